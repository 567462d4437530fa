import type { UseQueryResult } from '@tanstack/react-query';
import { describeError, describeStale } from '~/api/error-words';
import type { Firewall } from '~/api/use-firewall';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { formatTimeWithSeconds } from '~/domain/words';
import { Card } from '~/ui/card';
import { CardFoot } from '~/ui/card-foot';
import { ErrorBlock } from '~/ui/error-block';
import { later } from '~/ui/later';
import { retryOf } from '~/ui/retry';
import { StaleNotice } from '~/ui/stale-notice';
import { RulesSkeleton } from './rules-skeleton';
import { RulesTable } from './rules-table';
import { RulesTools } from './rules-tools';
import { focusBlock, WHY_ID } from './block';
import type { Undo } from './use-undo';

type RulesCardProps = {
  database: DatabaseRef;
  firewall: Firewall;
  ranges: UseQueryResult<readonly ManagedRange[]>;
  undo: Undo;
};

const EmptyRules = later(async () => (await import('./empty-rules')).EmptyRules);

/** The rules in each of their states: loading, failed, none, some. */
export function RulesCard(props: RulesCardProps) {
  const { database, firewall, ranges, undo } = props;
  const { query, entries } = firewall;

  if (query.isPending) {
    return (
      <div id={WHY_ID} aria-busy="true">
        <RulesSkeleton />
      </div>
    );
  }
  if (!entries) {
    const isDown = query.error?.kind === 'unavailable';
    return (
      <Card>
        <div id={WHY_ID}>
          <ErrorBlock
            title="The firewall rules could not be loaded"
            message={`${query.error ? describeError(query.error) : ''}${isDown ? ' Your rules still apply; only this list is missing.' : ''}`}
            lastTried={formatTimeWithSeconds(query.errorUpdatedAt)}
            onRetry={retryOf(query, focusBlock)}
          />
        </div>
      </Card>
    );
  }
  return (
    <Card>
      {query.isError && (
        <div className="border-b border-line">
          <StaleNotice onRetry={retryOf(query, focusBlock)}>
            {describeStale(query.error, query.dataUpdatedAt)}
          </StaleNotice>
        </div>
      )}
      {entries.length === 0 ? (
        // Reserves its height until it has loaded.
        <div className="empty:min-h-[610px] min-[360px]:empty:min-h-[546px] min-[560px]:empty:min-h-[506px] tablet:empty:min-h-[334px]">
          <EmptyRules database={database} ranges={ranges} />
        </div>
      ) : (
        <RulesTable database={database} entries={entries} ranges={ranges.data} undo={undo} />
      )}
      <CardFoot action={<RulesTools database={database} entries={entries} />}>
        Changes usually take about 2 minutes.
      </CardFoot>
    </Card>
  );
}
