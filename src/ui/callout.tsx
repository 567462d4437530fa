import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

type CalloutProps = {
  kind: 'neutral' | 'warning' | 'error';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Announced when it appears. */
  isAlert?: boolean;
};

const KINDS = {
  neutral: { Icon: Info, box: 'border-x0-line bg-sunken', accent: 'text-text' },
  warning: { Icon: TriangleAlert, box: 'border-x2-line bg-x2-soft', accent: 'text-x2' },
  error: { Icon: TriangleAlert, box: 'border-x3-line bg-x3-soft', accent: 'text-x3' },
};

export function Callout({ kind, title, children, actions, isAlert = false }: CalloutProps) {
  const { Icon, box, accent } = KINDS[kind];
  return (
    <div
      role={isAlert ? 'alert' : 'note'}
      className={classNames('flex gap-3 rounded-code border px-4 py-3.5 text-text-2', box)}
    >
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-4 flex-none', accent)} />
      <div className="min-w-0 flex-1">
        {title && <p className={classNames('font-semibold', accent)}>{title}</p>}
        {children && <div className="text-balance">{children}</div>}
        {actions && (
          // On a phone, a button's label may be longer than the callout is wide.
          <div className="mt-3 flex flex-wrap gap-2 max-tablet:*:[button]:h-auto! max-tablet:*:[button]:min-h-11 max-tablet:*:[button]:py-1 max-tablet:*:[button]:whitespace-normal!">
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
