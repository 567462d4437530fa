import { useQuery } from '@tanstack/react-query';
import { isStateOpen, type ApiError } from '~/api/errors';
import { firewallRulesQuery } from '~/api/firewall';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { ReadSince } from '~/ui/read-since';

type RulesSinceProps = {
  database: DatabaseRef;
  /** Why a change has failed: not every reason leaves anything to find out. */
  error: ApiError;
  /** What the rules, read again since, tell of the change. */
  found: (rules: readonly Rule[]) => string;
};

/** After a change of the rules that has failed: what there is now, as far as its answer did not tell. */
export function RulesSince({ database, error, found }: RulesSinceProps) {
  const { data = [], isFetching, isError, refetch } = useQuery(firewallRulesQuery(database));
  if (!isStateOpen(error)) return <></>;
  return (
    <>
      {' '}
      <ReadSince
        what="The rules"
        found={found(data)}
        isReading={isFetching}
        hasFailed={isError}
        onRead={() => void refetch()}
      />
    </>
  );
}
