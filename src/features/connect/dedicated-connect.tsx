import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { describeError } from '~/api/errors';
import { publicEndpointQuery } from '~/api/endpoints';
import { formatHost } from '~/domain/connection-string';
import type { DatabaseRef, Endpoint } from '~/domain/database';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CodeLine } from '~/ui/code-line';
import { Message } from '~/ui/message';
import { Skeleton } from '~/ui/skeleton';
import { ConnectionString } from './connection-string';
import { FirewallVerdict } from './firewall-verdict';
import { useSecret, whileBusy } from './use-secret';

/** Connect of a Dedicated Resources database: through its public endpoint, as far as the firewall lets one in. */
export function DedicatedConnect({ database }: { database: DatabaseRef }) {
  const { secret, state } = useSecret(database);
  const endpoint = useQuery(publicEndpointQuery(database));
  return (
    <Card>
      <div {...whileBusy(secret)}>
        <div className="px-4 pt-5 tablet:px-6">
          <p className="mb-2 flex min-h-6 items-center gap-2.5">
            <span className="font-medium">Endpoint</span>
            <code className="text-text-3">public-rw</code>
          </p>
          <EndpointLine endpoint={endpoint} />
        </div>
        <ConnectionString
          database={database}
          secret={secret}
          state={state}
          heading={<span className="font-medium">Connection string</span>}
          endpoint={endpoint.data ?? null}
          isTlsForced
          route={asItIs}
        />
      </div>
      <FirewallVerdict database={database} />
    </Card>
  );
}

const asItIs = <Parts,>(parts: Parts) => parts;

function EndpointLine({ endpoint }: { endpoint: UseQueryResult<Endpoint | null> }) {
  if (endpoint.isPending) {
    return (
      <div
        aria-busy="true"
        className="flex h-10.5 items-center rounded-code border border-line bg-sunken px-3.5"
      >
        <Skeleton className="w-90" />
      </div>
    );
  }
  if (endpoint.data) return <CodeLine name="endpoint" text={formatHost(endpoint.data)} />;
  /** The button is gone when that works: the block's heading gets its focus. */
  function tryAgain() {
    void endpoint.refetch().then(({ data }) => data && document.getElementById('connect-title')?.focus());
  }

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Message kind={endpoint.isError ? 'error' : 'notice'}>
        {endpoint.isError
          ? `The endpoint could not be loaded. ${describeError(endpoint.error)}`
          : 'This database has no public endpoint yet.'}
      </Message>
      <Button busyText={endpoint.isFetching ? 'Trying…' : undefined} onClick={tryAgain}>
        Try again
      </Button>
    </div>
  );
}
