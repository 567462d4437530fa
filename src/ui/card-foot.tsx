import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** The last row of a card: a note, and what can be done. */
export function CardFoot({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      className={classNames(
        'flex min-h-12 flex-wrap items-center gap-x-4 border-t border-line px-4 pt-3 text-help text-text-3 max-tablet:text-balance tablet:flex-nowrap tablet:py-0 tablet:pr-[11px] tablet:pl-6',
        action ? 'pb-1' : 'pb-3',
      )}
    >
      <div className="flex min-w-0 items-start gap-2 tablet:py-2.5 *:[svg]:mt-0.5">{children}</div>
      {action && (
        <div className="-ml-[17px] flex basis-full flex-wrap items-center tablet:ml-auto tablet:flex-none tablet:basis-auto">
          {action}
        </div>
      )}
    </div>
  );
}
