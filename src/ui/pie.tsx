import { classNames } from './class-names';
import type { Tone } from './tone';

const SHARES: Readonly<Record<Tone, number>> = {
  closed: 0,
  limited: 0.25,
  'very-wide': 0.7,
  open: 1,
  unknown: 0,
};
const COLORS: Readonly<Record<Tone, string>> = {
  closed: 'text-x0-fill',
  limited: 'text-x1-fill',
  'very-wide': 'text-x2-fill',
  open: 'text-x3-fill',
  unknown: 'text-x0-fill',
};
const LENGTH = 2 * Math.PI * 2.3;

/** The glyph of a tone, 16 px: a ring, filled as far as things stand open. Decorative: a word stands beside it. */
export function Pie({ tone }: { tone: Tone }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      className={classNames('size-4 flex-none', COLORS[tone])}
    >
      <circle
        cx="8"
        cy="8"
        r="6.75"
        strokeWidth="1.5"
        strokeDasharray={tone === 'unknown' ? '2.4 2.2' : undefined}
      />
      {SHARES[tone] > 0 && (
        <circle
          cx="8"
          cy="8"
          r="2.3"
          strokeWidth="4.6"
          strokeDasharray={`${LENGTH * SHARES[tone]} ${LENGTH}`}
          transform="rotate(-90 8 8)"
        />
      )}
    </svg>
  );
}
