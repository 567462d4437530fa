import { isOutcomeUnclear, type ApiError } from '~/api/errors';
import { useNetPeerings } from '~/api/use-net-peerings';
import type { DatabaseRef } from '~/domain/database';
import { ReadSince } from '~/ui/read-since';

type PeeringsSinceProps = {
  database: DatabaseRef;
  /** Why a change has failed: not every reason leaves anything to find out. */
  error: ApiError;
  /** What the list tells when the change is not in it. */
  found: string;
};

/** After a change of the Net Peerings that has failed: what there is now, as far as its answer did not tell. */
export function PeeringsSince({ database, error, found }: PeeringsSinceProps) {
  const { isFetching, isError, refetch } = useNetPeerings(database);
  if (!isOutcomeUnclear(error)) return <></>;
  return (
    <>
      {' '}
      <ReadSince
        what="The Net Peerings"
        found={found}
        isReading={isFetching}
        hasFailed={isError}
        onRead={() => void refetch()}
      />
    </>
  );
}
