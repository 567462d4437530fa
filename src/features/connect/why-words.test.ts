import { describe, expect, it } from 'vitest';
import { readConnectError, type ConnectError } from '~/domain/connect-errors';
import { managedRule } from '~/domain/testing';
import {
  NOTHING_KNOWN,
  OWN,
  NETWORK,
  entry,
  peering,
  seen,
  unseen,
  DENIED,
  APPLYING,
  privately,
  PEERED,
  SHARED,
  shared,
  overHttp,
  PUBLIC,
  error,
  LOCAL,
} from './testing-why';
import type { Remedy } from './why-diagnosis';
import type { WhyFacts } from './why-facts';
import { diagnose } from './why-words';

const unknownEntry = {
  rule: managedRule('mr-scalingo-osc-new'),
  phase: { name: 'active' },
} as const;

const THIRTY = Array.from({ length: 30 }, (_, index) => entry(`203.0.113.${index}/32`));

type Row = readonly [ConnectError, WhyFacts, words: string, Remedy['kind'] | null];

const FIREWALL: readonly Row[] = [
  [error('timeout'), DENIED, 'It denies your current address, 198.51.100.25.', 'allow-or-check'],
  [error('unreachable'), DENIED, 'It denies your current address', 'allow-or-check'],
  [error('timeout'), seen(unknownEntry), 'It likely denies your current address', 'allow-or-check'],
  [
    error('timeout'),
    { ...DENIED, mayChange: false },
    'Your role does not allow adding a rule.',
    'check-an-address',
  ],
  [error('timeout'), seen(...THIRTY), 'All 30 rules are used: merge or remove one first.', 'firewall-rules'],
  [
    error('timeout'),
    { ...seen(...THIRTY), mayChange: false },
    'Your role does not allow',
    'check-an-address',
  ],
  [
    error('timeout'),
    seen(entry(`${OWN}/32`, { name: 'removed', until: 0 })),
    'was removed',
    'allow-or-check',
  ],
  [error('timeout'), APPLYING, 'is not active yet', 'check-an-address'],
  [error('timeout'), DENIED, 'or behind a VPN has another address', 'allow-or-check'],
  [error('timeout'), seen(entry(`${OWN}/32`)), 'A client on a server, in a container', 'check-an-address'],
  [error('timeout'), NOTHING_KNOWN, 'It silently drops what no rule allows', 'check-an-address'],
  [error('timeout'), seen(entry('0.0.0.0/0')), 'The firewall allows every address', null],
  [error('timeout'), unseen(entry('0.0.0.0/1'), entry('128.0.0.0/1')), 'allows every address', null],
  [error('timeout'), unseen(), 'No firewall rule exists', 'firewall-rules'],
  [
    error('timeout'),
    unseen(entry('0.0.0.0/0', { name: 'removed', until: 0 })),
    'Every firewall rule was removed.',
    'firewall-rules',
  ],
  [
    error('timeout'),
    unseen(
      entry('203.0.113.0/24', { name: 'removed', until: 0 }),
      entry('192.0.2.0/24', { name: 'applying', appliesAt: 9 }),
    ),
    'Check the address',
    'check-an-address',
  ],
  [error('timeout'), unseen(entry('0.0.0.0/0', { name: 'applying', appliesAt: 9 })), 'is active yet', null],
  [error('timeout'), unseen(entry('203.0.113.0/24')), 'Check the address', 'check-an-address'],
  [error('timeout'), { ...DENIED, obstacle: 'is stopped' }, 'It is stopped, so nothing answers', null],
  [error('credentials'), { ...DENIED, obstacle: 'is stopped' }, 'Copy the connection string', null],
  [error('pool'), DENIED, 'when all its connections are in use', 'allow-or-check'],
  [error('pool'), DENIED, 'It denies your current address', 'allow-or-check'],
  [error('refused', LOCAL), NOTHING_KNOWN, 'The client tried its own machine', null],
  [error('closed', LOCAL), NOTHING_KNOWN, 'answered and hung up', null],
  [error('credentials', LOCAL), NOTHING_KNOWN, 'only if you forward a port', null],
  [error('no-database', LOCAL), NOTHING_KNOWN, 'Give it the host above', null],
  [error('no-host', LOCAL), NOTHING_KNOWN, 'was given no host', null],
  [error('no-host'), NOTHING_KNOWN, 'Give it the host above.', null],
  [error('refused'), NOTHING_KNOWN, 'Compare host and port', null],
  [error('tls-required'), NOTHING_KNOWN, 'On Dedicated Resources that can’t be turned off.', null],
  [error('no-encryption'), NOTHING_KNOWN, 'On Dedicated Resources that can’t be turned off.', null],
  [error('not-admitted'), NOTHING_KNOWN, 'knows no such user', null],
  [error('dns'), DENIED, 'The name was not found', null],
  [error('no-right'), DENIED, 'may well exist', null],
];

const PRIVATE: readonly Row[] = [
  [error('timeout'), privately([]), 'No Net Peering is active.', 'net-peering'],
  [
    error('timeout', { endpoint: 'private' }),
    { ...privately([]), route: 'public' },
    'No Net Peering',
    'net-peering',
  ],
  [error('timeout'), { ...PEERED, peerings: null }, 'Whether that is so is not known now.', 'net-peering'],
  [error('timeout'), { ...PEERED, entries: null }, 'Whether that is so is not known now.', 'net-peering'],
  [error('timeout'), PEERED, 'no firewall rule allows its network, 172.17.0.0/16.', 'allow'],
  [error('timeout'), { ...PEERED, mayChange: false }, 'Your role does not allow adding a rule.', null],
  [error('timeout'), privately([peering(NETWORK)], ...THIRTY), 'All 30 rules are used', 'firewall-rules'],
  [error('timeout'), privately([peering(NETWORK)], entry('172.17.0.0/17')), 'only a part', 'allow'],
  [
    error('timeout'),
    privately([peering(NETWORK), peering('10.2.0.0/16')], entry(NETWORK)),
    'If the client is in 10.2.0.0/16, no firewall rule allows its network. If it is in 172.17.0.0/16, the firewall allows it. Check the way between',
    'allow',
  ],
  [
    error('timeout'),
    privately([peering(NETWORK), peering('10.2.0.0/16')]),
    'If the client is in 172.17.0.0/16, no firewall rule allows its network.',
    'allow',
  ],
  [
    error('timeout'),
    privately([peering(NETWORK), peering('10.2.0.0/16')], entry(NETWORK, { name: 'applying', appliesAt: 9 })),
    'If the client is in 10.2.0.0/16, no firewall rule allows its network. If it is in 172.17.0.0/16, what allows it is not active yet.',
    'allow',
  ],
  [
    error('timeout'),
    privately([peering(NETWORK)], entry(NETWORK, { name: 'applying', appliesAt: 9 })),
    'is not active yet',
    'firewall-rules',
  ],
  [
    error('timeout'),
    privately([peering(NETWORK)], entry(NETWORK)),
    'a route to the database’s network, 10.1.0.0/24',
    'net-peering',
  ],
  [error('timeout'), privately([peering(NETWORK)], entry(NETWORK)), 'security group', 'net-peering'],
  [error('timeout'), privately([peering(null)], entry(NETWORK)), 'is not known', 'net-peering'],
];

const SHARED_ROWS: readonly Row[] = [
  [error('timeout'), SHARED, 'Internet Accessibility is off', 'tunnel'],
  [error('timeout'), { ...SHARED, features: null }, 'Unless Internet Accessibility is on', 'tunnel'],
  [error('timeout'), shared('on', 'enabling'), 'Try again once it is on', 'internet-accessibility'],
  [error('timeout'), PUBLIC, 'something nearer to the client blocks the port', 'tunnel'],
  [error('refused'), SHARED, 'Internet Accessibility is off', 'tunnel'],
  [error('closed'), SHARED, 'Internet Accessibility is off', 'tunnel'],
  [error('dns'), SHARED, 'Internet Accessibility is off', 'tunnel'],
  [error('refused'), shared('on', 'enabling'), 'is being enabled', 'tunnel'],
  [error('refused'), PUBLIC, 'Compare host and port', null],
  [error('refused', LOCAL), SHARED, 'where a tunnel would end', 'tunnel'],
  [error('closed', LOCAL), SHARED, 'the tunnel has lost its other end', 'tunnel'],
  [error('no-host'), SHARED, 'through a tunnel, 127.0.0.1', null],
  [error('not-admitted'), SHARED, 'Internet Accessibility is off', 'tunnel'],
  [error('not-admitted'), PUBLIC, 'knows no such user', null],
  [error('no-tls-there'), shared('off', 'off'), 'does not speak TLS, which this database does', null],
  [error('no-tls-there'), overHttp('on', 'off'), 'does not speak TLS, which this database does', null],
  [error('no-tls-there'), overHttp('off', 'off'), 'is on, which it is not. Use http', 'force-tls'],
  [error('no-tls-there'), overHttp('unknown', 'off'), 'is not known for certain', 'force-tls'],
  [error('no-tls-there'), { ...overHttp('on', 'off'), features: null }, 'is not known', 'force-tls'],
  [error('tls-required'), SHARED, 'Force TLS is on.', 'force-tls'],
  [error('no-encryption'), SHARED, 'Force TLS is on.', 'force-tls'],
  [error('no-encryption'), shared('enabling', 'off'), 'is being enabled', 'force-tls'],
  [error('no-encryption'), shared('disabling', 'off'), 'is being disabled', 'force-tls'],
  [error('no-encryption'), shared('failed', 'off'), 'is not known now', 'force-tls'],
  [error('no-encryption'), { ...SHARED, features: null }, 'is not known now', 'force-tls'],
  [
    error('no-encryption'),
    shared('off', 'off'),
    'TLS is not the cause. Internet Accessibility is off',
    'tunnel',
  ],
  [error('tls-required'), shared('off', 'off'), 'asked for TLS', null],
  [
    error('certificate'),
    NOTHING_KNOWN,
    'JDBC accept that with the TLS mode above; other clients verify',
    null,
  ],
  [error('certificate'), overHttp('on', 'off'), 'of its own. Clients verify it unless they are told', null],
  [error('certificate'), SHARED, 'https://db-api.osc-fr1.scalingo.com/api/ca_certificate).', null],
  [error('ssh-key'), SHARED, 'to your Scalingo account', null],
  [error('port-in-use', LOCAL), NOTHING_KNOWN, 'take another port.', null],
  [error('credentials', LOCAL), SHARED, 'the port that its tunnel printed', null],
  [error('credentials'), { ...SHARED, engine: 'redis' }, 'Leave the user out', null],
  [error('credentials'), { ...SHARED, mayRead: false }, 'Your role can’t read the password: ask', null],
  [error('credentials'), SHARED, 'percent-encoded; elsewhere they are not', null],
];

describe('why a client can’t connect', () => {
  it.each([...FIREWALL, ...PRIVATE, ...SHARED_ROWS])('%o, %o', (read, facts, words, remedy) => {
    const diagnosis = diagnose(read, facts);
    expect(diagnosis.title).not.toBe('');
    expect(diagnosis.text).toContain(words);
    expect(diagnosis.remedy?.kind ?? null).toBe(remedy);
  });

  it('takes an address of the database’s own network for the private endpoint', () => {
    const facts: WhyFacts = { ...PEERED, route: 'public' };
    const title = (text: string) => {
      const read = readConnectError(text);
      return read && diagnose(read, facts).text;
    };
    expect(title('connect ETIMEDOUT 10.1.0.7:31001')).toContain(NETWORK);
    expect(title('connect ETIMEDOUT 10.2.0.7:31001')).not.toContain(NETWORK);
  });

  it.each([
    ['connect ETIMEDOUT 171.33.0.1:31001', true],
    ['x.postgresql.a.osc-fr1.scalingo-dbs.com: timeout expired', true],
    // The public name leads to the private network there, by a DNS of one's own.
    ['at "x.postgresql.a.osc-fr1.scalingo-dbs.com" (10.1.0.7) failed: timeout expired', false],
    ['connect ETIMEDOUT 10.2.0.7:31001', false],
    ['timeout expired', false],
  ])('believes the error before the endpoint that is chosen: %s', (text, isPublic) => {
    const read = readConnectError(text);
    const own = read && diagnose(read, PEERED).text.includes(OWN);
    expect(own).toBe(isPublic);
  });

  it.each(['refused', 'dns', 'no-host', 'no-tls-there', 'another-server'] as const)(
    'names the host of a Shared Resources database, which dots hide above: %s',
    (layer) => {
      const { text } = diagnose(error(layer), SHARED);
      expect(text).toContain('x.postgresql.osc-fr1.scalingo-dbs.com');
      expect(text).not.toContain('above');
      expect(diagnose(error(layer), { ...SHARED, endpoint: null }).text).toContain('above');
    },
  );

  it('leads to the rule that is missing', () => {
    expect(diagnose(error('timeout'), DENIED).remedy).toEqual({
      kind: 'allow-or-check',
      name: OWN,
      range: `${OWN}/32`,
      label: null,
    });
    expect(diagnose(error('timeout'), PEERED).remedy).toEqual({
      kind: 'allow',
      name: NETWORK,
      range: NETWORK,
      label: 'Net Peering pcx-1',
    });
  });

  it('tells how long it takes apart from the words, which stay as they are meanwhile', () => {
    expect(diagnose(error('timeout'), APPLYING).appliesAt).toBe(84_000);
    const later = seen(entry(`${OWN}/32`, { name: 'applying', appliesAt: 12_000 }));
    expect(diagnose(error('timeout'), later)).toEqual({
      ...diagnose(error('timeout'), APPLYING),
      appliesAt: 12_000,
    });
  });

  it('says of Redis’ user only with its password', () => {
    const layers = [
      'starting',
      'too-many',
      'ssh-key',
      'port-in-use',
      'another-server',
      'plain-password',
    ] as const;
    for (const layer of layers) {
      expect(diagnose(error(layer), { ...SHARED, engine: 'redis' }).text).not.toContain('user');
    }
  });

  it('does not claim of a setting what is not known, or isn’t so', () => {
    expect(diagnose(error('timeout'), { ...SHARED, features: null }).text).not.toContain('is off');
    for (const layer of ['no-encryption', 'tls-required'] as const) {
      expect(diagnose(error(layer), shared('off', 'off')).text).not.toContain(
        'denies connections without TLS',
      );
    }
  });
});
