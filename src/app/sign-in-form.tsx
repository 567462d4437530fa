import { useRef, useState } from 'react';
import { describeError } from '~/api/error-words';
import type { ApiErrorKind } from '~/api/errors';
import { signIn } from '~/api/sign-in';
import { useSingleMutation } from '~/api/use-single-mutation';
import { Button } from '~/ui/button';
import { Message } from '~/ui/message';
import { TextField } from '~/ui/text-field';

export const TOKEN_FIELD_ID = 'api-token';

const REFUSED = 'Scalingo refused to sign you in with this token. Try again, or create another one.';

/** In place of sentences of `describeError` that speak of a database. */
const REFUSALS: Partial<Record<ApiErrorKind, string>> = {
  unauthorized: 'Scalingo does not accept this token. Check it, or create another one.',
  forbidden: REFUSED,
  'not-found': 'Signing in is not possible here: Scalingo’s authentication API was not found at its address.',
  conflict: REFUSED,
};

type SignInFormProps = {
  /** Until its promise, if any, is resolved, the form is busy. */
  onSignedIn: () => void | Promise<void>;
};

/** Asks for an API token of Scalingo's. What is typed stays when it is refused. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const [token, setToken] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const mutation = useSingleMutation({
    mutationFn: async (token: string) => {
      await signIn(token);
      await onSignedIn();
    },
    gcTime: 0,
  });

  function submit() {
    const trimmed = token.trim();
    setIsEmpty(trimmed === '');
    if (trimmed === '') field.current?.focus();
    else mutation.run(trimmed, { onError: () => field.current?.focus() });
  }

  const error = mutation.error && (REFUSALS[mutation.error.kind] ?? describeError(mutation.error));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="grid gap-4"
    >
      <TextField
        ref={field}
        id={TOKEN_FIELD_ID}
        type="password"
        isMono
        label="API token"
        value={token}
        readOnly={mutation.isPending}
        onChange={(event) => setToken(event.target.value)}
        isInvalid={isEmpty || error !== null}
      >
        {isEmpty && <Message kind="error">Type an API token, such as tk-us-…</Message>}
        {!isEmpty && error && <Message kind="error">{error}</Message>}
        <p className="text-help text-text-3">
          It is kept only in this page’s memory: reloading or closing the page signs you out.
        </p>
      </TextField>
      <div className="flex">
        <Button
          type="submit"
          variant="primary"
          size="large"
          busyText={mutation.isPending ? 'Signing in…' : undefined}
        >
          Sign in
        </Button>
      </div>
    </form>
  );
}
