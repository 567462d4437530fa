import fc from 'fast-check';
import { parse as parsePostgresql } from 'pg-connection-string';
import { describe, expect, it } from 'vitest';
import { clientsOf } from './clients';
import { formatConnectionString, parseConnectionString, type ConnectionParts } from './connection-string';
import { requiringTls, tlsMode } from './connection-tls';
import { throughTunnel } from './tunnel';
import { connections, ENGINES, hosts, texts } from './testing-connections';

const RUNS = { numRuns: 1000 };

const params = fc.array(fc.tuple(texts, texts), { maxLength: 3 });
const anyConnection = fc.oneof(...ENGINES.map((engine) => connections(engine, params)));
const tlsParams = fc.array(
  fc.constantFrom<readonly [string, string]>(
    ...['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'].map(
      (mode) => ['sslmode', mode] as const,
    ),
    ...['DISABLED', 'PREFERRED', 'REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY'].map(
      (mode) => ['ssl-mode', mode] as const,
    ),
    ...['useSSL', 'requireSSL', 'verifyServerCertificate', 'ssl', 'tls', 'tlsInsecure'].flatMap((name) => [
      [name, 'true'] as const,
      [name, 'false'] as const,
    ]),
    ['replicaSet', 'rs0'],
    ['directConnection', 'false'],
  ),
  { maxLength: 4 },
);
const anyTls = fc.oneof(...ENGINES.map((engine) => connections(engine, tlsParams)));

/** What no way of writing keeps: the standard takes them for steps in the path, encoded or not. */
const DOTS = ['.', '..'];

/** What reads a URI by the standard of browsers (https://url.spec.whatwg.org). */
function readByBrowsers(text: string): Omit<ConnectionParts, 'engine' | 'params'> {
  const url = new URL(text);
  const defaultPort = { 'http:': '80', 'https:': '443' }[url.protocol] ?? '';
  return {
    scheme: url.protocol.slice(0, -1),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    hosts: [{ host: url.hostname.replace('[', '').replace(']', ''), port: url.port || defaultPort }],
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}

describe('formatConnectionString', () => {
  it('writes what parseConnectionString reads back', () => {
    fc.assert(
      fc.property(anyConnection, (parts) => {
        expect(parseConnectionString(formatConnectionString(parts), parts.engine)).toEqual(parts);
      }),
      RUNS,
    );
  });

  it('writes what a browser reads back', () => {
    const oneHost = fc
      .tuple(anyConnection, hosts)
      .map(([parts, host]): ConnectionParts => ({ ...parts, hosts: [host] }))
      .filter(({ database }) => !DOTS.includes(database));
    fc.assert(
      fc.property(oneHost, ({ engine: _engine, params: expectedParams, ...expected }) => {
        const text = formatConnectionString({ engine: 'redis', params: expectedParams, ...expected });
        expect(readByBrowsers(text)).toEqual(expected);
        expect([...new URL(text).searchParams]).toEqual(expectedParams);
      }),
      RUNS,
    );
  });

  it('writes what pg reads back, but for reserved characters in the database, which pg leaves encoded', () => {
    fc.assert(
      fc.property(connections('postgresql'), (parts) => {
        const { user, password, database } = parts;
        const read = parsePostgresql(formatConnectionString(parts));
        expect(read).toMatchObject({ user, password, ...parts.hosts[0] });
        // pg-connection-string 2.14 decodes it by decodeURI, which leaves these.
        const isRead =
          !DOTS.includes(database) &&
          Array.from(';/?:@&=+$,#').every((character) => !database.includes(character));
        if (isRead) expect(read.database ?? '').toBe(database);
      }),
      RUNS,
    );
  });

  it('has unreserved characters and the URI’s own alone', () => {
    fc.assert(
      fc.property(anyConnection, (parts) => {
        expect(formatConnectionString(parts)).toMatch(
          /^[a-z]+:\/\/[\w.~%:@[\],-]+(?:\/[\w.~%-]*)?(?:\?[\w.~%=&-]*)?$/,
        );
      }),
      RUNS,
    );
  });
});

describe('parseConnectionString', () => {
  it('takes any text without a throw, and reads again what it has read', () => {
    const likeUris = fc.array(
      fc.oneof(texts, fc.constantFrom('pg://', '@', ':', 'host', '/', '?', ',', '[::1]', '5')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          likeUris.map((all) => all.join('')),
          likeUris.map((all) => `pg://${all.join('')}`),
        ),
        (text) => {
          const parts = parseConnectionString(text, 'postgresql');
          expect(parts && parseConnectionString(formatConnectionString(parts), 'postgresql')).toEqual(parts);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('leaves no password in RegExp.input, and neither does any client', () => {
    fc.assert(
      fc.property(anyTls, (parts) => {
        const text = formatConnectionString(parts);
        /nothing/.exec('nothing');
        const read = parseConnectionString(text, parts.engine);
        const variants = read ? [read, requiringTls(read), throughTunnel(read)] : [];
        for (const variant of variants) {
          for (const client of clientsOf(parts.engine)) client.output(variant);
        }
        expect(RegExp.input).toBe('nothing');
      }),
      RUNS,
    );
  });
});

describe('requiringTls and throughTunnel', () => {
  const STRONG = ['require', 'verify-ca', 'verify-full', 'REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY', 'on'];

  it('never leave plain text as a way out on the Internet', () => {
    fc.assert(
      fc.property(anyTls, (parts) => {
        const required = requiringTls(parts);
        expect(STRONG).toContain(tlsMode(required));
        expect(requiringTls(required)).toEqual(required);
        expect({ ...required, scheme: '', params: [] }).toEqual({ ...parts, scheme: '', params: [] });
      }),
      RUNS,
    );
  });

  it('keep TLS on through a tunnel, without the host name, and lead nowhere else', () => {
    fc.assert(
      fc.property(anyTls, (parts) => {
        const local = throughTunnel(parts);
        expect(local.hosts).toEqual([{ host: '127.0.0.1', port: '10000' }]);
        expect(['verify-full', 'verify-ca', 'VERIFY_IDENTITY']).not.toContain(tlsMode(local));
        expect(STRONG.includes(tlsMode(local))).toBe(STRONG.includes(tlsMode(parts)));
        if (parts.engine === 'mongodb') {
          expect(local.params).toContainEqual(['directConnection', 'true']);
          expect(local.params.filter(([name]) => name === 'replicaSet')).toEqual([]);
        }
        expect(throughTunnel(local)).toEqual(local);
      }),
      RUNS,
    );
  });
});
