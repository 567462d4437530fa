import { speaksHttp } from '~/domain/connection-tls';
import { say, type Diagnosis } from './why-diagnosis';
import type { SharedFacts } from './why-facts';

/** What Internet Accessibility has to do with it, seen from outside; null when it is on. */
function fromOutside({ features }: SharedFacts): string | null {
  switch (features?.['internet-accessibility']) {
    case 'on':
    case 'disabling':
      return null;
    case 'enabling':
      return 'Internet Accessibility is being enabled: until it is on, only the encrypted tunnel leads to this database from outside Scalingo.';
    case 'off':
      return 'Internet Accessibility is off, so from outside Scalingo only the encrypted tunnel leads to this database.';
    // Unknown: it may be on, so the sentence says "unless".
    case 'changing':
    case 'failed':
    case 'not-enabled':
    case 'not-disabled':
    case 'unknown':
    case undefined:
      return 'Unless Internet Accessibility is on, only the encrypted tunnel leads to this database from outside Scalingo.';
  }
}

/** What holds by itself, and what to know besides from outside. */
export function orFromOutside(title: string, text: string, facts: SharedFacts): Diagnosis {
  const outside = fromOutside(facts);
  return outside === null ? say(title, text) : say(title, `${text} ${outside}`, 'tunnel');
}

/** Nothing comes back from a Shared Resources database. */
export function sharedTimeout(facts: SharedFacts): Diagnosis {
  if (facts.features?.['internet-accessibility'] === 'enabling') {
    return say(
      'Internet Accessibility',
      'It is being enabled. Try again once it is on.',
      'internet-accessibility',
    );
  }
  const outside = fromOutside(facts);
  return outside === null
    ? say(
        'A network on the way',
        'The database can be reached from the Internet, so something nearer to the client blocks the port: a company network, a VPN. The tunnel takes another port.',
        'tunnel',
      )
    : say('Internet Accessibility', outside, 'tunnel');
}

/** @param before what is said first, or an empty text */
export function sharedNotAdmitted(facts: SharedFacts, before = ''): Diagnosis {
  const title = 'The database’s own access list';
  const outside = fromOutside(facts);
  return outside === null
    ? say(title, `${before}It knows no such user or database from there. Copy both from above.`)
    : say(title, `${before}${outside}`, 'tunnel');
}

export const TURN_ON = 'Use the connection string above with its TLS mode, or turn TLS on in the client.';
export const TLS_DENIED = 'The database answered, and denies connections without TLS.';

/** @param isEntryMissing PostgreSQL has no entry for the connection, which may have another reason than TLS */
export function sharedTls(facts: SharedFacts, isEntryMissing: boolean): Diagnosis {
  switch (facts.features?.['force-tls']) {
    case 'on':
      return say('TLS', `${TLS_DENIED} Force TLS is on. ${TURN_ON}`, 'force-tls');
    case 'enabling':
      return say('TLS', `${TLS_DENIED} Force TLS connections is being enabled. ${TURN_ON}`, 'force-tls');
    case 'disabling':
      return say(
        'TLS',
        `${TLS_DENIED} Force TLS connections is being disabled, and may hold until that is done. ${TURN_ON}`,
        'force-tls',
      );
    case 'off':
      return isEntryMissing
        ? sharedNotAdmitted(facts, 'Force TLS connections is off, so TLS is not the cause. ')
        : say('TLS', `The database answered, and asked for TLS. ${TURN_ON}`);
    case 'changing':
    case 'failed':
    case 'not-enabled':
    case 'not-disabled':
    case 'unknown':
    case undefined:
      return say(
        'TLS',
        `The database answered, and likely asks for TLS. Whether Force TLS is on is not known now. ${TURN_ON}`,
        'force-tls',
      );
  }
}

/** What answered speaks no TLS. Null when that can't be this database. */
export function sharedWithoutTls({ engine, features }: SharedFacts): Diagnosis | null {
  if (!speaksHttp(engine) || features?.['force-tls'] === 'on') return null;
  const now =
    features?.['force-tls'] === 'off' ? 'which it is not' : 'and whether it is, is not known for certain now';
  return say(
    'TLS',
    `This database answers over https only once Force TLS is on, ${now}. Use http, or turn it on.`,
    'force-tls',
  );
}
