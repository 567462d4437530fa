import { isAnswerLost, type ApiError } from '~/api/errors';
import { useNetPeerings } from '~/api/use-net-peerings';
import type { DatabaseRef } from '~/domain/database';
import { ReadSince } from '~/ui/read-since';

type PeeringsSinceProps = {
  database: DatabaseRef;
  /** Why a change has failed: only without its answer is there anything to find out. */
  error: ApiError;
  /** What the list tells when the change is not in it. */
  found: string;
};

/** After a change of the Net Peerings that has failed: whether it was made, as far as its answer did not tell. */
export function PeeringsSince({ database, error, found }: PeeringsSinceProps) {
  const { isFetching, isError, refetch } = useNetPeerings(database);
  if (!isAnswerLost(error)) return <></>;
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
