import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from './class-names';
import { followFragment } from './fragment';

type TextLinkProps = {
  href: string;
  /** In no sentence: then it has room for a finger. */
  isAlone?: boolean;
  children: ReactNode;
};

/** A link to another place of the dashboard. */
export function TextLink({ href, isAlone = false, children }: TextLinkProps) {
  return (
    <Link
      href={href}
      onClick={() => followFragment(href)}
      className={classNames('rounded-tag text-link', isAlone && 'hit-area inline-block')}
    >
      {children}
    </Link>
  );
}
