import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { databaseDetailsQuery } from '~/api/databases';
import { describeError } from '~/api/error-words';
import { MODEL_NAMES } from '~/domain/architecture-model';
import type { DatabaseRef } from '~/domain/database';
import { databasePath, settingsPath } from '~/domain/paths';
import { formatTime } from '~/domain/words';
import { classNames } from '~/ui/class-names';
import { Skeleton } from '~/ui/skeleton';
import { retryOf, useRetry } from '~/ui/retry';
import { focusHeading } from '~/ui/watch-focus';
import { DatabaseStatus } from './database-status';

type DatabaseHeaderProps = {
  name: string;
  /** Undefined while it is loading, or when it could not be loaded. */
  database: DatabaseRef | undefined;
  isLoading: boolean;
  tab: 'overview' | 'settings';
};

/** A database's name, status and facts, and its tabs. */
export function DatabaseHeader({ name, database, isLoading, tab }: DatabaseHeaderProps) {
  const path = databasePath(name);
  return (
    <div className="border-b border-line bg-surface">
      <div className="container-page pt-5 tablet:pt-7 print:pb-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1
            tabIndex={-1}
            className="rounded-tag min-w-0 text-page-phone font-semibold wrap-anywhere tablet:text-page"
          >
            {database?.name ?? name}
          </h1>
          {database && <HeaderStatus database={database} tab={tab} />}
        </div>
        {database ? <Facts database={database} /> : <NoFacts isLoading={isLoading} />}
        <nav aria-label="Database" className="mt-4 flex gap-6 tablet:mt-5">
          <Tab href={path} isCurrent={tab === 'overview'}>
            Overview
          </Tab>
          <Tab href={settingsPath(name)} isCurrent={tab === 'settings'}>
            Settings
          </Tab>
        </nav>
      </div>
    </div>
  );
}

function HeaderStatus({ database, tab }: { database: DatabaseRef; tab: DatabaseHeaderProps['tab'] }) {
  const details = useQuery(databaseDetailsQuery(database));
  const { isTrying, tryAgain } = useRetry(retryOf(details, focusHeading));
  if (details.isPending) return <Skeleton className="w-18" />;
  const { data, isError } = details;
  const status = data && <DatabaseStatus status={data.status} />;
  if (!isError) return status;
  // The blocks of the page show the error and offer a retry.
  if (database.model === 'shared' && (data || tab === 'settings')) {
    return status ?? <span className="text-text-3">Status unknown</span>;
  }

  return (
    <>
      {status}
      <p role="alert" className="text-text-2">
        {data ? `This was read at ${formatTime(details.dataUpdatedAt)}.` : 'Status unknown.'}{' '}
        {describeError(details.error)}{' '}
        <button
          type="button"
          aria-disabled={isTrying || undefined}
          onClick={tryAgain}
          className="hit-area rounded-tag text-link"
        >
          {isTrying ? 'Trying…' : 'Try again'}
        </button>
      </p>
    </>
  );
}

/** What the facts of most databases take: nothing shifts when they arrive. */
const FACTS_HEIGHT = 'min-h-15 min-[360px]:min-h-10 tablet:min-h-5';

/** The place of the facts while there are none. */
function NoFacts({ isLoading }: { isLoading: boolean }) {
  return <div className={`mt-1 pt-2 ${FACTS_HEIGHT}`}>{isLoading && <Skeleton className="w-100" />}</div>;
}

function Facts({ database }: { database: DatabaseRef }) {
  const details = useQuery(databaseDetailsQuery(database));
  // All at once: the version stands first but loads last, and would push the others away.
  if (details.isPending) return <NoFacts isLoading />;
  const facts = [
    details.data?.version ?? database.technology,
    MODEL_NAMES[database.model],
    database.region,
    database.plan,
    ...(database.model === 'shared' ? [`Add-on of app ${database.appName}`] : []),
  ];
  // Each fact has a dot before it; the clip hides the dot of the first fact in a line.
  return (
    <ul
      className={`mt-1 -ml-[23px] flex flex-wrap content-start text-text-3 [clip-path:inset(0_0_0_23px)] ${FACTS_HEIGHT}`}
    >
      {facts.map((fact) => (
        <li
          key={fact}
          className="relative pl-[23px] before:absolute before:top-[9px] before:left-[10px] before:size-[3px] before:rounded-full before:bg-control"
        >
          {fact}
        </li>
      ))}
    </ul>
  );
}

function Tab({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: string }) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames(
        'relative rounded-tag py-3 font-medium tablet:pt-2.5',
        isCurrent
          ? 'text-text after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:rounded-t-[2px] after:bg-accent-text'
          : 'text-text-3 hover:text-text',
      )}
    >
      {children}
    </Link>
  );
}
