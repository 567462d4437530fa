import type { ReactNode } from 'react';
import { useFragment } from './fragment';
import { useFocusHome } from './watch-focus';

type SectionProps = {
  /** Of the region. */
  id: string;
  title: string;
  count?: string | undefined;
  description?: string;
  /** Stands at the end of the heading's line, on a phone too. */
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** The ID of a block's heading. */
export const headingId = (block: string) => `${block}-title`;

/** A block of a page: a region that its heading names. */
export function Section({ id, title, count, description, aside, actions, children }: SectionProps) {
  useFragment(id);
  const part = useFocusHome<HTMLElement>();
  return (
    <section ref={part} id={id} aria-labelledby={headingId(id)} className="scroll-mt-6">
      <div className="mb-4 flex flex-wrap items-start gap-4 tablet:flex-nowrap">
        <div className="min-w-0 flex-auto">
          <div className="flex flex-wrap items-baseline gap-x-2.5">
            <h2 id={headingId(id)} tabIndex={-1} className="rounded-tag text-section font-semibold">
              {title}
            </h2>
            {count && <span className="text-text-3">{count}</span>}
            {aside && (
              <div className="-my-2.5 ml-auto flex self-center text-help tablet:-my-1 tablet:mr-3">
                {aside}
              </div>
            )}
          </div>
          {description && <p className="mt-0.5 max-w-160 text-text-3">{description}</p>}
        </div>
        {actions && (
          <div className="flex w-full flex-none items-center gap-2 *:flex-1 tablet:w-auto tablet:pt-1">
            {actions}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
