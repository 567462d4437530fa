import { describe, expect, it } from 'vitest';
import { formatConnectionString, type Engine } from './connection-string';
import { isTlsWanted, optionsText, requiringTls, tlsMode, withWantedTls } from './connection-tls';
import { read } from './testing-connections';

describe('tlsMode', () => {
  it.each<[Engine, string, string]>([
    ['postgresql', 'pg://host', 'prefer'],
    ['postgresql', 'pg://host?sslmode=', 'prefer'],
    ['postgresql', 'pg://host?sslmode=require', 'require'],
    ['postgresql', 'pg://host?sslmode=disable&sslmode=verify-full', 'verify-full'],
    ['postgresql', 'pg://host?ssl=true', 'require'],
    ['postgresql', 'pg://host?ssl=false', 'prefer'],
    ['mysql', 'mysql://host', 'PREFERRED'],
    ['mysql', 'mysql://host?useSSL=true&verifyServerCertificate=false', 'PREFERRED'],
    ['mysql', 'mysql://host?useSSL=true&requireSSL=true', 'REQUIRED'],
    ['mysql', 'mysql://host?useSSL=true&verifyServerCertificate=true', 'VERIFY_CA'],
    ['mysql', 'mysql://host?useSSL=false&requireSSL=true', 'DISABLED'],
    ['mysql', 'mysql://host?useSSL=false&sslMode=REQUIRED', 'REQUIRED'],
    ['mysql', 'mysql://host?ssl-mode=verify-identity', 'VERIFY_IDENTITY'],
    ['mongodb', 'mongodb://host', 'off'],
    ['mongodb', 'mongodb://host?ssl=true', 'on'],
    ['mongodb', 'mongodb://host?tls=true', 'on'],
    ['mongodb', 'mongodb://host?tls=false', 'off'],
    ['mongodb', 'mongodb+srv://host', 'on'],
    ['mongodb', 'mongodb+srv://host?tls=false', 'off'],
    ['redis', 'redis://host', 'off'],
    ['redis', 'rediss://host', 'on'],
    ['opensearch', 'http://host', 'off'],
    ['opensearch', 'https://host', 'on'],
    ['elasticsearch', 'https://host', 'on'],
    ['influxdb', 'https://host', 'on'],
  ])('%s: %s → %s', (engine, text, mode) => expect(tlsMode(read(text, engine))).toBe(mode));
});

describe('optionsText', () => {
  it.each<[Engine, string, string]>([
    ['postgresql', 'pg://host?sslmode=verify-full&sslrootcert=system', 'sslrootcert=system'],
    ['mysql', 'mysql://host?useSSL=true&verifyServerCertificate=false', ''],
    ['mongodb', 'mongodb://host?replicaSet=rs0&ssl=true&appName=a%20b', 'replicaSet=rs0&appName=a%20b'],
    [
      'mongodb',
      'mongodb://host?tls=true&directConnection=true&tlsAllowInvalidHostnames=true',
      'directConnection=true&tlsAllowInvalidHostnames=true',
    ],
    ['redis', 'redis://host', ''],
  ])('%s: %s → %s', (engine, text, options) => expect(optionsText(read(text, engine))).toBe(options));
});

describe('requiringTls', () => {
  it.each<[Engine, string, string]>([
    ['postgresql', 'pg://host', 'pg://host/?sslmode=require'],
    ['postgresql', 'pg://host?sslmode=prefer&a=b', 'pg://host/?sslmode=require&a=b'],
    ['postgresql', 'pg://host?sslmode=allow', 'pg://host/?sslmode=require'],
    ['postgresql', 'pg://host?sslmode=no-such-mode', 'pg://host/?sslmode=require'],
    ['postgresql', 'pg://host?sslmode=require&sslmode=disable', 'pg://host/?sslmode=require'],
    [
      'mysql',
      'mysql://host?useSSL=true&verifyServerCertificate=false',
      'mysql://host/?useSSL=true&verifyServerCertificate=false&requireSSL=true',
    ],
    ['mysql', 'mysql://host', 'mysql://host/?useSSL=true&requireSSL=true'],
    ['mysql', 'mysql://host?useSSL=false', 'mysql://host/?useSSL=true&requireSSL=true'],
    ['mysql', 'mysql://host?ssl-mode=PREFERRED', 'mysql://host/?ssl-mode=REQUIRED'],
    ['mongodb', 'mongodb://host/x', 'mongodb://host/x?tls=true'],
    ['mongodb', 'mongodb://host/x?ssl=false&a=b', 'mongodb://host/x?tls=true&a=b'],
    ['redis', 'redis://:b@host', 'rediss://:b@host'],
    ['opensearch', 'http://a:b@host:1', 'https://a:b@host:1'],
    ['elasticsearch', 'http://host:1', 'https://host:1'],
    ['influxdb', 'http://host:1/x', 'https://host:1/x'],
  ])('%s: %s → %s', (engine, text, expected) => {
    const required = requiringTls(read(text, engine));
    expect(formatConnectionString(required)).toBe(expected);
    expect(requiringTls(required)).toEqual(required);
  });

  it.each<[Engine, string]>([
    ['postgresql', 'pg://host/?sslmode=require'],
    ['postgresql', 'pg://host/?sslmode=verify-ca'],
    ['postgresql', 'pg://host/?sslmode=verify-full'],
    ['postgresql', 'pg://host/?ssl=true'],
    ['mysql', 'mysql://host/?sslMode=VERIFY_IDENTITY'],
    ['mysql', 'mysql://host/?verifyServerCertificate=true'],
    ['mongodb', 'mongodb://host/?ssl=true'],
    ['mongodb', 'mongodb+srv://host'],
    ['redis', 'rediss://host'],
    ['influxdb', 'https://host'],
  ])('%s: %s is strong enough', (engine, text) => {
    expect(formatConnectionString(requiringTls(read(text, engine)))).toBe(text);
  });
});

describe('the form without the secret', () => {
  it.each([
    ['opensearch', 'https://host', 'off', 'http://host'],
    ['influxdb', 'https://host', 'enabling', 'http://host'],
    ['influxdb', 'https://host', 'not-enabled', 'http://host'],
    ['elasticsearch', 'http://host', 'on', 'https://host'],
    ['opensearch', 'http://host', 'failed', 'https://host'],
    ['opensearch', 'http://host', undefined, 'https://host'],
    ['redis', 'redis://host', 'off', 'redis://host'],
    ['redis', 'redis://host', undefined, 'rediss://host'],
  ] as const)('%s: %s, Force TLS %s → %s', (engine, text, forceTls, expected) => {
    expect(formatConnectionString(withWantedTls(read(text, engine), forceTls))).toBe(expected);
  });
});

describe('whether clients are to insist on TLS', () => {
  it.each([
    ['postgresql', 'on', true],
    ['postgresql', 'off', false],
    ['postgresql', 'enabling', true],
    ['mysql', undefined, true],
    ['redis', 'unknown', true],
    // Over the wrong scheme they do not answer.
    ['opensearch', 'on', true],
    ['opensearch', 'disabling', true],
    ['opensearch', 'not-disabled', true],
    ['opensearch', 'not-enabled', false],
    ['opensearch', 'enabling', false],
    ['elasticsearch', undefined, false],
    ['influxdb', 'off', false],
  ] as const)('%s, Force TLS %s: %j', (engine, forceTls, isWanted) => {
    expect(isTlsWanted(engine, forceTls)).toBe(isWanted);
  });
});
