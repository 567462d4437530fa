import type { ConnectionParts, Engine } from '~/domain/connection-string';
import { CodeText } from '~/ui/code-line';
import { ManualCopy } from '~/ui/manual-copy';
import { ConnectionDetails } from './connection-details';
import { routed } from './routed';
import type { SecretString } from './use-secret';
import type { StringChoices } from './use-string-choices';

type SecretProps = {
  secret: SecretString;
  engine: Engine;
  route: (parts: ConnectionParts) => ConnectionParts;
};

/** The connection string, while it is shown. */
export function SecretText({ secret, engine, route, isManual }: SecretProps & { isManual: boolean }) {
  return <OpenText text={routed(secret.text() ?? '', engine, route).text} isManual={isManual} />;
}

/** What it is made of, while it is shown. */
export function SecretDetails({ secret, engine, route, choices }: SecretProps & { choices: StringChoices }) {
  const { parts } = routed(secret.text() ?? '', engine, route);
  return parts ? <ConnectionDetails {...{ parts, choices }} /> : <></>;
}

/** A string that can be seen; in a field, selected, when it has to be copied by hand. */
export function OpenText({ text, isManual }: { text: string; isManual: boolean }) {
  return isManual ? (
    <ManualCopy name="Connection string" text={text} />
  ) : (
    <CodeText isWrapped>{text}</CodeText>
  );
}

const DOTS = '•'.repeat(41);

/** In its place: how it begins, and dots of a constant length. */
export function HiddenText({ scheme }: { scheme: string }) {
  return (
    <CodeText>
      {scheme}://<span aria-hidden="true">{DOTS}</span>
      <span className="sr-only">hidden</span>
    </CodeText>
  );
}
