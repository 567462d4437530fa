import { useRef, useState } from 'react';
import { describeError } from '~/api/error-words';
import type { ApiError } from '~/api/errors';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { exportText } from '~/domain/export';
import { presentOf } from '~/domain/present-rules';
import { canBePutBack, type FirewallEntry, type Rule } from '~/domain/rule';
import { widestFirst } from '~/domain/widest-first';
import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { useDialogOpener } from '~/ui/dialog-param';
import { useToast } from '~/ui/toast';
import { useHeld } from '~/ui/use-held';
import { withCode } from '~/ui/with-code';
import { FailedChange } from './failed-change';
import { foundRules, goneText } from './failure-words';
import { Impact, IMPACT_IDS } from './impact';
import { ruleName } from './names';
import { Running } from './running';
import { blockHeading } from './block';
import { endReplacing, useReplacingNow } from './replacing';
import { useReplacing } from './use-replacing';

type RemoveRulesDialogProps = {
  database: DatabaseRef;
  /** Two or more that are present. */
  rules: readonly Rule[];
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
  callerAddress: string | undefined;
  onClose: () => void;
};

/** So many rules are named before what their removal does, and read out with it; more of them after it. */
const FEW = 5;

/** Asks once before several rules are removed, and says what that cuts off. */
export function RemoveRulesDialog(props: RemoveRulesDialogProps) {
  const { database, rules, entries, ranges, callerAddress, onClose } = props;
  const showToast = useToast(database.name);
  const openPaste = useDialogOpener('paste');
  const cancel = useRef<HTMLButtonElement>(null);
  const isSent = useRef(false);
  const [error, setError] = useState<ApiError | null>(null);
  const { isBusy, blockedText, run } = useReplacing(database);
  const { running } = useReplacingNow(database.addonId);
  // Held while removing: each removed rule would disappear from the dialog.
  const asked = { rules: useHeld(rules, isBusy), entries: useHeld(entries, isBusy) };
  // Someone else may remove some while this is open.
  const left = presentOf(asked.rules, asked.entries);
  const gone = asked.rules.length - left.length;
  const count = countOf(left.length, 'rule');
  const closeText = left.length > 0 ? 'Cancel' : 'Close';
  const undoable = left.filter(canBePutBack);
  const undoNote =
    undoable.length === left.length
      ? 'You can undo each for about 2 minutes'
      : 'Not all of it can be undone here';

  function confirm() {
    setError(null);
    isSent.current = true;
    run({ remove: widestFirst(left), add: null }, (result, isShown) => {
      if (result.kind === 'refused') {
        isSent.current = false;
        if (isShown) return setError(result.error);
        return showToast({ kind: 'error', text: `No rule was removed. ${describeError(result.error)}` });
      }
      if (isShown) onClose();
      if (result.kind === 'stopped') return;
      showToast({
        kind: 'done',
        text: `${count} removed`,
        // There they are judged anew, and sent at the pace that the API allows.
        ...(undoable.length > 0 && {
          action: { label: 'Put back…', run: () => openPaste(exportText(undoable, ranges ?? [])) },
        }),
      });
    });
  }

  return (
    <Dialog
      role="alertdialog"
      width="narrow"
      title={`Remove ${asked.rules.length} rules?`}
      // What was sent goes on: the block says how far it is.
      onClose={onClose}
      initialFocus={cancel}
      returnFocus={blockHeading}
      // The button that opened this goes with the rules; and what has stopped halfway is said below the heading.
      focusAfter={() => (isSent.current ? blockHeading() : null)}
      describedBy={IMPACT_IDS}
      foot={
        <>
          {blockedText === undefined && left.length > 0 && (
            <div className="basis-full text-help text-text-3 tablet:mr-auto tablet:flex-1">
              {isBusy ? (
                <>
                  <Running
                    verb="Removing"
                    done={left.length - presentOf(left, entries).length}
                    total={left.length}
                    isRefused={running?.isRefused ?? false}
                  />
                  <p>You can close this dialog: it goes on.</p>
                </>
              ) : (
                undoNote
              )}
            </div>
          )}
          <Button
            ref={cancel}
            size="large"
            busyText={isBusy && running?.ending.signal.aborted ? 'Stopping…' : undefined}
            onClick={isBusy ? () => endReplacing(database.addonId) : onClose}
          >
            {isBusy ? 'Stop' : closeText}
          </Button>
          <Button
            variant="danger"
            size="large"
            isUnavailable={left.length === 0}
            busyText={isBusy ? 'Removing…' : blockedText}
            onClick={confirm}
          >
            Remove {count}
          </Button>
        </>
      }
    >
      {gone > 0 && <Callout kind="neutral" isAlert title={goneText(gone, asked.rules.length)} />}
      {left.length <= FEW && <RuleList id="removal-about" rules={left} ranges={ranges} />}
      {left.length > 0 && (
        <Impact
          {...{ database, ranges, callerAddress }}
          entries={asked.entries}
          removed={left}
          isOwnLeftOut={error !== null}
        />
      )}
      {error && (
        <div ref={bringIntoView}>
          <FailedChange
            database={database}
            title="No rule was removed"
            error={error}
            found={(listed) => foundRules(asked.rules, listed)}
          />
        </div>
      )}
      {left.length > FEW && <RuleList rules={left} ranges={ranges} />}
    </Dialog>
  );
}

/** The error may come far from where the list of rules was scrolled to. */
function bringIntoView(alert: HTMLElement | null): void {
  alert?.scrollIntoView({ block: 'nearest' });
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
