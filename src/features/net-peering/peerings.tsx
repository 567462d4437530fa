import type { UseQueryResult } from '@tanstack/react-query';
import { describeError, describeStale } from '~/api/error-words';
import { serverSecond, useServerNow } from '~/api/server-time';
import { isMoving, type NetPeering } from '~/domain/net-peering';
import { formatTimeWithSeconds } from '~/domain/words';
import { ErrorBlock } from '~/ui/error-block';
import { Skeleton } from '~/ui/skeleton';
import { StaleNotice } from '~/ui/stale-notice';
import { PeeringRow } from './peering-row';
import { STILL_DENIED } from './peering-words';
import { PeeringsFrame } from './peerings-frame';

type PeeringsProps = { query: UseQueryResult<readonly NetPeering[]>; mayChange: boolean };

/** The Net Peerings in each of their states: loading, failed, none, some. */
export function Peerings({ query, mayChange }: PeeringsProps) {
  const now = useServerNow(query.data?.some((peering) => isMoving(peering, serverSecond())) ?? false);

  if (query.isPending) {
    // In the shape of the text for none: most databases have none.
    return (
      <div aria-busy="true" className="px-4 py-5 tablet:px-6">
        <Skeleton className="my-1 w-32" />
        <Skeleton className="mt-2.5 mb-1 w-130" />
        <Skeleton className="mt-2 mb-1 w-90" />
        <p role="status" className="sr-only">
          Loading Net Peerings
        </p>
      </div>
    );
  }
  if (!query.data) {
    const isDown = query.error?.kind === 'unavailable';
    return (
      <ErrorBlock
        title="The Net Peerings could not be loaded"
        message={`${query.error ? describeError(query.error) : ''}${isDown ? ' They still work; only this list is missing.' : ''}`}
        lastTried={formatTimeWithSeconds(query.errorUpdatedAt)}
        onRetry={query.refetch}
      />
    );
  }
  return (
    <>
      {query.isError && (
        <div className="border-b border-line">
          <StaleNotice onRetry={query.refetch}>{describeStale(query.error, query.dataUpdatedAt)}</StaleNotice>
        </div>
      )}
      {query.data.length === 0 ? (
        <div className="px-4 py-5 tablet:px-6">
          <p className="font-medium">No Net Peering yet</p>
          <p className="mt-0.5 text-text-2">
            Create one from your Outscale account with the values above, then add its ID, such as{' '}
            <code className="whitespace-nowrap">pcx-123456789</code>.
          </p>
          <p className="mt-1 text-text-2">{STILL_DENIED}</p>
        </div>
      ) : (
        <PeeringsFrame>
          {query.data.map((peering) => (
            <PeeringRow key={peering.id} peering={peering} now={now} mayChange={mayChange} />
          ))}
        </PeeringsFrame>
      )}
    </>
  );
}
