import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { describeError } from '~/api/error-words';
import { privateEndpointQuery } from '~/api/endpoints';
import { formatHost } from '~/domain/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { ROUTE_PARAM } from '~/domain/page-params';
import { CodeLine } from '~/ui/code-line';
import { Message } from '~/ui/message';
import { searchWith } from '~/ui/search-with';
import { Skeleton } from '~/ui/skeleton';
import { TextLink } from '~/ui/text-link';
import { RetryButton } from '~/ui/retry-button';
import { Step } from './step';

type PrivateEndpointProps = {
  database: DatabaseRef;
  /** Whether a Net Peering is active: there is none before. */
  isExpected: boolean;
};

/** Where the database listens for the other network. */
export function PrivateEndpoint({ database, isExpected }: PrivateEndpointProps) {
  return (
    <Step number={5} title="Connect to the private endpoint" state={null}>
      {isExpected ? (
        <EndpointLine database={database} />
      ) : (
        <p className="mt-0.5 text-help text-text-2">
          The database has one once the Net Peering is active: another host, with the same user, password and
          TLS.
        </p>
      )}
    </Step>
  );
}

/** How often it is asked for while the API does not list it yet, in milliseconds. */
const POLL_MS = 30_000;

function EndpointLine({ database }: { database: DatabaseRef }) {
  const [path] = useLocation();
  const search = useSearch();
  const endpoint = useQuery({
    ...privateEndpointQuery(database),
    refetchInterval: ({ state: { data } }) => (data && !data.private ? POLL_MS : false),
    // What was read before the Net Peering became active is old now.
    refetchOnMount: 'always',
  });
  if (endpoint.isPending) {
    return (
      <div aria-busy="true" className="mt-2 flex h-10 items-center rounded-code bg-sunken px-3.5">
        <Skeleton className="w-90" />
      </div>
    );
  }
  if (endpoint.data) {
    return (
      <div className="mt-2">
        <CodeLine name="private endpoint" text={formatHost(endpoint.data)} />
        <p className="mt-2 text-help text-text-2">
          In the connection string, it takes the place of the host and port.{' '}
          <TextLink href={`${path}${searchWith(search, ROUTE_PARAM, 'private')}#connect`}>
            Show it in Connect
          </TextLink>
        </p>
      </div>
    );
  }
  return (
    <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div id="private-endpoint-unread">
        <Message kind={endpoint.isError ? 'error' : 'notice'}>
          {endpoint.isError
            ? `The private endpoint could not be loaded. ${describeError(endpoint.error)}`
            : 'The API does not list a private endpoint yet.'}
        </Message>
      </div>
      <RetryButton describedBy="private-endpoint-unread" onRetry={endpoint.refetch} />
    </div>
  );
}
