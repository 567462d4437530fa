import type { RefObject } from 'react';
import { readPeeringId } from '~/domain/net-peering-id';
import { Button } from '~/ui/button';
import { Message } from '~/ui/message';
import { TextField } from '~/ui/text-field';

type PeeringIdFieldProps = {
  text: string;
  /** What is wrong with it. */
  error: string | null;
  fieldRef: RefObject<HTMLInputElement | null>;
  /** What was sent is not changed until it is answered. */
  isReadOnly: boolean;
  onType: (text: string) => void;
};

/** The field of the ID; what is wrong with it stands below, with the ID that was likely meant. */
export function PeeringIdField({ text, error, fieldRef, isReadOnly, onType }: PeeringIdFieldProps) {
  const reading = readPeeringId(text);
  const fix = reading.ok ? null : reading.fix;

  function fillIn(id: string) {
    onType(id);
    fieldRef.current?.focus();
  }

  return (
    <TextField
      ref={fieldRef}
      id="outscale-net-peering-id"
      label="Outscale Net Peering ID"
      isMono
      placeholder="pcx-123456789"
      readOnly={isReadOnly}
      isInvalid={error !== null}
      value={text}
      onChange={(event) => onType(event.target.value)}
    >
      {error !== null && <Message kind="error">{error}</Message>}
      {error !== null && fix !== null && (
        <div>
          <Button className="font-mono text-help" onClick={() => fillIn(fix)}>
            Use {fix}
          </Button>
        </div>
      )}
    </TextField>
  );
}
