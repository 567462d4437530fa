import type { ReactNode } from 'react';

/** A note at the left of a dialog's buttons, where there is room. */
export function FootNote({ children }: { children: ReactNode }) {
  return <span className="mr-auto hidden text-help text-text-3 tablet:block">{children}</span>;
}
