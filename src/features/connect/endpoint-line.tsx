import type { UseQueryResult } from '@tanstack/react-query';
import { describeError } from '~/api/error-words';
import { formatHost } from '~/domain/connection-string';
import type { Endpoint } from '~/domain/database';
import { CodeLine } from '~/ui/code-line';
import { Message } from '~/ui/message';
import { Skeleton } from '~/ui/skeleton';
import { RetryButton } from '~/ui/retry-button';

type EndpointLineProps = {
  /** As the API calls it. */
  type: 'public-rw' | 'private-peering-rw';
  endpoint: UseQueryResult<Endpoint | null>;
  note: string | undefined;
  /** There is no private one any more, or never was. */
  isGone: boolean;
};

/** Where a Dedicated Resources database listens. */
export function EndpointLine({ type, endpoint, note, isGone }: EndpointLineProps) {
  return (
    <div className="px-4 pt-5 tablet:px-6">
      <p className="mb-2 flex min-h-6 flex-wrap content-center items-baseline gap-x-2.5">
        <span className="font-medium">Endpoint</span>
        <code className="text-text-3">{type}</code>
        {note && <span className="text-text-2">{note}</span>}
        <span role="status" className="text-text-2 empty:hidden">
          {isGone && 'There is no private endpoint.'}
        </span>
      </p>
      <Line endpoint={endpoint} />
    </div>
  );
}

function Line({ endpoint }: Pick<EndpointLineProps, 'endpoint'>) {
  if (endpoint.isPending) {
    return (
      <div
        aria-busy="true"
        className="flex h-11.5 tablet:h-10.5 items-center rounded-code border border-line bg-sunken px-3.5"
      >
        <Skeleton className="w-90" />
      </div>
    );
  }
  if (endpoint.data) return <CodeLine name="endpoint" text={formatHost(endpoint.data)} />;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div id="endpoint-unread">
        <Message kind={endpoint.isError ? 'error' : 'notice'}>
          {endpoint.isError
            ? `The endpoint could not be loaded. ${describeError(endpoint.error)}`
            : 'This database has no such endpoint yet.'}
        </Message>
      </div>
      <div className="max-tablet:pl-6">
        <RetryButton describedBy="endpoint-unread" onRetry={endpoint.refetch} />
      </div>
    </div>
  );
}
