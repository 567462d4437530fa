import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PageTitle } from './page-title';

/** A page that has only something to say, and a way back. */
export function PageMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="container-page pt-6 pb-16 tablet:pt-10 tablet:pb-24">
      <PageTitle>{title}</PageTitle>
      <div className="mt-2 max-w-150 text-text-2">{children}</div>
      <p className="mt-6">
        <Link href="/" className="rounded-tag text-link">
          Back to Databases
        </Link>
      </p>
    </div>
  );
}
