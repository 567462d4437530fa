import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { followFragment } from './fragment';

/** A link to another place of the dashboard, within a text. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} onClick={() => followFragment(href)} className="rounded-tag text-link">
      {children}
    </Link>
  );
}
