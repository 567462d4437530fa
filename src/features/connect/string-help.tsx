import { useState, type ReactNode } from 'react';
import { describeError } from '~/api/error-words';
import type { ApiError } from '~/api/errors';
import { useIsLimited } from '~/api/role';
import { useDatabaseStatus } from '~/api/use-database-status';
import { clientsOf } from '~/domain/clients';
import {
  formatHost,
  hasOtherUsers,
  PLACEHOLDERS,
  variableName,
  type ConnectionParts,
  type Engine,
} from '~/domain/connection-string';
import type { DatabaseRef, Endpoint } from '~/domain/database';
import { WHO_MAY } from '~/domain/words';
import { Message } from '~/ui/message';
import { WARNED_S, type SecretState } from './secret';

type StringHelpProps = {
  database: DatabaseRef;
  state: SecretState;
  /** Whether the string has been seen on this page. */
  wasShown: boolean;
  /** The form for another database user, when that is shown. */
  template: ConnectionParts | null;
  /** Whether the string could not be taken apart, and stays as it is. */
  isOdd: boolean;
  /** Where the route leads, unless the string says so itself. */
  elsewhere: Endpoint | null;
  onSwitchUser: () => void;
};

/** Below the connection string: what it is, what went wrong, and the form for another database user. */
export function StringHelp(props: StringHelpProps) {
  const { database, state, wasShown, template, isOdd, elsewhere, onSwitchUser } = props;
  const isCreating = useDatabaseStatus(database) === 'creating';
  const isLimited = useIsLimited(database);
  const error = state.phase === 'hidden' ? state.error : null;
  // Kept, so that the way back does not go with the error.
  const [isForbidden, setIsForbidden] = useState(false);
  if (error?.kind === 'forbidden' && !isForbidden) setIsForbidden(true);
  const { engine } = database;
  const about = aboutText(state, template, engine, isLimited);
  const isOffered = hasOtherUsers(engine) || isForbidden || isLimited || template !== null;
  return (
    <>
      <div aria-live="polite" className="empty:hidden *:mt-2">
        {error && <Message kind="error">{refusalText(error, database, isCreating)}</Message>}
        {isOdd && (
          <Message kind="warning">
            This connection string can’t be taken apart.{' '}
            {elsewhere
              ? `Put ${formatHost(elsewhere)} in the place of its host and port.`
              : 'Use it as it is.'}
          </Message>
        )}
        {wasShown && !error && <p className="sr-only">{visibilityText(state)}</p>}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-help text-text-3">
        {about !== '' && <p className="min-w-0">{about}</p>}
        {isOffered && (
          <button type="button" className="hit-area rounded-tag text-link" onClick={onSwitchUser}>
            {switchText(engine, template !== null)}
          </button>
        )}
      </div>
    </>
  );
}

/** For screen readers: constant while nothing changes, so that it is not repeated. */
function visibilityText(state: SecretState): string {
  if (state.phase !== 'shown') return 'The connection string is hidden.';
  if (state.secondsLeft > WARNED_S) return 'The connection string is shown.';
  return `The connection string hides in ${WARNED_S} seconds. “Keep it shown” or any key here keeps it.`;
}

function switchText(engine: Engine, isTemplate: boolean): string {
  if (hasOtherUsers(engine)) return isTemplate ? 'For the default user' : 'For another database user';
  return isTemplate ? 'With the password' : 'Without the password';
}

const FORBIDDEN = `Your role can’t read this password. ${WHO_MAY} can.`;

/** What the string is, or what has to be filled in. */
function aboutText(
  state: SecretState,
  template: ConnectionParts | null,
  engine: Engine,
  isLimited: boolean,
): string {
  if (!template) {
    if (state.phase !== 'hidden') return 'It contains the password.';
    if (state.error) return '';
    const [client] = clientsOf(engine);
    return isLimited
      ? FORBIDDEN
      : `It contains the password. Copy works without revealing it. Reveal also shows its parts, ready for ${client?.name} and other clients.`;
  }
  const { user, password, database, hosts } = template;
  const values = [...hosts.flatMap(({ host, port }) => [host, port]), user, password, database];
  const blanks = Object.values(PLACEHOLDERS).filter((blank) => values.includes(blank));
  const names = blanks.join(', ').replace(/, (\w+)$/, ' and $1');
  if (!hasOtherUsers(engine)) return `Replace ${names}.`;
  return blanks.length === 2
    ? `For another database user, keep the host, port and database, and replace ${names}.`
    : `For another database user, replace ${names}.`;
}

function refusalText(
  error: ApiError,
  { appName, engine, model, technology }: DatabaseRef,
  isCreating: boolean,
): ReactNode {
  const variable = variableName(engine);
  if (error.kind === 'forbidden') return FORBIDDEN;
  if (error.kind === 'not-found') {
    return (
      <>
        {model === 'shared' ? `The app ${appName}` : 'This database'} has no variable <code>{variable}</code>,
        which holds the connection string.{' '}
        {isCreating ? 'It may come yet: the database is being created.' : 'It may have been deleted.'}
      </>
    );
  }
  // fetchConnectionString's own conflict, not one of the API's.
  if (error.kind === 'conflict' && error.status === null) {
    return `The app ${appName} has several ${technology} databases, and ${variable} is not known to lead to this one.`;
  }
  return `The connection string could not be read. ${describeError(error)}`;
}
