import { FEATURES, type DatabaseDetails, type DatabaseRef } from '~/domain/database';
import { useDialogParam } from '~/ui/dialog-param';
import { ChangeDialog } from './change-dialog';

type ChangeDialogsProps = { database: DatabaseRef; details: DatabaseDetails };

/** The confirmations that the URL opens: `?turn-on=force-tls`, `?turn-off=internet-accessibility` … */
export function ChangeDialogs({ database, details }: ChangeDialogsProps) {
  const turnOn = useDialogParam('turn-on');
  const turnOff = useDialogParam('turn-off');
  return (
    <>
      {FEATURES.map((feature) => (
        <div key={feature} className="contents">
          {turnOn.values?.value === feature && (
            <ChangeDialog
              database={database}
              details={details}
              change={{ feature, to: 'on' }}
              onClose={turnOn.close}
            />
          )}
          {turnOff.values?.value === feature && (
            <ChangeDialog
              database={database}
              details={details}
              change={{ feature, to: 'off' }}
              onClose={turnOff.close}
            />
          )}
        </div>
      ))}
    </>
  );
}
