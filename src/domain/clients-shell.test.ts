import fc from 'fast-check';
import { parse as parsePostgresql } from 'pg-connection-string';
import { describe, expect, it } from 'vitest';
import {
  formatConnectionString,
  formatHost,
  parseConnectionString,
  type ConnectionParts,
} from './connection-string';
import { connections } from './testing-connections';
import { has, runCommands, snippet } from './testing-snippets';

const CASES = 500;
/** Those that this machine lacks are skipped. */
const SHELLS = ['sh', 'bash', 'zsh'];

const samples = {
  postgresql: fc.sample(connections('postgresql', fc.constantFrom([], [['sslmode', 'require']])), CASES),
  mysql: fc.sample(connections('mysql'), CASES),
  mongodb: fc.sample(
    connections(
      'mongodb',
      fc.constantFrom(
        [],
        [
          ['replicaSet', 'rs0'],
          ['tls', 'true'],
        ],
      ),
    ),
    CASES,
  ),
  redis: fc.sample(connections('redis'), CASES),
  // HTTP has no user with a colon (RFC 7617).
  opensearch: fc.sample(
    connections('opensearch').filter(({ user }) => !user.includes(':')),
    CASES,
  ),
  influxdb: fc.sample(connections('influxdb'), CASES),
};

function run(shell: string, program: string, variables: readonly string[], all: readonly ConnectionParts[]) {
  const commands = runCommands(
    shell,
    program,
    variables,
    all.map((parts) => snippet(parts, program)),
  );
  expect(commands).toHaveLength(all.length);
  return commands.map((command, index) => {
    const parts = all[index];
    if (!parts) throw new Error('more commands than lines');
    const { host = '', port = '' } = parts.hosts[0] ?? {};
    return { ...command, parts, host, port };
  });
}

/** `--name=value`, which the client's own reading of options splits at the first `=`. */
function options(args: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    args.map((arg) => [arg.slice(2, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]),
  );
}

describe.each(SHELLS)('in %s', (shell) => {
  const suite = has(shell) ? it : it.skip;

  suite(`psql gets ${CASES} connections as they are`, () => {
    for (const { environment, args, parts, host, port } of run(
      shell,
      'psql',
      ['PGPASSWORD'],
      samples.postgresql,
    )) {
      expect(environment).toEqual([parts.password]);
      expect(args).toHaveLength(1);
      const uri = args[0] ?? '';
      expect(parseConnectionString(uri, 'postgresql')).toEqual({ ...parts, password: '' });
      expect(parsePostgresql(uri)).toMatchObject({ user: parts.user, password: '', host, port });
    }
  });

  suite(`mysql gets ${CASES} connections as they are`, () => {
    for (const { environment, args, parts, host, port } of run(
      shell,
      'mysql',
      ['MYSQL_PWD'],
      samples.mysql,
    )) {
      const { user, database, password } = parts;
      expect(environment).toEqual([password]);
      expect(options(args)).toEqual({
        host,
        port,
        'ssl-mode': 'PREFERRED',
        ...(user === '' ? {} : { user }),
        ...(database === '' ? {} : { database }),
      });
    }
  });

  suite(`mongosh gets ${CASES} connections as they are`, () => {
    for (const { args, parts } of run(shell, 'mongosh', [], samples.mongodb)) {
      const isSecure = parts.params.length > 0;
      expect(args).toEqual([
        formatConnectionString(parts),
        ...(isSecure ? ['--tlsAllowInvalidCertificates'] : []),
      ]);
    }
  });

  suite(`redis-cli gets ${CASES} connections as they are`, () => {
    for (const { environment, args, parts, host, port } of run(
      shell,
      'redis-cli',
      ['REDISCLI_AUTH'],
      samples.redis,
    )) {
      expect(environment).toEqual([parts.password]);
      expect(args).toEqual([
        '-h',
        host,
        '-p',
        port,
        ...(parts.database === '' ? [] : ['-n', parts.database]),
        ...(parts.scheme === 'rediss' ? ['--tls', '--insecure'] : []),
      ]);
    }
  });

  suite(`curl gets ${CASES} connections as they are`, () => {
    for (const { args, parts } of run(shell, 'curl', [], samples.opensearch)) {
      const { user, password, scheme, database, hosts } = parts;
      const [url = '', ...rest] = args.toReversed();
      expect(new URL(url).origin).toBe(new URL(`${scheme}://${hosts.map(formatHost).join('')}`).origin);
      if (database !== '.' && database !== '..') {
        expect(decodeURIComponent(new URL(url).pathname)).toBe(`/${database}`);
      }
      expect(rest.toReversed()).toEqual([
        ...(scheme === 'https' ? ['--insecure'] : []),
        ...(user + password === '' ? [] : ['--user', `${user}:${password}`]),
      ]);
    }
  });

  suite(`influx gets ${CASES} connections as they are`, () => {
    const variables = ['INFLUX_USERNAME', 'INFLUX_PASSWORD'];
    for (const { environment, args, parts, host, port } of run(
      shell,
      'influx',
      variables,
      samples.influxdb,
    )) {
      expect(environment).toEqual([parts.user, parts.password]);
      expect(args).toEqual([
        '-host',
        host,
        '-port',
        port,
        ...(parts.database === '' ? [] : ['-database', parts.database]),
        ...(parts.scheme === 'https' ? ['-ssl', '-unsafeSsl'] : []),
      ]);
    }
  });
});
