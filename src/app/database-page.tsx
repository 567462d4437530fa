import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { databaseQuery, databasesQuery } from '~/api/databases';
import { describeError } from '~/api/error-words';
import { settingsPath } from '~/domain/paths';
import { formatTimeWithSeconds } from '~/domain/words';
import { Card } from '~/ui/card';
import { ErrorBlock } from '~/ui/error-block';
import { retryOf } from '~/ui/retry';
import { focusHeading } from '~/ui/watch-focus';
import { DatabaseHeader } from './database-header';
import { InternetAccessPage } from './internet-access-page';
import { NotFoundPage } from './not-found-page';
import { OverviewPage } from './overview-page';
import { PageMessage } from './page-message';
import { Shell } from './shell';

/** A database's pages: its header, and below it Overview or Settings. */
export function DatabasePage({ name }: { name: string }) {
  const client = useQueryClient();
  const { queryKey: list } = databasesQuery();
  const database = useQuery({
    ...databaseQuery(name),
    // Coming from the list, the page renders at once from the list's data.
    initialData: () => client.getQueryData(list)?.databases.find((listed) => listed.name === name),
    initialDataUpdatedAt: () => client.getQueryState(list)?.dataUpdatedAt,
  });

  // Before all else, even with cached data: a database that is gone must not be shown.
  if (database.error?.kind === 'not-found') {
    return (
      <Shell title="Database not found">
        <PageMessage title="Database not found">
          There is no database <bdi className="font-medium wrap-anywhere text-text">{name}</bdi> that you can
          see. It may have been deleted, or belong to another account.
        </PageMessage>
      </Shell>
    );
  }

  const content = database.isError && !database.data && (
    <div className="container-page pt-6 pb-16 tablet:pt-10 tablet:pb-24">
      <Card>
        <ErrorBlock
          title="This database could not be loaded"
          message={describeError(database.error)}
          lastTried={formatTimeWithSeconds(database.errorUpdatedAt)}
          onRetry={retryOf(database, focusHeading)}
        />
      </Card>
    </div>
  );

  // The URL may have a shorter or longer name of the database: see `isNamed`.
  const shownName = database.data?.name ?? name;
  const page = (tab: 'overview' | 'settings', title: string, blocks: ReactNode) => (
    <Shell title={title} database={shownName}>
      <DatabaseHeader name={name} database={database.data} isLoading={database.isPending} tab={tab} />
      {content || blocks}
    </Shell>
  );
  // Patterns instead of built paths: a name may have characters that mean something in a pattern.
  return (
    <Switch>
      <Route path="/databases/:name">
        {page('overview', 'Overview', <OverviewPage database={database.data} />)}
      </Route>
      <Route path="/databases/:name/settings">
        <Redirect to={settingsPath(name) + window.location.search + window.location.hash} replace />
      </Route>
      <Route path="/databases/:name/settings/internet-access">
        {page('settings', 'Internet Access', <InternetAccessPage database={database.data} />)}
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}
