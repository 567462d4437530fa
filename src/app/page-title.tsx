import type { ReactNode } from 'react';

/** The h1 of a page, which gets the focus when the operator comes to it. */
export function PageTitle({ children }: { children: ReactNode }) {
  return (
    <h1 tabIndex={-1} className="w-fit rounded-tag text-page-phone font-semibold tablet:text-page">
      {children}
    </h1>
  );
}
