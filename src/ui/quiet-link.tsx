import { ArrowDown, ArrowRight, ArrowUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { followFragment } from './fragment';

type QuietLinkProps = {
  href: string;
  /** Where it leads on its page, or that it adds something. */
  icon: keyof typeof ICONS;
  onClick?: () => void;
  children: ReactNode;
};

const ICONS = { up: ArrowUp, down: ArrowDown, add: Plus };

/** A link with the look of a quiet button, for the foot of a card. */
export function QuietLink({ href, icon, onClick, children }: QuietLinkProps) {
  const [path] = useLocation();
  const isOnThisPage = href.split(/[?#]/)[0] === path;
  const Icon = isOnThisPage || icon === 'add' ? ICONS[icon] : ArrowRight;
  return (
    <Link
      href={href}
      // If the link opens a dialog on this page, closing it goes back.
      state={{ isPageBehind: isOnThisPage }}
      onClick={() => {
        followFragment(href);
        onClick?.();
      }}
      className="hit-area inline-flex min-h-11 items-center gap-2 rounded-control border border-transparent px-4 font-medium text-text-2 tablet:whitespace-nowrap transition-colors hover:bg-hover active:bg-press tablet:min-h-8 tablet:px-3"
    >
      <Icon aria-hidden="true" className="size-4 flex-none text-text-3" />
      {children}
    </Link>
  );
}
