import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { databasesQuery } from '~/api/databases';
import { describeError } from '~/api/error-words';
import { countOf, formatTimeWithSeconds } from '~/domain/words';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { ErrorBlock } from '~/ui/error-block';
import { retryOf } from '~/ui/retry';
import { focusHeading } from '~/ui/watch-focus';
import { DatabasesTable } from './databases-table';
import { DatabasesSkeleton } from './databases-skeleton';
import { PageTitle } from './page-title';
import { Shell } from './shell';
import { UnreadNotice } from './unread-notice';
import { summarise, useListedDatabases } from './use-listed-databases';
import { useNameFilter } from './use-name-filter';

/** Every database, the most exposed first. */
export function DatabasesPage() {
  const list = useQuery(databasesQuery());
  const listed = useListedDatabases(list.data?.databases ?? []);
  const [filter, setFilter] = useNameFilter();
  const typed = filter.trim();
  const isLoading = list.isPending || (list.data !== undefined && !listed.isSettled);
  const needle = typed.toLowerCase();
  const hasSummary = isLoading || listed.rows.length > 0;
  const shown = listed.rows.filter(({ database }) => database.name.toLowerCase().includes(needle));

  return (
    <Shell title="Databases">
      <div className="container-page pb-16 tablet:pb-24">
        <div className="mb-6 flex flex-wrap items-end gap-4 pt-6 tablet:flex-nowrap tablet:pt-10">
          <div className="min-w-0 flex-auto">
            <PageTitle>Databases</PageTitle>
            <p
              role="status"
              className={classNames('mt-1 text-text-3', hasSummary && 'min-h-10 tablet:min-h-5')}
            >
              {isLoading && 'Reading your databases, their settings, and who can reach each of them…'}
              {list.data &&
                !isLoading &&
                (needle === '' ? summarise(listed.rows) : countText(shown.length, listed.rows.length))}
            </p>
          </div>
          {(hasSummary || filter !== '') && (
            <label className="relative w-full tablet:w-70">
              <span className="sr-only">Filter by name</span>
              <Search
                aria-hidden="true"
                className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-text-3"
              />
              <input
                type="search"
                placeholder="Filter by name"
                autoComplete="off"
                spellCheck={false}
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
                className="h-11 w-full rounded-control border border-control bg-surface pr-3 pl-9 text-[1rem] placeholder:text-text-3 focus:outline-2 focus:-outline-offset-1 focus:outline-focus tablet:h-9 tablet:text-body"
              />
            </label>
          )}
        </div>
        {list.data && listed.isSettled && (listed.rows.length > 0 || list.isError) && (
          <UnreadNotice list={list} unread={listed.unread} />
        )}
        <Card>{body()}</Card>
      </div>
    </Shell>
  );

  async function refetch() {
    const { isSuccess, data } = await list.refetch();
    return { isSuccess: isSuccess && !data.unreadError };
  }

  function body() {
    if (isLoading) return <DatabasesSkeleton />;
    const error = list.data ? list.data.unreadError : list.error;
    if (listed.rows.length === 0 && error) {
      return (
        <ErrorBlock
          title="The databases could not be loaded"
          message={describeError(error, list.data ? 'The app' : 'The list of databases')}
          lastTried={formatTimeWithSeconds(list.data ? list.dataUpdatedAt : list.errorUpdatedAt)}
          onRetry={retryOf({ refetch }, focusHeading)}
        />
      );
    }
    if (listed.rows.length === 0) {
      return (
        <div className="px-4 py-6 tablet:px-6">
          <p className="text-section font-semibold">No database yet</p>
          <p className="mt-1 max-w-150 text-text-2">
            Databases that you create on Scalingo, or that are shared with you, appear here.
          </p>
        </div>
      );
    }
    if (shown.length === 0) {
      return (
        <p className="px-4 py-6 text-text-2 tablet:px-6">
          No database has <bdi className="wrap-anywhere">“{typed}”</bdi> in its name.
        </p>
      );
    }
    return <DatabasesTable rows={shown} />;
  }
}

/** "2 of 9 databases are shown." */
function countText(shown: number, all: number): string {
  return `${shown} of ${countOf(all, 'database')} ${shown === 1 ? 'is' : 'are'} shown.`;
}
