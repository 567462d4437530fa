import type { ComponentProps } from 'react';
import { Message } from './message';
import { TextField } from './text-field';

type ConfirmFieldProps = Omit<
  ComponentProps<typeof TextField>,
  'label' | 'isMono' | 'isInvalid' | 'children'
> & {
  /** What has to be typed. */
  expected: string;
  error?: string | false | undefined;
};

/** Asks for a name before something grave is done. */
export function ConfirmField({ expected, error, ...field }: ConfirmFieldProps) {
  return (
    <TextField
      {...field}
      isMono
      label={
        <>
          Type <code>{expected}</code> to confirm
        </>
      }
      isInvalid={Boolean(error)}
    >
      {error && <Message kind="error">{error}</Message>}
    </TextField>
  );
}
