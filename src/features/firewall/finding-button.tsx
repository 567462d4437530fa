import { useLocation, useSearch } from 'wouter';
import type { DatabaseRef } from '~/domain/database';
import type { FindingAction } from '~/domain/findings';
import type { ManagedRange } from '~/domain/managed-ranges';
import { sourceName } from '~/domain/rule';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';
import { QuietLink } from '~/ui/quiet-link';
import { withCode } from '~/ui/with-code';
import { unavailableUnless } from './block';
import { MergeButton } from './merge-button';
import { removeName } from './names';

type FindingButtonProps = {
  database: DatabaseRef;
  action: FindingAction;
  ranges: readonly ManagedRange[] | undefined;
  isReadOnly: boolean;
};

/** On a narrow phone with spaced text, a range takes more than the line. */
const MAY_WRAP = 'max-tablet:h-auto! max-tablet:min-h-11 max-tablet:whitespace-normal!';

/**
 * The one thing to do about a finding. What cuts someone off or lets someone in asks first; a merge does neither, but for
 * the minutes that the finding names.
 */
export function FindingButton({ database, action, ranges, isReadOnly }: FindingButtonProps) {
  const openRemove = useDialogOpener('remove');
  const openEdit = useDialogOpener('edit');
  const openAddNetPeering = useDialogOpener('add-net-peering');
  const [path] = useLocation();
  const search = useSearch();
  const unlessReadOnly = unavailableUnless(!isReadOnly);
  switch (action.kind) {
    case 'remove':
      return (
        <Button
          {...unlessReadOnly}
          className={MAY_WRAP}
          onClick={() => openRemove(action.rules.map(({ id }) => id).join(','))}
        >
          <span>{withCode(removeName(action.rules, ranges))}</span>
        </Button>
      );
    case 'edit':
      return (
        <Button {...unlessReadOnly} className={MAY_WRAP} onClick={() => openEdit(action.rule.id)}>
          <span>{withCode(`Narrow ${sourceName(action.rule.source, ranges)}…`)}</span>
        </Button>
      );
    case 'merge':
      return <MergeButton database={database} merge={action.merge} isReadOnly={isReadOnly} />;
    case 'add-peering':
      return (
        <Button {...unlessReadOnly} onClick={() => openAddNetPeering()}>
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
