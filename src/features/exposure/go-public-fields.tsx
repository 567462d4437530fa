import type { RefObject } from 'react';
import { variableNames } from '~/domain/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { tunnelCommand } from '~/domain/tunnel';
import { CodeLine } from '~/ui/code-line';
import { Message } from '~/ui/message';
import { TextField } from '~/ui/text-field';

type GoPublicFieldsProps = {
  database: DatabaseRef;
  typed: string;
  fieldRef: RefObject<HTMLInputElement | null>;
  /** Whether it was tried to go on without the right name. */
  isAsked: boolean;
  onType: (text: string) => void;
};

/** The narrower way, and the name that has to be typed for the wider one. */
export function GoPublicFields({ database, typed, fieldRef, isAsked, onType }: GoPublicFieldsProps) {
  const [variable = ''] = variableNames(database.engine);
  return (
    <>
      <div>
        <p className="font-medium">For a workstation, the tunnel is enough</p>
        <p className="mt-0.5 mb-2 text-text-2">The database stays private.</p>
        <CodeLine name="tunnel command" text={tunnelCommand(database, variable)} isWrapped />
      </div>
      <TextField
        ref={fieldRef}
        id="confirmation"
        isMono
        label={
          <>
            Type <code>{database.name}</code> to confirm
          </>
        }
        value={typed}
        onChange={(event) => onType(event.target.value)}
        isInvalid={isAsked}
      >
        {isAsked && <Message kind="error">Type {database.name} to confirm.</Message>}
      </TextField>
    </>
  );
}
