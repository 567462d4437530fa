import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link to another place of the dashboard, within a text. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="rounded-tag text-link">
      {children}
    </Link>
  );
}
