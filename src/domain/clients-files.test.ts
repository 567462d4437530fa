import { parse as parseProperties } from 'dot-properties';
import { parse as parseEnvironment } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientsOf } from './clients';
import {
  aliasName,
  formatConnectionString,
  parseConnectionString,
  type ConnectionParts,
} from './connection-string';
import { connections, ENGINES } from './testing-connections';
import { has, runCommands, snippet } from './testing-snippets';

const RUNS = { numRuns: 500 };

describe('Environment variable', () => {
  const params = fc.constantFrom<ConnectionParts['params']>(
    [],
    [
      ['replicaSet', 'rs0'],
      ['ssl', 'true'],
    ],
  );

  it.each(ENGINES)('of %s is one line, which dotenv reads as the whole URI', (engine) => {
    fc.assert(
      fc.property(connections(engine, params), (parts) => {
        const line = snippet(parts, 'Environment');
        const name = aliasName(engine);
        expect(line).not.toMatch(/\s/);
        expect(parseEnvironment(line)).toEqual({ [name]: formatConnectionString(parts) });
        // With an export before it, a comment after it, or between other lines.
        expect(parseEnvironment(`A=b\nexport ${line} # a comment\nC=d`)[name]).toBe(
          formatConnectionString(parts),
        );
        expect(parseConnectionString(parseEnvironment(line)[name] ?? '', engine)).toEqual(parts);
      }),
      RUNS,
    );
  });

  it.skipIf(!has('sh'))('is what a shell reads, too, when its value is in single quotes', () => {
    const all = fc.sample(connections('mongodb', params), 500);
    const lines = all.map((parts) => snippet(parts, 'Environment').replace('=', `='`) + `' probe x`);
    const commands = runCommands('sh', 'probe', ['MONGO_URL'], lines);
    expect(commands.map(({ environment }) => environment[0])).toEqual(all.map(formatConnectionString));
  });
});

describe('JDBC', () => {
  it.each([
    ['postgresql', 'sslmode', 'prefer'],
    ['mysql', 'sslMode', 'PREFERRED'],
  ] as const)('of %s is a .properties file with the connection as it is', (engine, param, mode) => {
    fc.assert(
      fc.property(
        connections(engine).filter(({ database }) => !['.', '..'].includes(database)),
        (parts) => {
          const { host = '', port = '' } = parts.hosts[0] ?? {};
          const text = snippet(parts, 'JDBC');
          // Editors may trim lines, and may take the file for ISO 8859-1.
          expect(text.split('\n').map((line) => line.trim())).toEqual(text.split('\n'));
          expect(text).toMatch(/^[\n\x20-\x7e]*$/);
          const { url, user = '', password = '', ...rest } = parseProperties(text);
          expect({ user, password, rest }).toEqual({ user: parts.user, password: parts.password, rest: {} });
          const [jdbc, ...uri] = typeof url === 'string' ? url.split(':') : [];
          expect(jdbc).toBe('jdbc');
          const read = new URL(uri.join(':'));
          expect(read.protocol).toBe(`${engine}:`);
          expect(read.username + read.password).toBe('');
          expect([read.hostname.replace('[', '').replace(']', ''), read.port]).toEqual([host, port]);
          expect(decodeURIComponent(read.pathname.slice(1))).toBe(parts.database);
          expect([...read.searchParams]).toEqual([[param, mode]]);
        },
      ),
      RUNS,
    );
  });
});

describe('pgAdmin', () => {
  it('has the values as they are', () => {
    const pgAdmin = clientsOf('postgresql').find(({ name }) => name === 'pgAdmin');
    fc.assert(
      fc.property(connections('postgresql'), (parts) => {
        const { host, port } = parts.hosts[0] ?? {};
        const output = pgAdmin?.output(parts);
        expect(output?.kind === 'fields' && output.fields.map(({ value }) => value)).toEqual([
          host,
          port,
          parts.database,
          parts.user,
          parts.password,
          'prefer',
        ]);
      }),
      RUNS,
    );
  });
});
