import type { ComponentProps } from 'react';
import { Message } from './message';
import { TextField } from './text-field';

type ConfirmFieldProps = Omit<
  ComponentProps<typeof TextField>,
  'label' | 'isMono' | 'isInvalid' | 'children'
> & {
  /** What has to be typed. */
  expected: string;
  /** Whether it was tried to go on without it. */
  isAsked?: boolean;
};

/** Asks for a name before something grave is done. */
export function ConfirmField({ expected, isAsked = false, ...field }: ConfirmFieldProps) {
  return (
    <TextField
      {...field}
      // Of a field that comes a moment after it was asked for.
      autoFocus={isAsked}
      isMono
      label={
        <>
          Type <code>{expected}</code> to confirm
        </>
      }
      isInvalid={isAsked}
    >
      {isAsked && <Message kind="error">{`Type ${expected} to confirm.`}</Message>}
    </TextField>
  );
}

/** Whether what is typed into that field, if anything, is the name. */
export function isNameTyped(typed: string | undefined, name: string): boolean {
  return typed?.trim() === name;
}
