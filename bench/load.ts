/**
 * How long the pages take until the first firewall rule shows, against the floors of their own dependencies: `npm run bench`.
 * All are visited in turn, in fresh contexts and once more in the same ones; the medians of each are printed.
 */
import { createServer } from 'node:http';
import { USER } from '~mocks/account';
import { clockOf } from '~mocks/clock';
import { memoryStore } from '~mocks/db';
import { createListener } from '~mocks/http-server';
import { signSession } from '~mocks/jwt';
import { createSeed } from '~mocks/seed';
import { readSettings } from '~mocks/settings';
import { launchBrowser } from './browser';
import { buildFloor, buildPreview, buildWithoutMock } from './builds';
import { median } from './figures';
import { serveSlowly, type Host } from './slow-line';
import { visit, type Visit } from './visit';

const RUNS = Number(process.env['RUNS'] ?? 5);
const PROFILES = {
  slow: { cpu: 4, line: { delayMs: 562.5, kbitPerSecond: 1_475 } },
  fast: { cpu: 1, line: { delayMs: 0, kbitPerSecond: Infinity } },
} as const;

type Target = { readonly name: string; readonly path: string; readonly ready: string; readonly host: Host };

const RULE = 'tbody tr[role="row"]';
const PAGE = '/databases/orders-production/settings/internet-access';

export async function run(root: string): Promise<number> {
  const apiPort = await startApi();
  const folders = {
    react: await buildFloor(root, 'react'),
    query: await buildFloor(root, 'query'),
    preview: await buildPreview(root),
    http: await buildWithoutMock(root, await signSession(USER.id, Date.now())),
  };
  const browser = await launchBrowser();
  for (const [profile, { cpu, line }] of Object.entries(PROFILES)) {
    const serve = (folder: string, api?: number) => serveSlowly(folder, line, api);
    const targets: readonly Target[] = [
      { name: 'floor: React', path: '/', ready: '#ready', host: await serve(folders.react) },
      { name: FLOOR, path: '/', ready: '#ready', host: await serve(folders.query) },
      { name: 'preview', path: `${PAGE}?latency=0`, ready: RULE, host: await serve(folders.preview) },
      { name: 'without the mock', path: PAGE, ready: RULE, host: await serve(folders.http, apiPort) },
    ];
    const seen = new Map<string, Visit[]>();
    for (let round = 0; round < RUNS; round += 1) {
      for (const target of targets) {
        const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
        for (const when of ['first visit', 'second visit']) {
          const key = `${target.name}, ${when}`;
          seen.set(key, [...(seen.get(key) ?? []), await visit(context, target.host, { ...target, cpu })]);
        }
        await context.close();
      }
    }
    print(profile, seen);
    for (const { host } of targets) host.stop();
  }
  await browser.close();
  return 0;
}

const FLOOR = 'floor: React + TanStack Query';

function print(profile: string, seen: ReadonlyMap<string, readonly Visit[]>): void {
  const floor = medians(seen.get(`${FLOOR}, first visit`) ?? []);
  console.log(
    `\n| ${profile} | JS kB | files | calls | first paint | × floor | ready | × floor | shift | blocked ms |\n|---|---|---|---|---|---|---|---|---|---|`,
  );
  for (const [name, visits] of seen) {
    const { scriptKb, files, calls, firstPaint, ready, shift, blocked } = medians(visits);
    const cells = [
      name,
      scriptKb.toFixed(0),
      files,
      calls,
      firstPaint.toFixed(0),
      (firstPaint / floor.firstPaint).toFixed(2),
      ready.toFixed(0),
      (ready / floor.ready).toFixed(2),
      shift.toFixed(3),
      blocked.toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function medians(visits: readonly Visit[]): Visit {
  const of = (key: keyof Visit) => median(visits.map((one) => one[key]));
  return {
    firstPaint: of('firstPaint'),
    ready: of('ready'),
    shift: of('shift'),
    blocked: of('blocked'),
    files: of('files'),
    calls: of('calls'),
    scriptKb: of('scriptKb'),
  };
}

/** @returns the port of the mock's API, without any delay of its own */
async function startApi(): Promise<number> {
  const { settings } = readSettings((name) => (name === 'latency' ? '0' : ''));
  const store = memoryStore(createSeed('default', Date.now()));
  const server = createServer(createListener({ store, clock: clockOf(store, 1), settings, rateLimit: null }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
