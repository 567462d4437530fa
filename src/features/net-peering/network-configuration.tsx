import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeError } from '~/api/errors';
import { networkConfigurationQuery } from '~/api/net-peerings';
import type { DatabaseRef } from '~/domain/database';
import { formatTimeWithSeconds } from '~/domain/words';
import { ErrorBlock } from '~/ui/error-block';
import { Skeleton } from '~/ui/skeleton';
import { passFocusAfter } from '~/ui/watch-focus';
import { blockHeading } from './block';
import { CopiedValue } from './copied-value';

/** The values that the other end creates its Net Peering with. What was read once stays: it does not change. */
export function NetworkConfiguration({ database }: { database: DatabaseRef }) {
  const query = useQuery(networkConfigurationQuery(database));

  /** The button is gone when that works: the heading gets its focus. */
  function tryAgain() {
    passFocusAfter(query.refetch(), () => blockHeading()?.focus());
  }

  if (query.isError && !query.data) {
    return (
      <ErrorBlock
        title="The network configuration could not be loaded"
        message={describeError(query.error)}
        isRetrying={query.isFetching}
        onRetry={tryAgain}
        lastTried={formatTimeWithSeconds(query.errorUpdatedAt)}
      />
    );
  }
  const { data } = query;
  return (
    <dl
      aria-busy={!data}
      className="divide-y divide-line tablet:grid tablet:grid-cols-3 tablet:divide-x tablet:divide-y-0 tablet:py-5"
    >
      <Value name="Outscale account ID" copyName="Outscale account ID" value={data?.accountId} />
      <Value name="Net ID" copyName="net ID" value={data?.netId} />
      <Value name="IP range" copyName="IP range" value={data?.ipRange} />
    </dl>
  );
}

type ValueProps = { name: string; copyName: string; value: string | undefined };

function Value({ name, copyName, value }: ValueProps): ReactNode {
  return (
    <div className="min-w-0 pt-3 pr-1 pb-1 pl-4 tablet:py-0 tablet:pr-4 tablet:pl-6">
      <dt className="text-caption font-medium text-text-3">{name}</dt>
      <dd className="flex min-h-11 items-center tablet:mt-1 tablet:min-h-8">
        {value === undefined ? <Skeleton className="w-28" /> : <CopiedValue name={copyName} value={value} />}
      </dd>
    </div>
  );
}
