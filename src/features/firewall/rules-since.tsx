import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isOutcomeUnclear, type ApiError } from '~/api/errors';
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
  const { data = [], dataUpdatedAt, isFetching, isError, refetch } = useQuery(firewallRulesQuery(database));
  // While a failed change may still take effect, the rules are refetched every few seconds: keep the text of the last result.
  const [before] = useState(dataUpdatedAt);
  if (!isOutcomeUnclear(error)) return <></>;
  return (
    <>
      {' '}
      <ReadSince
        what="The rules"
        found={found(data)}
        isReading={isFetching && (isError || dataUpdatedAt === before)}
        hasFailed={isError}
        onRead={() => void refetch()}
      />
    </>
  );
}
