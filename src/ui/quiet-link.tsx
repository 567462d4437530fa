import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { followFragment } from './fragment';

type QuietLinkProps = { href: string; icon?: ReactNode; onClick?: () => void; children: ReactNode };

/** A link with the look of a quiet button, for the foot of a card. */
export function QuietLink({ href, icon, onClick, children }: QuietLinkProps) {
  const [path] = useLocation();
  return (
    <Link
      href={href}
      // A dialog that is opened on this page closes by going back to it.
      state={{ isPageBehind: href.split(/[?#]/)[0] === path }}
      onClick={() => {
        followFragment(href);
        onClick?.();
      }}
      className="hit-area inline-flex min-h-11 items-center gap-2 rounded-control px-4 font-medium text-text-2 tablet:whitespace-nowrap transition-colors hover:bg-hover active:bg-press tablet:min-h-8 tablet:px-3"
    >
      {icon}
      {children}
    </Link>
  );
}
