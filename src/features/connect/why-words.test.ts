import { describe, expect, it } from 'vitest';
import type { ConnectLayer } from '~/domain/connect-error-words';
import type { ConnectError } from '~/domain/connect-errors';
import type { Rule } from '~/domain/rule';
import { diagnose, type Remedy, type WhyFacts } from './why-words';

const OFFICE: Rule = {
  id: '1',
  source: { type: 'managed', rangeId: 'any' },
  label: 'Office',
  createdAt: null,
};
const DEDICATED: WhyFacts = {
  model: 'dedicated',
  obstacle: null,
  own: null,
  hasPeering: false,
  features: null,
};
const SHARED: WhyFacts = {
  model: 'shared',
  obstacle: null,
  own: null,
  hasPeering: null,
  features: { 'force-tls': 'on', 'internet-accessibility': 'off' },
};
const PUBLIC: WhyFacts = { ...SHARED, features: { 'force-tls': 'on', 'internet-accessibility': 'on' } };

const own = (verdict: NonNullable<WhyFacts['own']>['verdict']): WhyFacts => ({
  ...DEDICATED,
  own: { address: '198.51.100.25', verdict },
});
const DENIED = own({ kind: 'denied', nearest: null });
const ALLOWED = own({ kind: 'allowed', certainty: 'certain', rules: [OFFICE] });
const APPLYING = own({ kind: 'applying', certainty: 'certain', rules: [OFFICE], msLeft: 84_000 });
const CLOSING = own({ kind: 'closing', rules: [OFFICE], until: 0, next: null });

const error = (layer: ConnectLayer, more: Partial<ConnectError> = {}): ConnectError => ({
  layer,
  evidence: layer,
  isLocal: false,
  isPrivate: false,
  ...more,
});

const ROWS: readonly (readonly [ConnectError, WhyFacts, words: string, Remedy | null])[] = [
  [error('timeout'), DENIED, 'It denies your current address, 198.51.100.25.', 'allow-own'],
  [error('unreachable'), DENIED, 'It denies your current address', 'allow-own'],
  [error('timeout'), CLOSING, 'was removed', 'allow-own'],
  [error('timeout'), APPLYING, 'applies in 1 min 24 s', null],
  [error('timeout'), ALLOWED, 'A client on a server, in a container or behind a VPN', 'check-an-address'],
  [error('timeout'), DEDICATED, 'It drops what no rule allows', 'check-an-address'],
  [error('timeout', { isPrivate: true }), DENIED, 'No Net Peering is active.', 'net-peering'],
  [error('timeout', { isPrivate: true }), { ...DENIED, hasPeering: true }, 'route table', 'net-peering'],
  [
    error('timeout', { isPrivate: true }),
    { ...DENIED, hasPeering: null },
    'The private endpoint answers',
    'net-peering',
  ],
  [error('timeout'), { ...DENIED, obstacle: 'is stopped' }, 'It is stopped, so nothing answers', null],
  [error('credentials'), { ...DENIED, obstacle: 'is stopped' }, 'Copy the connection string', null],
  [error('timeout'), SHARED, 'Internet Accessibility is off', 'tunnel'],
  [error('timeout'), { ...SHARED, features: null }, 'Unless Internet Accessibility is on', 'tunnel'],
  [error('timeout'), PUBLIC, 'something nearer to the client blocks the port', 'tunnel'],
  [error('refused', { isLocal: true }), SHARED, 'where a tunnel would end', 'tunnel'],
  [error('refused', { isLocal: true }), DEDICATED, 'where a tunnel would end', null],
  [error('refused'), DEDICATED, 'Compare host and port', null],
  [error('not-admitted'), SHARED, 'Internet Accessibility is off', 'tunnel'],
  [error('not-admitted'), PUBLIC, 'knows no such user', null],
  [error('tls-required'), SHARED, 'Force TLS connections is on.', 'force-tls'],
  [error('tls-required'), DEDICATED, 'On Dedicated Resources that can’t be turned off.', null],
  [error('credentials', { isLocal: true }), SHARED, 'percent-encoded', null],
  [error('dns'), DENIED, 'The name was not found', null],
];

describe('why a client can’t connect', () => {
  it.each(ROWS)('%o, %o', (read, facts, words, remedy) => {
    const { title, text, remedy: found } = diagnose(read, facts);
    expect(title).not.toBe('');
    expect(text).toContain(words);
    expect(found).toBe(remedy);
  });

  it('does not claim that Internet Accessibility is off while that is not known', () => {
    expect(diagnose(error('timeout'), { ...SHARED, features: null }).text).not.toContain('is off');
  });
});
