import { useMayChange } from '~/api/may-change';
import type { Check } from '~/domain/check';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';
import { withCode } from '~/ui/with-code';
import { removeName } from './names';

type RemoveAllowingProps = {
  database: DatabaseRef;
  check: Check;
  ranges: readonly ManagedRange[] | undefined;
};

/** Asks to remove the rules that allow what was asked about, if any: quiet, since most answers are no reason to. */
export function RemoveAllowing({ database, check, ranges }: RemoveAllowingProps) {
  const openRemove = useDialogOpener('remove');
  const mayChange = useMayChange(database);
  const allowing = check.parts.flatMap(({ verdict }) => (verdict.kind === 'allowed' ? verdict.rules : []));
  const rules = [...new Set(allowing)];
  if (!mayChange || rules.length === 0) return <></>;
  return (
    <div className="mt-2 -ml-4 tablet:-ml-3">
      <Button variant="quiet" onClick={() => openRemove(rules.map(({ id }) => id).join(','))}>
        <span>{withCode(removeName(rules, ranges))}</span>
      </Button>
    </div>
  );
}
