import type { UseQueryResult } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { Merge } from '~/domain/merge';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { FindingsCard } from './findings-card';
import { FirewallDialogs } from './firewall-dialogs';
import type { Undo } from './use-undo';

type FirewallRestProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  /** What the findings are about. */
  judged: readonly Rule[];
  atLimit: Merge | undefined;
  ranges: UseQueryResult<readonly ManagedRange[]>;
  undo: Undo;
};

/** What the block has besides the rules themselves, and is loaded after them: what is worth a look, and the dialogs. */
export function FirewallRest(props: FirewallRestProps) {
  const { database, entries, judged, atLimit, ranges, undo } = props;
  return (
    <>
      <FindingsCard
        database={database}
        rules={judged}
        entries={entries}
        said={atLimit}
        ranges={ranges.data}
      />
      <FirewallDialogs database={database} entries={entries} ranges={ranges} atLimit={atLimit} undo={undo} />
    </>
  );
}
