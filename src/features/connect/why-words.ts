import type { ConnectLayer } from '~/domain/connect-error-words';
import type { ConnectError } from '~/domain/connect-errors';
import { formatHost } from '~/domain/connection-string';
import { ALWAYS, certificate, credentials } from './why-always';
import { dedicatedTimeout } from './why-dedicated';
import { say, type Diagnosis } from './why-diagnosis';
import type { WhyFacts } from './why-facts';
import {
  orFromOutside,
  sharedNotAdmitted,
  sharedTimeout,
  sharedTls,
  sharedWithoutTls,
  TLS_DENIED,
  TURN_ON,
} from './why-shared';

/** What likely went wrong and what to do, by the client's error and the database as it is. */
export function diagnose(error: ConnectError, facts: WhyFacts): Diagnosis {
  const answered = error.isLocal && !UNANSWERED.includes(error.layer);
  if (answered && facts.model === 'dedicated') return notThisDatabase(facts);
  const diagnosis = naming(byLayer(error, facts), facts);
  return answered ? { ...diagnosis, text: `${diagnosis.text} ${WHICH_TUNNEL}` } : diagnosis;
}

/** Scalingo's CLI takes the next port when that is in use. Source: Scalingo/cli 1.48, db/tunnel.go. */
const WHICH_TUNNEL =
  'It came through this machine: make sure that the client uses the port that its tunnel printed.';

/** On Shared Resources dots stand above in the place of the host: the sentence names it. */
function naming(diagnosis: Diagnosis, facts: WhyFacts): Diagnosis {
  if (facts.model === 'dedicated' || !facts.endpoint) return diagnosis;
  const text = diagnosis.text
    .replace('the host above', facts.endpoint.host)
    .replace('those above', formatHost(facts.endpoint));
  return { ...diagnosis, text };
}

function byLayer(error: ConnectError, facts: WhyFacts): Diagnosis {
  const { layer, isLocal } = error;
  if (facts.obstacle !== null && NETWORK.includes(layer)) {
    return say('The database', `It ${facts.obstacle}, so nothing answers for now.`);
  }
  if (isLocal && NETWORK.includes(layer)) return locally(layer === 'closed', facts);
  switch (layer) {
    case 'timeout':
    case 'unreachable':
      return nothingCameBack(error, facts);
    case 'pool':
      return poolTimeout(nothingCameBack(error, facts));
    case 'tls-required':
    case 'no-encryption':
      return facts.model === 'shared'
        ? sharedTls(facts, layer === 'no-encryption')
        : say('TLS', `${TLS_DENIED} On Dedicated Resources that can’t be turned off. ${TURN_ON}`);
    case 'not-admitted':
      return facts.model === 'shared'
        ? sharedNotAdmitted(facts)
        : say(
            'The database’s own access list',
            'It knows no such user or database from there. Copy both from above.',
          );
    case 'no-host':
      return say('The host', `The client was given no host, so it tried its own machine. ${hostFor(facts)}`);
    case 'refused':
    case 'closed':
    case 'dns':
      return facts.model === 'shared' ? orFromOutside(...ALWAYS[layer], facts) : say(...ALWAYS[layer]);
    case 'no-tls-there':
      return (facts.model === 'shared' && sharedWithoutTls(facts)) || say(...ALWAYS[layer]);
    case 'certificate':
      return certificate(facts);
    case 'credentials':
      return credentials(facts);
    case 'ssh-key':
    case 'port-in-use':
    case 'another-server':
    case 'plain-password':
    case 'starting':
    case 'too-many':
    case 'no-database':
    case 'no-right':
    case 'statement':
      return say(...ALWAYS[layer]);
  }
}

const NETWORK: readonly ConnectLayer[] = ['timeout', 'unreachable', 'pool', 'refused', 'closed'];
const UNANSWERED: readonly ConnectLayer[] = [...NETWORK, 'no-host', 'dns', 'ssh-key', 'port-in-use'];

function nothingCameBack(error: ConnectError, facts: WhyFacts): Diagnosis {
  return facts.model === 'shared' ? sharedTimeout(facts) : dedicatedTimeout(error, facts);
}

/** A pool gives up with the same words whether all its connections are in use or it can't make one. */
function poolTimeout(way: Diagnosis): Diagnosis {
  return {
    ...way,
    title: 'The pool, or the way to the database',
    text: `A pool says this when all its connections are in use, and when it can’t make one. If it worked before: close what is idle, or make the pool larger. If it never did: ${way.title}. ${way.text}`,
  };
}

const hostFor = ({ model }: WhyFacts) =>
  model === 'shared'
    ? 'Give it the host above; through a tunnel, 127.0.0.1 and the tunnel’s port.'
    : 'Give it the host above.';

/** What has answered runs on the client's own machine. */
function notThisDatabase(facts: WhyFacts): Diagnosis {
  return say(
    'Not this database',
    `What answered is on the client’s own machine: that is this database only if you forward a port to it yourself. ${hostFor(facts)}`,
  );
}

/** @param isCut something on the client's own machine did answer */
function locally(isCut: boolean, facts: WhyFacts): Diagnosis {
  if (facts.model === 'dedicated') {
    return say(
      'The host',
      isCut
        ? `Something on the client’s own machine answered and hung up: that is not this database. ${hostFor(facts)}`
        : `The client tried its own machine, as it does without a host. ${hostFor(facts)}`,
    );
  }
  return say(
    'The tunnel',
    isCut
      ? 'What listens on this machine answered and hung up: the tunnel has lost its other end, or another program has its port. Close it and open it again.'
      : 'The client tried this machine, where a tunnel would end: none is open, or at another port.',
    'tunnel',
  );
}
