/** For tests only: connection strings with every character that some language takes for its own. */
import fc from 'fast-check';
import { parseConnectionString, type ConnectionParts, type Engine } from './connection-string';

export const ENGINES: readonly Engine[] = [
  'postgresql',
  'mysql',
  'mongodb',
  'redis',
  'opensearch',
  'elasticsearch',
  'influxdb',
];

const SCHEMES: Readonly<Record<Engine, readonly string[]>> = {
  postgresql: ['postgresql'],
  mysql: ['mysql'],
  mongodb: ['mongodb'],
  redis: ['redis', 'rediss'],
  opensearch: ['http', 'https'],
  elasticsearch: ['http', 'https'],
  influxdb: ['http', 'https'],
};

const PIECES = [
  ...`@:/?#%&+'"$\\\`!()*;<>|[]{}~^=, .-_aZ09`,
  ' ',
  '\n',
  '\t',
  '\r',
  'é',
  '日',
  '😀',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  `'\\''`,
  `'''`,
  '$(x)',
  '${x}',
  '#{x}',
  '%41',
  '%zz',
  '\\u0041',
  '\\n',
  '\\\n',
  '//',
  '*/',
];

/** Any text without NUL, which no shell, environment or database can hold. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((all) => all.replaceAll('\0', '')),
  },
  { weight: 1, arbitrary: fc.constantFrom(' ', ' a ', '-', '--x', '#', '=', ':', '~', "'", '\\', 'USER') },
);

export const hosts = fc.record({
  host: fc.constantFrom(
    '127.0.0.1',
    '::1',
    '2001:db8::5',
    'my-app-3030.postgresql.a.osc-fr1.scalingo-dbs.com',
  ),
  port: fc.integer({ min: 1, max: 65_535 }).map(String),
});

/** @param params what the engine's own strings may say of TLS and the like */
export function connections(
  engine: Engine,
  params: fc.Arbitrary<ConnectionParts['params']> = fc.constant([]),
): fc.Arbitrary<ConnectionParts> {
  return fc.record({
    engine: fc.constant(engine),
    scheme: fc.constantFrom(...SCHEMES[engine]),
    user: texts,
    password: texts,
    hosts: fc.array(hosts, { minLength: 1, maxLength: engine === 'mongodb' ? 3 : 1 }),
    database: engine === 'redis' ? fc.constantFrom('', '0', '4') : texts,
    params,
  });
}

/** The parts of a string that a test has written rightly. */
export function read(text: string, engine: Engine): ConnectionParts {
  const parts = parseConnectionString(text, engine);
  if (parts === null) throw new Error(`not a connection string: ${text}`);
  return parts;
}
