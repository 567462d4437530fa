import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from './cidr';
import { readConnectError } from './connect-errors';
import { MESSAGES } from './testing-connect-errors';
import { MORE } from './testing-connect-words';

const ANY = fc.string({ unit: 'binary' });

describe('what a client’s error tells', () => {
  it.each([...MESSAGES, ...MORE])('%s, %s: %s', (_client, layer, text) => {
    expect(readConnectError(text)?.layer).toBe(layer);
  });

  it('says by which words, and no more of the text than those', () => {
    const text = 'postgresql://a:secret@host/db: Connection refused';
    expect(readConnectError(text)?.evidence).toBe('Connection refused');
  });

  it('reads capitals as small letters, to the last of them', () => {
    expect(readConnectError('HTTP 401 UNAUTHORIZED')?.evidence).toBe('UNAUTHORIZED');
  });

  it('knows the end of a tunnel and a private endpoint', () => {
    expect(readConnectError('connect ECONNREFUSED 127.0.0.1:10000')).toMatchObject({
      isLocal: true,
      endpoint: null,
    });
    expect(readConnectError('x.peering.postgresql.osc-fr1.scalingo-dbs.com: timeout expired')).toMatchObject({
      isLocal: false,
      endpoint: 'private',
    });
    expect(readConnectError('x.postgresql.a.osc-fr1.scalingo-dbs.com: timeout expired')?.endpoint).toBe(
      'public',
    );
  });

  it.each([
    ['connect ECONNREFUSED ::1:5432', true],
    ['connect ECONNREFUSED [::1]:5432', true],
    ['connect ECONNREFUSED ::ffff:127.0.0.1:10000', true],
    ['connection to server at "localhost" (127.0.0.1) failed: Connection refused', true],
    ['could not connect to localhost:10000. Connection refused', true],
    ['connect ECONNREFUSED fe80::1:5432', false],
    ['db.localhost-tools.example: Connection refused', false],
    ['db.localhost.example: Connection refused', false],
    ['connect ECONNREFUSED 1.127.0.0:5432', false],
    ['Listening on http://localhost:3000\nError: connect ETIMEDOUT 171.33.0.1:31001', false],
    ['connect ETIMEDOUT 171.33.0.1:31001\nListening on http://localhost:3000', false],
    [
      'Connection to localhost:10000 refused.\nCaused by: java.net.ConnectException: Connection refused',
      true,
    ],
    ['c.[Tomcat].[localhost].[/]: ready\nSocketTimeoutException: Connect timed out', false],
    ['on localhost:3000\nto x.scalingo-dbs.com:1\nSocketTimeoutException: Connect timed out', false],
  ])('knows whether this machine is meant: %s, %s', (text, isLocal) => {
    expect(readConnectError(text)?.isLocal).toBe(isLocal);
  });

  it.each([
    ['connect ETIMEDOUT 10.1.0.7:31001, 171.33.0.1. Version 16.8.1', ['10.1.0.7', '171.33.0.1']],
    ['connect ETIMEDOUT 171.33.0.11', ['171.33.0.11']],
    ['to 171.33.0.1:31001\nConnection refused', ['171.33.0.1']],
  ])('tells the addresses that it names: %j', (text, addresses) => {
    expect(readConnectError(text)?.addresses.map(formatAddress)).toEqual(addresses);
  });

  it('leaves out of the evidence what stands between its words', () => {
    const text = "Can't connect to MySQL server on 'hunter2' (110)";
    expect(readConnectError(text)?.evidence).toBe("Can't connect to MySQL server on…(110)");
  });

  it.each([
    '',
    '   ',
    'segmentation fault',
    'relation "orders" does not exist',
    'connected to database "shop" as user "a". relation "orders" does not exist',
    'permission denied for table orders',
    // No cause is said.
    "Can't connect to MySQL server on 'h'",
    "Couldn't connect to server",
    'took (60) seconds (110)',
    'unauthorizedness',
  ])('does not know %j', (text) => {
    expect(readConnectError(text)).toBeNull();
  });

  it('reads any text, and finds the words wherever they stand in it', () => {
    fc.assert(
      fc.property(ANY, ANY, fc.constantFrom(...MESSAGES, ...MORE), (before, after, [, , text]) => {
        const read = readConnectError(`${before}\n${text}\n${after}`);
        expect(read).not.toBeNull();
        for (const part of read?.evidence.split('…') ?? []) {
          expect(`${before}\n${text}\n${after}`).toContain(part);
        }
      }),
    );
  });

  it('reads the beginning and the end of a huge text', () => {
    const much = 'a'.repeat(5_000_000);
    expect(readConnectError(`Connection refused ${much}`)?.layer).toBe('refused');
    expect(readConnectError(`${much} Connection refused`)?.layer).toBe('refused');
    expect(readConnectError(`${much} Connection refused ${much}`)).toBeNull();
  });
});
