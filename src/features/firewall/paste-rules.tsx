import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useComingRules } from '~/api/coming-rules';
import { firewallRulesQuery } from '~/api/firewall';
import { useIsMounted } from '~/api/use-is-mounted';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { joinLines } from '~/domain/paste-edit';
import type { Rule } from '~/domain/rule';
import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { useDialogParam } from '~/ui/dialog-param';
import { useToast } from '~/ui/toast';
import { PasteDialog } from './paste-dialog';
import { leftOutText, outcomeText } from './paste-words';
import { RULE_ADDED } from './block';
import { usePasting } from './use-pasting';

type PasteRulesProps = {
  database: DatabaseRef;
  ranges: UseQueryResult<readonly ManagedRange[]>;
};

const NO_RULES: readonly Rule[] = [];

/** What its messages are about. */
const ABOUT = 'the pasted rules';

/** Keeps the sending of a pasted list while the dialog is closed, as by Back: nothing is lost. */
export function PasteRules({ database, ranges }: PasteRulesProps) {
  const coming = useComingRules(database.addonId);
  const { data: listed = NO_RULES } = useQuery(firewallRulesQuery(database));
  // The same array for as long as it is unchanged: a long list is judged anew by another one.
  const rules = useMemo(() => [...listed, ...coming], [listed, coming]);
  const pasting = usePasting(database, rules, ranges.data);
  const dialog = useDialogParam('paste');
  const showToast = useToast(database.name);
  // The dialog goes with the page, the sending of a rule does not.
  const isMounted = useIsMounted();

  // A link or another block may bring lines along: they join what is there, unless that is being sent
  // or can't be read.
  const { progress } = pasting.sending;
  const brought = dialog.values?.value ?? '';
  const [taken, setTaken] = useState('');
  const [waiting, setWaiting] = useState('');
  if (brought !== taken) {
    setTaken(brought);
    setWaiting(joinLines(waiting, brought));
  }
  if (waiting !== '' && progress.phase !== 'running' && pasting.canAppend) {
    setWaiting('');
    pasting.append(waiting);
  }

  function send() {
    const { plan, unit, sending } = pasting;
    const left = plan ? leftOutText(plan, unit, sending.outcomes) : '';
    pasting.send((added, missed) => {
      if (missed > 0) {
        return showToast({
          kind: 'error',
          about: ABOUT,
          text: outcomeText(added, missed, isMounted.current),
        });
      }
      if (isMounted.current) dialog.close();
      showToast({
        kind: 'done',
        about: ABOUT,
        text: `${added === 1 ? RULE_ADDED : `${added} rules added. They apply in about 2 minutes.`} ${left}`.trim(),
      });
    });
  }

  if (!dialog.values && progress.phase === 'running') {
    return (
      <div className="mt-4">
        <Callout
          kind="neutral"
          title={progress.isPaused ? 'Adding rules is paused' : 'Rules are being added'}
          actions={<Button onClick={() => dialog.open()}>Show</Button>}
        >
          {progress.done} of {countOf(progress.total, 'rule')} done.
        </Callout>
      </div>
    );
  }
  if (!dialog.values) return <></>;
  return (
    <PasteDialog
      database={database}
      pasting={pasting}
      ranges={ranges}
      waiting={waiting}
      onSend={send}
      onClose={dialog.close}
    />
  );
}
