import type { RefObject } from 'react';
import type { DatabaseRef, Endpoint } from '~/domain/database';
import { tunnelCommand } from '~/domain/tunnel';
import { ConfirmField } from '~/ui/confirm-field';
import { CodeLine } from '~/ui/code-line';

type GoPublicFieldsProps = {
  database: DatabaseRef;
  endpoint: Endpoint | null;
  typed: string;
  fieldRef: RefObject<HTMLInputElement | null>;
  /** Whether it was tried to go on without the right name. */
  isAsked: boolean;
  onType: (text: string) => void;
};

/** The narrower way, and the name that has to be typed for the wider one. */
export function GoPublicFields({
  database,
  endpoint,
  typed,
  fieldRef,
  isAsked,
  onType,
}: GoPublicFieldsProps) {
  return (
    <>
      <div>
        <p className="font-medium">For a workstation, the tunnel is enough</p>
        <p className="mt-0.5 mb-2 text-text-2">The database stays private.</p>
        <CodeLine name="tunnel command" text={tunnelCommand(database, endpoint)} isWrapped />
      </div>
      <ConfirmField
        ref={fieldRef}
        id="confirmation"
        expected={database.name}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        isAsked={isAsked}
      />
    </>
  );
}
