import { FEATURES, type DatabaseDetails, type DatabaseRef } from '~/domain/database';
import { useDialogParam } from '~/ui/dialog-param';
import { ChangeDialog } from './change-dialog';

type ChangeDialogsProps = { database: DatabaseRef; details: DatabaseDetails };

/** The confirmations that the URL opens: `?turn-on=force-tls`, `?turn-off=internet-accessibility` … */
export function ChangeDialogs({ database, details }: ChangeDialogsProps) {
  const turnOn = useDialogParam('turn-on');
  const turnOff = useDialogParam('turn-off');
  const [to, { values, close }] = turnOn.values ? (['on', turnOn] as const) : (['off', turnOff] as const);
  const feature = FEATURES.find((one) => one === values?.value);
  return (
    <>
      {feature && (
        <ChangeDialog
          key={`${to} ${feature}`}
          database={database}
          details={details}
          change={{ feature, to }}
          onClose={close}
        />
      )}
    </>
  );
}
