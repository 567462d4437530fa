import { useRef, useState } from 'react';
import { describeError } from '~/api/error-words';
import type { ApiError } from '~/api/errors';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { presentRules } from '~/domain/present-rules';
import { canBePutBack, type FirewallEntry, type Rule } from '~/domain/rule';
import { widestFirst } from '~/domain/widest-first';
import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { useToast } from '~/ui/toast';
import { useHeld } from '~/ui/use-held';
import { withCode } from '~/ui/with-code';
import { foundRules } from './failure-words';
import { Impact, IMPACT_IDS } from './impact';
import { ruleName } from './names';
import { RulesSince } from './rules-since';
import { Running } from './running';
import { blockHeading } from './block';
import { undoAll } from './undo-all';
import { useOwnReplacing } from './use-own-replacing';
import type { Replacing } from './use-replacing';
import type { Undo } from './use-undo';

type RemoveRulesDialogProps = {
  database: DatabaseRef;
  /** Two or more that are present. */
  rules: readonly Rule[];
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
  callerAddress: string | undefined;
  replacing: Replacing;
  onUndo: Undo['run'];
  onClose: () => void;
};

/** So many rules are named before what their removal does, and read out with it; more of them after it. */
const FEW = 5;

/** Asks once before several rules are removed, and says what that cuts off. */
export function RemoveRulesDialog(props: RemoveRulesDialogProps) {
  const { database, rules, entries, ranges, callerAddress, replacing, onUndo, onClose } = props;
  const showToast = useToast(database.name);
  const cancel = useRef<HTMLButtonElement>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const { isBusy, blockedText, run } = useOwnReplacing(replacing);
  // Held while removing: each removed rule would disappear from the dialog.
  const asked = { rules: useHeld(rules, isBusy), entries: useHeld(entries, isBusy) };
  const count = asked.rules.length;
  const present = presentRules(entries);
  const removed = widestFirst(asked.rules);
  const undoable = removed.filter(canBePutBack);
  const undoNote =
    undoable.length === count ? 'You can undo this for about 2 minutes' : 'Not all of it can be undone here';

  function confirm() {
    setError(null);
    run(
      { remove: removed, add: null },
      {
        onDone: (isShown) => {
          if (isShown) onClose();
          showToast({
            kind: 'done',
            text: `${count} rules removed`,
            ...(undoable.length > 0 && { action: { label: 'Undo', run: () => void undo() } }),
          });
        },
        onStopped: onClose,
        onRefused: (refusal, isShown) => {
          if (isShown) return setError(refusal);
          showToast({ kind: 'error', text: `No rule was removed. ${describeError(refusal)}` });
        },
      },
    );
  }

  async function undo() {
    const back = await undoAll(undoable, onUndo);
    if (back === 0) return;
    const all = countOf(undoable.length, 'rule');
    const which = back === undoable.length ? all : `${back} of ${all}`;
    showToast({ kind: 'done', text: `${which} put back. Changes apply in about 2 minutes.` });
  }

  return (
    <Dialog
      role="alertdialog"
      width="narrow"
      title={`Remove ${count} rules?`}
      onClose={() => !isBusy && onClose()}
      initialFocus={cancel}
      returnFocus={blockHeading}
      describedBy={IMPACT_IDS}
      foot={
        <>
          {blockedText === undefined && (
            <div className="basis-full text-help text-text-3 tablet:mr-auto tablet:flex-1">
              {isBusy ? (
                <Running
                  verb="Removing"
                  done={count - asked.rules.filter(({ id }) => present.some((rule) => rule.id === id)).length}
                  total={count}
                  isRefused={replacing.isRefused}
                />
              ) : (
                undoNote
              )}
            </div>
          )}
          <Button ref={cancel} size="large" isUnavailable={isBusy} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="danger"
            size="large"
            busyText={isBusy ? 'Removing…' : blockedText}
            onClick={confirm}
          >
            Remove {count} rules
          </Button>
        </>
      }
    >
      {count <= FEW && <RuleList id="removal-about" rules={asked.rules} ranges={ranges} />}
      <Impact
        {...{ database, ranges, callerAddress }}
        entries={asked.entries}
        removed={asked.rules}
        isOwnLeftOut={error !== null}
      />
      {error && (
        <Callout kind="error" isAlert title="No rule was removed">
          {describeError(error)}
          <RulesSince database={database} error={error} found={(listed) => foundRules(asked.rules, listed)} />
        </Callout>
      )}
      {count > FEW && <RuleList rules={asked.rules} ranges={ranges} />}
    </Dialog>
  );
}

type RuleListProps = { id?: string } & Pick<RemoveRulesDialogProps, 'rules' | 'ranges'>;

function RuleList({ id, rules, ranges }: RuleListProps) {
  return (
    <ul id={id} className="-mt-2 grid gap-1 text-text-2">
      {rules.map((rule) => (
        <li key={rule.id} className="wrap-anywhere">
          {withCode(ruleName(rule, ranges))}
        </li>
      ))}
    </ul>
  );
}
