import { Check as CheckMark, Clock, Minus } from 'lucide-react';
import type { Check } from '~/domain/check';
import { classNames } from '~/ui/class-names';
import { kindOf } from './check-words';

const CIRCLE = 'mt-px flex size-5 flex-none items-center justify-center rounded-full print:keep-colors';

/** The verdict as a picture, for who sees it: its words stand beside it. */
export function CheckGlyph({ check }: { check: Check }) {
  const kind = kindOf(check);
  switch (kind) {
    case 'allowed':
      return (
        <span
          className={classNames(
            CIRCLE,
            check.verdict.kind === 'allowed' && check.verdict.certainty === 'certain'
              ? 'bg-x1 text-surface'
              : 'bg-x1-soft text-x1 ring ring-x1-line ring-inset',
          )}
        >
          <CheckMark aria-hidden="true" strokeWidth={3} className="size-3" />
        </span>
      );
    case 'applying':
    case 'closing':
      return (
        <span
          className={classNames(
            CIRCLE,
            kind === 'closing'
              ? 'bg-x2-soft text-x2 ring ring-x2-line ring-inset'
              : 'bg-sunken text-text-3 ring ring-line-strong ring-inset',
          )}
        >
          <Clock aria-hidden="true" strokeWidth={2.5} className="size-3" />
        </span>
      );
    case 'partly':
      return (
        <span
          className={classNames(
            CIRCLE,
            'bg-[linear-gradient(90deg,var(--x1)_50%,transparent_50%)] ring-2 ring-x1 ring-inset',
          )}
        />
      );
    case 'denied':
      return (
        <span className={classNames(CIRCLE, 'bg-x0-fill text-surface')}>
          <Minus aria-hidden="true" strokeWidth={3} className="size-3" />
        </span>
      );
  }
}
