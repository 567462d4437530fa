import { useLocation, useSearch } from 'wouter';
import type { FindingAction } from '~/domain/findings';
import type { ManagedRange } from '~/domain/managed-ranges';
import { sourceName } from '~/domain/rule';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';
import { QuietLink } from '~/ui/quiet-link';
import { WHY_ID } from './block';
import type { Merging } from './use-merging';

type FindingButtonProps = {
  action: FindingAction;
  ranges: readonly ManagedRange[] | undefined;
  merging: Merging;
  isReadOnly: boolean;
};

/**
 * The one thing to do about a finding. What cuts someone off or lets someone in asks first; a merge does neither, but for
 * the minutes that the finding names.
 */
export function FindingButton({ action, ranges, merging, isReadOnly }: FindingButtonProps) {
  const openRemove = useDialogOpener('remove');
  const openEdit = useDialogOpener('edit');
  const openAddNetPeering = useDialogOpener('add-net-peering');
  const [path] = useLocation();
  const search = useSearch();
  const why = isReadOnly ? WHY_ID : undefined;
  switch (action.kind) {
    case 'remove': {
      const [only, ...more] = action.rules;
      return (
        <Button
          isUnavailable={isReadOnly}
          aria-describedby={why}
          onClick={() => openRemove(action.rules.map(({ id }) => id).join(','))}
        >
          {only && more.length === 0
            ? `Remove ${sourceName(only.source, ranges)}`
            : `Remove these ${action.rules.length} rules`}
        </Button>
      );
    }
    case 'edit':
      return (
        <Button isUnavailable={isReadOnly} aria-describedby={why} onClick={() => openEdit(action.rule.id)}>
          Narrow {sourceName(action.rule.source, ranges)}
        </Button>
      );
    case 'merge':
      return (
        <Button
          busyText={merging.isRunning(action.merge) ? 'Merging…' : undefined}
          isUnavailable={merging.isBusy || isReadOnly}
          aria-describedby={why}
          onClick={() => merging.run(action.merge)}
        >
          Merge these {action.merge.rules.length} rules
        </Button>
      );
    case 'add-peering':
      return (
        <Button isUnavailable={isReadOnly} aria-describedby={why} onClick={() => openAddNetPeering()}>
          Add Net Peering
        </Button>
      );
    case 'see-peerings':
      return (
        <div className="-ml-4 tablet:ml-0">
          <QuietLink icon="down" href={`${path}${search && `?${search}`}#net-peering`}>
            Go to Net Peering
          </QuietLink>
        </div>
      );
  }
}
