import { parseArgs } from 'node:util';
import { API_TOKEN } from './account';
import { FAULTS } from './faults';
import { startServer, type ServerOptions } from './http-server';
import { SCENARIOS } from './scenarios';
import { readSettings } from './settings';

const HELP = `npm run mock-api -- [flags]

Serves the mock of Scalingo's API on http://127.0.0.1: the auth, the regional and the database API on one origin.

  --port 4010           the port; 0 picks a free one
  --scenario default    what is there at first: ${SCENARIOS.join(', ')}
  --latency 0           how long each answer takes, in milliseconds
  --fault apps:503:2    what goes wrong, several with commas: endpoint, fault, and for how many calls
                        Faults: ${FAULTS.join(', ')}
  --speed 1             how many times as fast as the real one the clock goes
  --rate-limit 60       requests a minute for each bearer token; without it, there is no limit
  --state FILE          keeps the data in a file, over restarts
  --help                says this`;

type CommandLine =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] }
  | { readonly kind: 'run'; readonly options: ServerOptions };

export function readCommandLine(args: readonly string[]): CommandLine {
  const text = { type: 'string' } as const;
  const options = {
    port: text,
    scenario: text,
    latency: text,
    fault: text,
    speed: text,
    'rate-limit': text,
    state: text,
    help: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { kind: 'help' };
    // The browser's wait is for people to see; a program asked for none, and sees no theme.
    const given = { theme: null, ...values };
    const { settings, problems } = readSettings((name) => given[name] ?? null, 0);
    const sentences = problems.map(({ sentence }) => sentence);
    const port = Number(values.port ?? 4010);
    if (!isNumber(values.port, 0, 65_535)) {
      sentences.push(`“${values.port}” is no port. It is a number from 0 to 65535.`);
    }
    if (!isNumber(values['rate-limit'], 1, 1_000_000)) {
      sentences.push(`“${values['rate-limit']}” is no rate-limit. It is a number from 1 to 1000000.`);
    }
    if (values.state === '') sentences.push('--state wants the name of a file.');
    if (sentences.length > 0) return { kind: 'wrong', sentences };
    const rateLimit = values['rate-limit'] === undefined ? null : Number(values['rate-limit']);
    return { kind: 'run', options: { port, settings, rateLimit, stateFile: values.state ?? null } };
  } catch (error) {
    return { kind: 'wrong', sentences: [messageOf(error)] };
  }
}

// Stryker disable all: what the tests run as a program of its own
/** Runs until it is told to stop. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  const line = readCommandLine(args);
  switch (line.kind) {
    case 'help':
      console.log(HELP);
      return;
    case 'wrong':
      return fail(line.sentences);
    case 'run': {
      try {
        const { url, stop } = await startServer(line.options);
        for (const signal of ['SIGINT', 'SIGTERM']) {
          process.once(signal, () => void stop().then(() => process.exit(0)));
        }
        console.log(greeting(url));
      } catch (error) {
        fail([messageOf(error)]);
      }
    }
  }
}

/** What points Scalingo's clients here: cli, config/config.go; scalingo.js, src/index.ts */
function greeting(url: string): string {
  const variables = {
    SCALINGO_AUTH_URL: url,
    SCALINGO_API_URL: url,
    SCALINGO_DB_URL: url,
    SCALINGO_API_TOKEN: API_TOKEN,
    SCALINGO_REGION: 'osc-fr1',
    SCALINGO_PREVIEW_FEATURES: 'true',
    DISABLE_UPDATE_CHECKER: 'true',
  };
  return [
    `The mock of Scalingo's API: ${url}`,
    '',
    "# Scalingo's CLI, and go-scalingo",
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${value}`),
    '',
    '// scalingo.js',
    `const client = await clientFromToken('${API_TOKEN}', { apiUrl: '${url}', authApiUrl: '${url}' });`,
  ].join('\n');
}

function fail(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  console.error('npm run mock-api -- --help says what there is.');
  process.exitCode = 1;
}

// Stryker restore all
function isNumber(text: string | undefined, from: number, to: number): boolean {
  return text === undefined || (/^\d+$/.test(text) && Number(text) >= from && Number(text) <= to);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
