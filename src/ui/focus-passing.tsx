import type { ReactNode } from 'react';
import { useFocusPassing } from './watch-focus';

type FocusPassingProps = { className?: string; onGone: () => void; children: ReactNode };

/** Around controls that may go by themselves, as when somebody else has changed something: passes their focus on. */
export function FocusPassing({ className, onGone, children }: FocusPassingProps) {
  const ref = useFocusPassing<HTMLDivElement>(onGone);
  return (
    <div ref={ref} className={className}>
      {children}
    </div>
  );
}
