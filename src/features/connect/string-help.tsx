import { describeError, type ApiError } from '~/api/errors';
import { hasOtherUsers, variableNames } from '~/domain/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { Message } from '~/ui/message';
import type { SecretState } from './secret';

type StringHelpProps = {
  database: DatabaseRef;
  state: SecretState;
  isForAnother: boolean;
  /** Whether the string could be taken apart. */
  isReadable: boolean;
  onSwitchUser: () => void;
};

/** Below the connection string: what it is, what went wrong, and the form for another database user. */
export function StringHelp({ database, state, isForAnother, isReadable, onSwitchUser }: StringHelpProps) {
  const error = state.phase === 'hidden' ? state.error : null;
  return (
    <>
      <div aria-live="polite" className="empty:hidden *:mt-2">
        {error && <Message kind="error">{refusalText(error, database)}</Message>}
        {!isReadable && (
          <Message kind="warning">
            This is no connection string that can be taken apart. Use it as it is.
          </Message>
        )}
        {state.phase === 'shown' && <p className="sr-only">The connection string is shown.</p>}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-help text-text-3">
        <p className="min-w-0">
          {isForAnother
            ? 'For another database user, keep the host, port and database, and replace USER and PASSWORD.'
            : `It contains the password.${state.phase === 'shown' || error ? '' : ' Copy works without revealing it.'}`}
        </p>
        {hasOtherUsers(database.engine) && (
          <button type="button" className="hit-area rounded-tag text-link" onClick={onSwitchUser}>
            {isForAnother ? 'For the default user' : 'For another database user'}
          </button>
        )}
      </div>
    </>
  );
}

function refusalText(error: ApiError, { appName, engine }: DatabaseRef): string {
  const [variable] = variableNames(engine);
  if (error.kind === 'forbidden') {
    return 'Your role does not allow reading this password. The app’s owner and its collaborators can read it; the rest of this block works without it.';
  }
  if (error.kind === 'not-found') {
    return `The app ${appName} has no variable ${variable}, which holds the connection string. It may have been deleted.`;
  }
  return `The connection string could not be read. ${describeError(error)}`;
}
