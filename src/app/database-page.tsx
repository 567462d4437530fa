import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Redirect, Route, Switch } from 'wouter';
import { databaseQuery, databasesQuery } from '~/api/databases';
import { describeError } from '~/api/errors';
import { databasePath, settingsPath } from '~/domain/paths';
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
  const database = useQuery({
    ...databaseQuery(name),
    // Whoever comes from the list sees the page at once.
    placeholderData: () =>
      client.getQueryData(databasesQuery().queryKey)?.databases.find((listed) => listed.name === name),
  });
  const path = databasePath(name);

  // Also when it was there before: nothing that this page says of it is true any more.
  if (database.error?.kind === 'not-found') {
    return (
      <Shell title="Database not found" place="Database not found">
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
          {...retryOf(database, focusHeading)}
        />
      </Card>
    </div>
  );

  return (
    <Switch>
      <Route path={path}>
        <Shell title={`Overview · ${name}`} place={name} isInDatabase>
          <DatabaseHeader
            name={name}
            database={database.data}
            isLoading={database.isPending}
            tab="overview"
          />
          {content || <OverviewPage database={database.data} />}
        </Shell>
      </Route>
      <Route path={`${path}/settings`}>
        <Redirect to={settingsPath(name)} replace />
      </Route>
      <Route path={settingsPath(name)}>
        <Shell title={`Internet Access · ${name}`} place={name} isInDatabase>
          <DatabaseHeader
            name={name}
            database={database.data}
            isLoading={database.isPending}
            tab="settings"
          />
          {content || <InternetAccessPage database={database.data} />}
        </Shell>
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}
