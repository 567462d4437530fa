import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Pie } from './pie';
import type { Tone } from './tone';

const COLORS: Readonly<Record<Tone, string>> = {
  closed: 'border-x0-line bg-x0-soft text-x0',
  limited: 'border-x1-line bg-x1-soft text-x1',
  'very-wide': 'border-x2-line bg-x2-soft text-x2',
  open: 'border-x3-line bg-x3-soft text-x3',
  unknown: 'border-x0-line bg-x0-soft text-x0',
};

export function Pill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-6 items-center gap-1.5 rounded-full border pr-2.5 pl-2 text-help font-medium whitespace-nowrap',
        COLORS[tone],
      )}
    >
      <Pie tone={tone} />
      {children}
    </span>
  );
}
