import type { UseQueryResult } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { Merge } from '~/domain/merge';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { FindingsCard } from './findings-card';
import { FirewallDialogs } from './firewall-dialogs';
import type { Merging } from './use-merging';
import type { Replacing } from './use-replacing';
import type { Undo } from './use-undo';

type FirewallRestProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  /** What the findings are about. */
  judged: readonly Rule[];
  atLimit: Merge | undefined;
  halfReplaced: readonly Rule[];
  ranges: UseQueryResult<readonly ManagedRange[]>;
  replacing: Replacing;
  merging: Merging;
  undo: Undo;
};

/** What the block has besides the rules themselves, and is loaded after them: what is worth a look, and the dialogs. */
export function FirewallRest(props: FirewallRestProps) {
  const { database, entries, judged, atLimit, halfReplaced, ranges, replacing, merging, undo } = props;
  return (
    <>
      <FindingsCard
        database={database}
        rules={judged}
        entries={entries}
        said={atLimit}
        halfReplaced={halfReplaced}
        ranges={ranges.data}
        merging={merging}
      />
      <FirewallDialogs
        database={database}
        entries={entries}
        ranges={ranges}
        atLimit={atLimit}
        merging={merging}
        replacing={replacing}
        undo={undo}
      />
    </>
  );
}
