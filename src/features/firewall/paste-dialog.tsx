import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { describeError } from '~/api/error-words';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { PlannedLine } from '~/domain/paste';
import { countOf } from '~/domain/words';
import { ConfirmField, isNameTyped } from '~/ui/confirm-field';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { ignoreSecondPress } from '~/ui/double-click';
import { Message } from '~/ui/message';
import { retryOf } from '~/ui/retry';
import { RetryButton } from '~/ui/retry-button';
import { useAskBeforeLeaving } from '~/ui/use-ask-before-leaving';
import { EveryoneCallout } from './everyone-callout';
import { PasteFoot } from './paste-foot';
import { PasteList } from './paste-list';
import { PasteMerges } from './paste-merges';
import { UNIT_NAMES } from './paste-line-words';
import { listProblemText, outcomeText, waitingText } from './paste-words';
import { blockHeading } from './block';
import type { Pasting } from './use-pasting';

type PasteDialogProps = {
  database: DatabaseRef;
  pasting: Pasting;
  ranges: UseQueryResult<readonly ManagedRange[]>;
  /** Lines from a link or another block that could not join the list yet. */
  waiting: string;
  onSend: () => void;
  onClose: () => void;
};

/** Adds many rules from one text, each line judged before anything is sent. */
export function PasteDialog(props: PasteDialogProps) {
  const { database, pasting, ranges, waiting, onSend, onClose } = props;
  const { plan, problem, unit, sending, isWorking, tenths } = pasting;
  const { progress } = sending;
  const list = useRef<HTMLTextAreaElement>(null);
  const [isCloseRefused, setIsCloseRefused] = useState(false);
  const isRunning = progress.phase === 'running';
  const everyone = plan?.everyone ?? [];
  const asked = everyone.join();
  const [confirmation, setConfirmation] = useState({ asked, text: '' });
  // A confirmation holds for the lines that it was typed for.
  if (confirmation.asked !== asked) setConfirmation({ asked, text: '' });
  const isConfirmed = everyone.length === 0 || isNameTyped(confirmation.text, database.name);
  const problemText = problem && listProblemText(problem);
  useAskBeforeLeaving(pasting.text !== '');

  return (
    <Dialog
      title="Paste rules"
      width="wide"
      onClose={() => (isRunning ? setIsCloseRefused(true) : onClose())}
      initialFocus={list}
      returnFocus={blockHeading}
      isDirty={pasting.text !== ''}
      foot={
        <PasteFoot
          pasting={pasting}
          isOpening={everyone.length > 0}
          isConfirmed={isConfirmed}
          onSend={() => {
            setIsCloseRefused(false);
            setConfirmation({ asked, text: '' });
            // The button may be gone afterwards.
            list.current?.focus();
            onSend();
          }}
          onClose={onClose}
        />
      }
    >
      <p id="paste-about" className="-mt-2 text-text-2">
        One CIDR a line. A label may follow a # or a tab. Ranges, CSV and JSON work too. Nothing is saved
        until you add the rules.
      </p>
      <PasteList pasting={pasting} listRef={list} />
      <div role="status" className="grid gap-2 empty:hidden">
        {isWorking && tenths > 0 && <Message kind="notice">Reading the list, {tenths * 10} %</Message>}
        {isRunning && isCloseRefused && (
          <Message kind="warning">
            Rules are being added. Press Cancel to stop, or go back to the page: it goes on.
          </Message>
        )}
      </div>
      {problemText && (
        <div role="alert">
          <Message kind="error">
            {problemText}
            {waiting !== '' && ` ${waitingText(waiting)}`}
          </Message>
        </div>
      )}
      {ranges.isError && !ranges.data && plan?.lines.some(isUnread) && (
        <Callout
          kind="error"
          isAlert
          title="The list of managed ranges could not be loaded"
          actions={
            <RetryButton onRetry={retryOf(ranges, () => document.getElementById('paste-list')?.focus())} />
          }
        >
          {describeError(ranges.error, 'The list')}
        </Callout>
      )}
      {progress.phase === 'over' && progress.missed > 0 && (
        <Callout kind="error" isAlert title={outcomeText(progress.added, progress.missed, true)}>
          <MissedLines pasting={pasting} />
        </Callout>
      )}
      {!isRunning && plan && plan.merges.length > 0 && (
        <PasteMerges merges={plan.merges} unit={unit} onToggle={pasting.toggleMerge} />
      )}
      {!isRunning && everyone.length > 0 && (
        <>
          <EveryoneCallout
            actions={
              <Button
                onClick={() => {
                  pasting.choose(everyone, null);
                  list.current?.focus();
                  ignoreSecondPress();
                }}
              >
                Leave out {everyone.length === 1 ? `${unit} ${everyone[0]}` : countOf(everyone.length, unit)}
              </Button>
            }
          />
          <ConfirmField
            id="paste-confirmation"
            expected={database.name}
            value={confirmation.text}
            onChange={({ target }) => setConfirmation({ asked, text: target.value })}
          />
        </>
      )}
    </Dialog>
  );
}

const isUnread = ({ verdict }: PlannedLine) =>
  verdict.kind === 'invalid' && verdict.problem.kind === 'unread-managed-range';

/** At most so many are named; the preview has each. */
const NAMED = 5;

function MissedLines({ pasting: { unit, sending } }: { pasting: Pasting }) {
  const missed = [...sending.outcomes].filter(([, { kind }]) => kind !== 'added');
  const more = missed.length - NAMED;
  return (
    <ul>
      {missed.slice(0, NAMED).map(([line, outcome]) => (
        <li key={line}>
          {UNIT_NAMES[unit]} {line}: {outcome.kind === 'not-added' ? outcome.why : 'not sent.'}
        </li>
      ))}
      {more > 0 && (
        <li>
          {countOf(more, `more ${unit}`)} {more === 1 ? 'was' : 'were'} not added.
        </li>
      )}
    </ul>
  );
}
