import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Ring } from './ring';

type StatusProps = {
  kind: 'active' | 'idle' | 'failed' | 'moving';
  /** For `moving`: how much is done, from 0 to 1, when that is known. */
  share?: number;
  /** A second line, such as the time that is left. */
  detail?: ReactNode;
  children: ReactNode;
};

const DOTS = {
  active: 'bg-x1-fill',
  idle: 'inset-ring-[1.5px] inset-ring-control',
  failed: 'bg-x3-fill',
};

export function Status({ kind, share, detail, children }: StatusProps) {
  return (
    <span className={classNames('flex items-start gap-2', kind === 'failed' && 'text-x3')}>
      <span className="flex h-5 w-3.5 flex-none items-center justify-center">
        {kind === 'moving' ? (
          <Ring share={share} />
        ) : (
          <span aria-hidden="true" className={classNames('size-2 rounded-full keep-colors', DOTS[kind])} />
        )}
      </span>
      <span>
        {children}
        {detail && <span className="block max-w-32 text-caption text-text-3">{detail}</span>}
      </span>
    </span>
  );
}
