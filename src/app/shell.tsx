import { LogOut, Moon, Sun } from 'lucide-react';
import { use, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '~/api/session';
import { signOut } from '~/api/sign-in';
import { IconButton } from '~/ui/icon-button';
import { switchTheme } from './theme';
import { ToolsContext } from './tools';
import { useArrival } from './use-arrival';

type ShellProps = {
  /** The page's own name. */
  title: string;
  /** What the page's database is called. */
  database?: string;
  children: ReactNode;
};

/** The frame of every page: the bar at the top, the landmarks, and the document's title. */
export function Shell({ title, database, children }: ShellProps) {
  const documentTitle = database === undefined ? title : `${title} · ${database}`;
  useArrival(documentTitle);
  const session = useSession();

  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-3 focus:left-3 focus:z-10 focus:rounded-control focus:bg-surface focus:px-4 focus:py-2 focus:text-link"
      >
        Skip to content
      </a>
      <header className="h-14 border-b border-line bg-surface">
        <div className="container-page flex h-full items-center gap-3">
          <Link href="/" className="rounded-tag text-section font-semibold tracking-[-0.01em]">
            Scalingo
          </Link>
          <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
            <ol className="flex items-center gap-2 text-text-3 *:flex *:gap-2 *:before:text-line-strong *:before:content-['/'_/_'']">
              {database !== undefined && (
                <li className="hidden! tablet:flex!">
                  <Link href="/" className="rounded-tag hover:text-text">
                    Databases
                  </Link>
                </li>
              )}
              <li aria-current="page" className="min-w-0 font-medium text-text before:font-normal">
                <span className="truncate">{database ?? title}</span>
              </li>
            </ol>
          </nav>
          {use(ToolsContext)}
          <IconButton label="Change theme" onClick={switchTheme}>
            <Moon aria-hidden="true" className="size-4 dark:hidden" />
            <Sun aria-hidden="true" className="hidden size-4 dark:block" />
          </IconButton>
          {session === 'signed-in' && (
            <IconButton label="Sign out" onClick={signOut}>
              <LogOut aria-hidden="true" className="size-4" />
            </IconButton>
          )}
        </div>
      </header>
      {/* Announces the new page. */}
      <p aria-live="polite" className="sr-only">
        {documentTitle}
      </p>
      <main id="content">{children}</main>
    </>
  );
}
