import { CircleAlert, Info, Layers2, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { withCode } from './with-code';

const KINDS = {
  error: { Icon: CircleAlert, text: 'text-x3', icon: '' },
  warning: { Icon: TriangleAlert, text: 'text-text-2', icon: 'text-x2' },
  overlap: { Icon: Layers2, text: 'text-text-2', icon: 'text-text-3' },
  notice: { Icon: Info, text: 'text-text-2', icon: 'text-text-3' },
};

/** One sentence under a field. */
export function Message({ kind, children }: { kind: keyof typeof KINDS; children: ReactNode }) {
  const { Icon, text, icon } = KINDS[kind];
  return (
    <p className={classNames('flex gap-2 text-help', text)}>
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-4 flex-none', icon)} />
      <span className="min-w-0 wrap-anywhere">{withCode(children)}</span>
    </p>
  );
}
