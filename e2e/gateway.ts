import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { clockOf } from '~mocks/clock';
import { memoryStore, type Store } from '~mocks/db';
import { createListener } from '~mocks/http-server';
import { createSeed } from '~mocks/seed';
import { readSettings } from '~mocks/settings';

/** What serves one load of a page, by that page's clock. */
type Load = { readonly listener: RequestListener; now: number };

/**
 * The mock over HTTP for all journeys at once. Each journey has data of its own for each scenario; each load of a page
 * has its own settings and counts its own faults, as in a browser that has the mock. `over-http.ts` sends the headers.
 */
export async function startGateway(port: number): Promise<void> {
  const stores = new Map<string, Store>();
  const loads = new Map<string, Load>();

  function open(headers: IncomingMessage['headers'], now: number): Load {
    const { settings } = readSettings((name) => String(headers[`x-${name}`] ?? ''));
    const key = `${String(headers['x-journey'])} ${settings.scenario}`;
    const store = stores.get(key) ?? memoryStore(createSeed(settings.scenario, now));
    stores.set(key, store);
    const load: Load = {
      now,
      listener: createListener({
        store,
        clock: clockOf(store, settings.speed, () => load.now),
        // The page waits itself, by its own clock.
        settings: { ...settings, latencyMs: 0 },
        rateLimit: null,
      }),
    };
    return load;
  }

  const server = createServer((incoming, outgoing) => {
    const { headers } = incoming;
    const id = String(headers['x-load']);
    const now = Number(headers['x-now'] ?? Date.now());
    const load = loads.get(id) ?? open(headers, now);
    loads.set(id, load);
    load.now = now;
    // Chromium tries again by itself when a connection that it uses once more is closed.
    outgoing.shouldKeepAlive = false;
    load.listener(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
}
