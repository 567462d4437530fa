import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { describeError } from '~/api/error-words';
import { networkConfigurationQuery } from '~/api/network-configuration';
import type { DatabaseRef } from '~/domain/database';
import { formatTimeWithSeconds } from '~/domain/words';
import { classNames } from '~/ui/class-names';
import { ErrorBlock } from '~/ui/error-block';
import { Skeleton } from '~/ui/skeleton';
import { CopiedValue } from './copied-value';

type NetworkConfigurationProps = {
  database: DatabaseRef;
  /** In a dialog: a line for each value. */
  isNarrow?: boolean;
};

/** The values that the other end creates its Net Peering with. What was read once stays: it does not change. */
export function NetworkConfiguration({ database, isNarrow = false }: NetworkConfigurationProps) {
  const query = useQuery(networkConfigurationQuery(database));
  if (query.isError && !query.data) {
    return (
      <ErrorBlock
        title="The network configuration could not be loaded"
        message={describeError(query.error)}
        lastTried={formatTimeWithSeconds(query.errorUpdatedAt)}
        onRetry={query.refetch}
      />
    );
  }
  const { data } = query;
  return (
    <dl
      aria-busy={!data}
      className={classNames(
        'divide-y divide-line',
        !isNarrow && 'tablet:grid tablet:grid-cols-3 tablet:divide-x tablet:divide-y-0 tablet:py-5',
      )}
    >
      <Value
        {...{ isNarrow }}
        name="Outscale account ID"
        copyName="Outscale account ID"
        value={data?.accountId}
      />
      <Value {...{ isNarrow }} name="Net ID" copyName="net ID" value={data?.netId} />
      <Value {...{ isNarrow }} name="IP range" copyName="IP range" value={data?.ipRange} />
    </dl>
  );
}

type ValueProps = { isNarrow: boolean; name: string; copyName: string; value: string | undefined };

function Value({ isNarrow, name, copyName, value }: ValueProps): ReactNode {
  return (
    <div
      className={classNames(
        'min-w-0 pr-1 pl-4',
        isNarrow
          ? 'flex flex-wrap items-center justify-between gap-x-2 py-0.5'
          : 'pt-3 pb-1 tablet:py-0 tablet:pr-4 tablet:pl-6',
      )}
    >
      <dt className="text-caption font-medium text-text-3">{name}</dt>
      <dd className={classNames('flex min-h-11 items-center tablet:min-h-8', !isNarrow && 'tablet:mt-1')}>
        {value === undefined ? <Skeleton className="w-28" /> : <CopiedValue name={copyName} value={value} />}
      </dd>
    </div>
  );
}
