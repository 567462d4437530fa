import type { RefObject } from 'react';
import { useFormState, useWatch, type UseFormReturn } from 'react-hook-form';
import { readPeeringId } from '~/domain/net-peering-id';
import { Button } from '~/ui/button';
import { Message } from '~/ui/message';
import { TextField } from '~/ui/text-field';
import type { AddPeeringValues } from './add-peering-form';

type PeeringIdFieldProps = {
  form: UseFormReturn<AddPeeringValues>;
  fieldRef: RefObject<HTMLInputElement | null>;
  /** What was sent is not changed until it is answered. */
  isReadOnly: boolean;
};

/** The field of the ID; what is wrong with it stands below, with the ID that was likely meant. */
export function PeeringIdField({ form, fieldRef, isReadOnly }: PeeringIdFieldProps) {
  const text = useWatch({ control: form.control, name: 'outscaleId' });
  const error = useFormState({ control: form.control, name: 'outscaleId' }).errors.outscaleId?.message;
  const reading = readPeeringId(text);
  const fix = reading.ok ? null : reading.fix;
  const { ref, ...field } = form.register('outscaleId');

  function fillIn(id: string) {
    form.setValue('outscaleId', id, { shouldDirty: true, shouldValidate: true });
    fieldRef.current?.focus();
  }

  return (
    <TextField
      {...field}
      id="outscale-net-peering-id"
      label="Outscale Net Peering ID"
      isMono
      placeholder="pcx-123456789"
      readOnly={isReadOnly}
      isInvalid={error !== undefined}
      ref={(element) => {
        ref(element);
        fieldRef.current = element;
      }}
    >
      {error !== undefined && <Message kind="error">{error}</Message>}
      {error !== undefined && fix !== null && (
        <div>
          <Button className="font-mono text-help" onClick={() => fillIn(fix)}>
            Use {fix}
          </Button>
        </div>
      )}
    </TextField>
  );
}
