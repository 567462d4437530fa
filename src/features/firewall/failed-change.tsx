import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeError } from '~/api/error-words';
import { isOutcomeUnclear, type ApiError } from '~/api/errors';
import { firewallRulesQuery } from '~/api/firewall';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import { Callout } from '~/ui/callout';
import { ReadSince } from '~/ui/read-since';

type FailedChangeProps = {
  database: DatabaseRef;
  title: string;
  error: ApiError;
  /** The thing that may not have been found, as in “This rule”. */
  what?: string | undefined;
  /** What the rules, read again since, tell of the change. */
  found: (rules: readonly Rule[]) => string;
};

/** Why a change of the rules has failed, and what there is now, as far as its answer did not tell. */
export function FailedChange({ database, title, error, what, found }: FailedChangeProps) {
  const { data = [], dataUpdatedAt, isFetching, isError, refetch } = useQuery(firewallRulesQuery(database));
  // While a failed change may still take effect, the rules are refetched every few seconds: keep the text of the last result.
  const [before] = useState(dataUpdatedAt);
  return (
    <Callout kind="error" isAlert title={title}>
      {describeError(error, what)}
      {isOutcomeUnclear(error) && (
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
      )}
    </Callout>
  );
}
