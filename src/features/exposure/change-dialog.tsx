import { useEffect, useRef, useState } from 'react';
import { describeError } from '~/api/error-words';
import { describeFailure, failureOf } from '~/api/failure';
import { changeFeature } from '~/api/features';
import { useSingleMutation } from '~/api/use-single-mutation';
import type { DatabaseDetails, DatabaseRef } from '~/domain/database';
import { obstacleTo, type FeatureChange } from '~/domain/feature';
import { tunnelCommand } from '~/domain/tunnel';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { CodeLine } from '~/ui/code-line';
import { ConfirmField, isNameTyped } from '~/ui/confirm-field';
import { Dialog } from '~/ui/dialog';
import { DialogForm } from '~/ui/dialog-form';
import { useToast } from '~/ui/toast';
import { Consequences } from './consequences';
import { FEATURE_NAMES } from './feature-words';
import { ObstacleCallout } from './obstacle-callout';
import { switchId, WAY_TITLE } from './focus-switch';

type ChangeDialogProps = {
  database: DatabaseRef;
  details: DatabaseDetails;
  change: FeatureChange;
  onClose: () => void;
};

const FORM_ID = 'change-form';

/** Asks before a feature is changed, and says who is cut off or who gets in. Going public takes the database's name. */
export function ChangeDialog({ database, details, change, onClose }: ChangeDialogProps) {
  const { feature, to } = change;
  const cancel = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isAccepted = useRef(false);
  const [typed, setTyped] = useState('');
  const [isNameAsked, setIsNameAsked] = useState(false);
  const showToast = useToast(database.name);
  const run = useSingleMutation(changeFeature(database, feature));

  const name = FEATURE_NAMES[feature];
  const isGoingPublic = feature === 'internet-accessibility' && to === 'on';
  const isNameRight = !isGoingPublic || isNameTyped(typed, database.name);
  // Once sent, a changed state is this dialog's own doing, not an obstacle.
  const isOwn = run.isPending || run.isSuccess;
  const present = run.isSending ? 'changing' : obstacleTo(change, details.features);
  const obstacle = isOwn ? null : present;

  // The focused field may have unmounted.
  useEffect(() => {
    if (obstacle) cancel.current?.focus();
  }, [obstacle]);

  function confirm() {
    if (obstacle) return;
    if (!isNameRight) {
      setIsNameAsked(true);
      field.current?.focus();
      return;
    }
    run.run(to, {
      onDone: (_state, isShown) => {
        isAccepted.current = true;
        if (isShown) onClose();
      },
      onError: (error, isShown) => {
        if (isShown) return;
        showToast({
          kind: 'error',
          about: name,
          text: describeFailure(error, name, `turned ${to}`),
        });
      },
    });
  }

  return (
    <Dialog
      role="alertdialog"
      width={isGoingPublic ? 'medium' : 'small'}
      title={`Turn ${to} ${name}?`}
      onClose={() => !run.isPending && onClose()}
      initialFocus={isGoingPublic && !obstacle ? field : cancel}
      returnFocus={() => document.getElementById(switchId(feature))}
      // The button that opened it may be gone by now.
      focusAfter={() =>
        isAccepted.current
          ? (document.getElementById(WAY_TITLE) ?? document.getElementById(switchId(feature)))
          : null
      }
      describedBy="change-about"
      foot={
        <>
          <Button ref={cancel} size="large" isUnavailable={run.isPending} onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={FORM_ID}
            variant={isGoingPublic ? 'danger' : 'primary'}
            size="large"
            isUnavailable={obstacle !== null || !isNameRight}
            busyText={run.isPending ? `Turning ${to}…` : undefined}
          >
            Turn {to}
          </Button>
        </>
      }
    >
      <DialogForm id={FORM_ID} onSubmit={confirm}>
        <div id="change-about">
          {obstacle ? (
            <ObstacleCallout change={change} obstacle={obstacle} />
          ) : (
            <Consequences database={database} change={change} />
          )}
        </div>
        {isGoingPublic && !obstacle && (
          <>
            <div>
              <p className="font-medium">For a workstation, the tunnel is enough</p>
              <p className="mt-0.5 mb-2 text-text-2">The database stays private.</p>
              <CodeLine name="tunnel command" text={tunnelCommand(database, details.endpoint)} isWrapped />
            </div>
            <ConfirmField
              ref={field}
              id="confirmation"
              expected={database.name}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              isAsked={isNameAsked && !isNameRight}
            />
          </>
        )}
        {run.isError && !obstacle && (
          <Callout kind="error" isAlert title={failureOf(run.error, name, `turned ${to}`)}>
            {describeError(run.error)}
          </Callout>
        )}
      </DialogForm>
    </Dialog>
  );
}
