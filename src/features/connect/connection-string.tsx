import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatConnectionString, templateFor, type ConnectionParts } from '~/domain/connection-string';
import { withWantedTls } from '~/domain/connection-tls';
import type { DatabaseRef, Endpoint, FeatureState } from '~/domain/database';
import { CodeBox } from '~/ui/code-line';
import { CopyButton } from '~/ui/copy-button';
import { useCopy } from '~/ui/use-copy';
import { ConnectionDetails } from './connection-details';
import { HidesIn } from './hides-in';
import { RevealButton } from './reveal-button';
import { HiddenText, OpenText, SecretDetails, SecretText } from './secret-text';
import { routed } from './routed';
import { StringHelp } from './string-help';
import { useSecretState, type SecretString } from './use-secret';
import type { StringChoices } from './use-string-choices';

type ConnectionStringProps = {
  database: DatabaseRef;
  secret: SecretString;
  choices: StringChoices;
  /** Stands above it; its name unless given. */
  heading?: ReactNode;
  /** Where the string leads, for its form without the secret. */
  endpoint: Endpoint | null;
  /** Whether an endpoint is needed that is not known. */
  isUnavailable?: boolean;
  /** Whether the database insists on TLS; undefined while it is not known. */
  forceTls: FeatureState | undefined;
  /** What the chosen route makes of the string. */
  route: (parts: ConnectionParts) => ConnectionParts;
  /** The endpoint of the route, when it differs from the one in Scalingo's string. */
  elsewhere?: Endpoint | null;
};

/**
 * The connection string: hidden until it is asked for, or with placeholders for another database user. The text of the
 * secret is not seen here, but only in components that go with it.
 */
export function ConnectionString(props: ConnectionStringProps) {
  const { database, secret, choices, heading, endpoint, isUnavailable, forceTls, route, elsewhere } = props;
  const { isForAnother, setIsForAnother } = choices;
  const { engine } = database;
  const state = useSecretState(secret);
  const { state: copyState, copy, reset } = useCopy();
  const [isCopyOdd, setIsCopyOdd] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const details = useRef<HTMLDivElement>(null);

  const isShown = state.phase === 'shown';
  const outline = secret.outline() ?? templateFor(engine, endpoint);
  const template = route(withWantedTls(outline, forceTls));
  const isDenied = copyState === 'denied';

  const focused = useRef<Element>(null);
  useEffect(() => {
    return secret.onHide(() => {
      reset();
      focused.current = details.current?.contains(document.activeElement) ? document.activeElement : null;
    });
  }, [secret, reset]);
  // The secret hides on a timer, perhaps with the focused element in it.
  useEffect(() => {
    if (focused.current?.isConnected === false) toggle.current?.focus();
    focused.current = null;
  }, [isShown]);

  const isCopying = useRef(false);
  // What is being read for the clipboard is for this route: another one has another string.
  useEffect(() => {
    return () => {
      if (isCopying.current && secret.state().phase === 'reading') secret.hide();
    };
  }, [secret]);

  function switchUser() {
    secret.hide();
    reset();
    setIsForAnother(!isForAnother);
  }

  function handleCopy() {
    if (isForAnother) void copy(formatConnectionString(template));
    else void copySecret();
  }

  async function copySecret() {
    isCopying.current = true;
    await secret.copy(toCopy, copy);
    isCopying.current = false;
  }

  function toCopy(secretText: string): string {
    const { text, parts } = routed(secretText, engine, route);
    setIsCopyOdd(parts === null);
    return text;
  }

  return (
    <div ref={details}>
      <div className="px-4 py-5 tablet:px-6">
        <div className="mb-2 flex min-h-6 flex-wrap items-center gap-x-3">
          {heading ?? <span className="font-medium">Connection string</span>}
          {isShown && <HidesIn secret={secret} secondsLeft={state.secondsLeft} />}
        </div>
        <CodeBox isTall={isShown || isForAnother}>
          {isForAnother && <OpenText text={formatConnectionString(template)} isManual={isDenied} />}
          {isShown && <SecretText {...{ secret, engine, route }} isManual={isDenied} />}
          {!isForAnother && !isShown && <HiddenText scheme={template.scheme} />}
          <span className="ml-auto flex flex-none">
            {!isForAnother && (
              <RevealButton ref={toggle} isUnavailable={isUnavailable} {...{ secret, phase: state.phase }} />
            )}
            <CopyButton
              name="connection string"
              isUnavailable={isUnavailable && !isForAnother}
              isBusy={state.phase === 'reading' && !isForAnother}
              isCopied={copyState === 'copied'}
              onCopy={handleCopy}
            />
          </span>
        </CodeBox>
        <StringHelp
          database={database}
          state={state}
          wasShown={secret.outline() !== null}
          template={isForAnother ? template : null}
          isOdd={!isForAnother && (isShown ? secret.outline() === null : isCopyOdd)}
          elsewhere={elsewhere ?? null}
          onSwitchUser={switchUser}
        />
      </div>
      {isForAnother && <ConnectionDetails parts={template} choices={choices} />}
      {isShown && <SecretDetails {...{ secret, engine, route, choices }} />}
    </div>
  );
}
