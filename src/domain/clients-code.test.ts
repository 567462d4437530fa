import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatConnectionString, formatHost, type ConnectionParts, type Engine } from './connection-string';
import { connections, ENGINES } from './testing-connections';
import { has, javaScriptRunner, readPython, snippet } from './testing-snippets';

const CASES = 500;

/** What is empty is left to the driver. */
function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined),
  );
}

function endpoint({ hosts }: ConnectionParts) {
  const { host = '', port = '' } = hosts[0] ?? {};
  return { host, port: Number(port) };
}

const isSecure = ({ scheme }: ConnectionParts) => ['https', 'rediss'].includes(scheme);
const withoutUserinfo = (parts: ConnectionParts) =>
  formatConnectionString({ ...parts, user: '', password: '' });
const bracketed = (parts: ConnectionParts) => formatHost({ host: endpoint(parts).host, port: '' });
const databaseNumber = ({ database }: ConnectionParts) => (database === '' ? undefined : Number(database));
const LAX = { rejectUnauthorized: false };

/** Where a snippet finds what it calls, and with what, by engine. */
const JAVASCRIPT: Readonly<
  Record<Engine, readonly [path: string, args: (parts: ConnectionParts) => unknown]>
> = {
  postgresql: [
    'pg.Client',
    (parts) => {
      const { user, password, database } = parts;
      return [{ ...present({ ...endpoint(parts), user, password, database }), ssl: LAX }];
    },
  ],
  mysql: [
    'mysql.createConnection',
    (parts) => {
      const { user, password, database } = parts;
      return [{ ...present({ ...endpoint(parts), user, password, database }), ssl: LAX }];
    },
  ],
  mongodb: [
    'MongoClient',
    (parts) => {
      const { user: username, password } = parts;
      return [withoutUserinfo(parts), username === '' ? {} : { auth: present({ username, password }) }];
    },
  ],
  redis: [
    'createClient',
    (parts) => {
      const socket = { ...endpoint(parts), ...(isSecure(parts) ? { tls: true, ...LAX } : {}) };
      return [{ ...present({ password: parts.password, database: databaseNumber(parts) }), socket }];
    },
  ],
  opensearch: ['Client', searchArguments],
  elasticsearch: ['Client', searchArguments],
  influxdb: [
    'InfluxDB',
    (parts) => {
      const { user: username, password, database, scheme: protocol } = parts;
      const fields = { ...endpoint(parts), host: bracketed(parts), protocol, username, password, database };
      return [{ ...present(fields), ...(isSecure(parts) ? { options: LAX } : {}) }];
    },
  ],
};

function searchArguments(parts: ConnectionParts): unknown {
  const { user: username, password, scheme, hosts } = parts;
  return [
    {
      node: `${scheme}://${hosts.map(formatHost).join('')}`,
      ...(username + password === '' ? {} : { auth: present({ username, password }) }),
      ...(isSecure(parts) ? { ssl: LAX } : {}),
    },
  ];
}

describe('Node runs the snippet and calls the driver with the connection as it is', () => {
  it.each(ENGINES)('%s', (engine) => {
    const [path, args] = JAVASCRIPT[engine];
    const run = javaScriptRunner(path);
    fc.assert(
      fc.property(connections(engine), (parts) => {
        expect(run(snippet(parts, 'Node'))).toEqual(args(parts));
      }),
      { numRuns: CASES },
    );
  });
});

/** What a driver gets that sends str as ISO 8859-1. */
function utf8(text: string): unknown {
  return isAscii(text) ? text : { bytes: [...Buffer.from(text)] };
}
const isAscii = (text: string) => Array.from(text).every((character) => character.charCodeAt(0) < 0x80);

/** The call at the end of a snippet, by engine. */
const PYTHON: Readonly<Record<Engine, (parts: ConnectionParts) => unknown>> = {
  postgresql: (parts) => {
    const { user, password, database: dbname } = parts;
    return { args: [], kwargs: present({ ...endpoint(parts), user, password, dbname, sslmode: 'prefer' }) };
  },
  mysql: (parts) => {
    const { user, password, database } = parts;
    return {
      args: [],
      kwargs: present({ ...endpoint(parts), user, password: utf8(password), database, ssl: 'context' }),
    };
  },
  mongodb: (parts) => {
    const { user: username, password } = parts;
    return { args: [withoutUserinfo(parts)], kwargs: present({ username, password }) };
  },
  redis: (parts) => {
    const tls = isSecure(parts) ? { ssl: true, ssl_cert_reqs: 'none', ssl_check_hostname: false } : {};
    const kwargs = present({
      ...endpoint(parts),
      password: parts.password,
      db: databaseNumber(parts),
      ...tls,
    });
    return { args: [], kwargs };
  },
  opensearch: searchKeywords,
  elasticsearch: searchKeywords,
  influxdb: (parts) => {
    const { database } = parts;
    const [username, password] = [utf8(parts.user), utf8(parts.password)];
    const tls = isSecure(parts) ? { ssl: true, verify_ssl: false } : {};
    const fields = { ...endpoint(parts), host: bracketed(parts), username, password, database, ...tls };
    return { args: [], kwargs: present(fields) };
  },
};

function searchKeywords(parts: ConnectionParts): unknown {
  const { user, password } = parts;
  return {
    args: [],
    kwargs: {
      hosts: [endpoint(parts)],
      ...(user + password === ''
        ? {}
        : { http_auth: [user, password].map((text) => Buffer.from(text).toString('latin1')) }),
      ...(isSecure(parts) ? { use_ssl: true, verify_certs: false } : {}),
    },
  };
}

const hasPython = has('python3');

describe(`Python reads the snippet as a call with the connection as it is${hasPython ? '' : ' (skipped: no python3)'}`, () => {
  it.skipIf(!hasPython)('of every engine', () => {
    const all = ENGINES.flatMap((engine) => fc.sample(connections(engine), CASES));
    const calls = readPython(all.map((parts) => snippet(parts, 'Python')));
    expect(calls).toHaveLength(all.length);
    for (const [index, parts] of all.entries()) expect(calls[index]).toEqual(PYTHON[parts.engine](parts));
  });
});
