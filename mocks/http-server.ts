import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { getResponse, HttpResponse } from 'msw';
import { clockOf, type AdjustableClock, type Clock } from './clock';
import { memoryStore, type Store } from './db';
import { createFaultPlan } from './faults';
import { fileStore } from './file-store';
import { createHandlers } from './handlers/all';
import { createRateLimit } from './rate-limit';
import { createSeed } from './seed';
import type { Settings } from './settings';

export type ServerOptions = {
  /** 0 for any that is free. */
  readonly port: number;
  readonly settings: Settings;
  /** Requests a minute for each bearer token; null for no limit. */
  readonly rateLimit: number | null;
  /** Where the data are kept over a restart; null for nowhere. */
  readonly stateFile: string | null;
};

export type MockServer = {
  /** Of the auth, regional and database API alike, without a slash at its end. */
  readonly url: string;
  readonly clock: AdjustableClock;
  /** Closes what is open, answered or not. */
  readonly stop: () => Promise<void>;
};

const ADDRESS = '127.0.0.1';
const LARGEST_BODY = 1024 * 1024;

/**
 * Serves the mock over HTTP, with the handlers that the browser has.
 * @throws Error for a port that is taken, or a state file that can't be used
 */
export async function startServer({
  port,
  settings,
  rateLimit,
  stateFile,
}: ServerOptions): Promise<MockServer> {
  const { scenario, speed } = settings;
  const create = () => createSeed(scenario, Date.now());
  const store = stateFile === null ? memoryStore(create()) : fileStore(stateFile, scenario, create);
  const clock = clockOf(store, speed);
  const server = createServer(createListener({ store, clock, settings, rateLimit }));
  await new Promise<void>((resolve, reject) => {
    const refusePort = (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Name another one with --port, or 0 for any that is free.`)
          : error,
      );
    server.once('error', refusePort).listen(port, ADDRESS, resolve);
  });
  const address = server.address();
  return {
    url: `http://${ADDRESS}:${typeof address === 'object' ? address?.port : port}`,
    clock,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type ListenerOptions = Pick<ServerOptions, 'rateLimit'> & {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'latencyMs' | 'faults'>;
};

/** What answers the requests of a server of Node's, from the data in `store`. */
export function createListener({
  store,
  clock,
  settings: { latencyMs, faults },
  rateLimit,
}: ListenerOptions): RequestListener {
  const nextFault = createFaultPlan(faults);
  const handlers = createHandlers({ store, clock, latencyMs, nextFault, sessionToken: null });
  const isLetThrough = createRateLimit(rateLimit, clock);

  async function answer(incoming: IncomingMessage): Promise<Response> {
    const method = incoming.method ?? 'GET';
    if (method === 'OPTIONS') return new HttpResponse(null, { status: 204 });
    const token = /^Bearer (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1];
    if (token !== undefined && !isLetThrough(token)) {
      return HttpResponse.text('Retry later', { status: 429 });
    }
    const url = urlOf(incoming);
    if (!url) return refuse(400, 'The URL is not understood');
    const known = handlers.filter(({ info }) => pattern(String(info.path)).test(url.pathname));
    if (known.length === 0) return refuse(404, 'not found');
    const wanted = method === 'HEAD' ? 'GET' : method;
    const matching = known.filter(({ info }) => info.method === wanted);
    if (matching.length === 0) {
      const methods = known.map(({ info }) => info.method);
      const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
      return refuse(405, `${method} is not allowed here`, { allow });
    }
    const body = await readBody(incoming);
    if (body === null) return refuse(413, 'The body is too large');
    const request = new Request(url, {
      method: wanted,
      headers: { authorization: incoming.headers.authorization ?? '' },
      body: wanted === 'GET' || body === '' ? null : body,
    });
    return (await getResponse(matching, request)) ?? refuse(404, 'not found');
  }

  return (incoming, outgoing) => {
    answer(incoming)
      .catch((error: unknown) => {
        // A client that went away in the middle of its request is no mistake of ours.
        if (!outgoing.destroyed) console.error(error);
        return refuse(500, 'The stand-in has failed');
      })
      .then((response) => send(incoming, outgoing, forClient(incoming, response), clock.now()))
      .catch(() => outgoing.destroy());
  };
}

/** The URL as the client called it; null when it is none. */
function urlOf({ url = '/', headers: { host } }: IncomingMessage): URL | null {
  try {
    const parsed = new URL(`http://${host ?? ADDRESS}${url}`);
    decodeURIComponent(parsed.pathname);
    return parsed;
  } catch {
    return null;
  }
}

/** Of a handler's path, `*` for any origin before it. */
function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace('*', '').replace(/:\w+/g, '[^/]+')}/?$`);
}

function refuse(status: number, error: string, headers: Record<string, string> = {}): Response {
  return HttpResponse.json(
    { error },
    { status, headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } },
  );
}

/** docs have 429 as plain text, which go-scalingo can't read: it wants JSON with a code (http/errors.go `TooManyRequestsError`); this one is ours. */
function forClient({ headers }: IncomingMessage, response: Response): Response {
  if (response.status !== 429 || !/scalingo/i.test(headers['user-agent'] ?? '')) return response;
  return HttpResponse.json({ error: 'Retry later', code: 'too_many_requests' }, { status: 429 });
}

/** @returns null when it is too large */
async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  return size > LARGEST_BODY ? null : Buffer.concat(chunks).toString('utf8');
}

async function send(
  { headers: asked }: IncomingMessage,
  outgoing: ServerResponse,
  response: Response,
  now: number,
): Promise<void> {
  if (response.type === 'error') {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(response.status, {
    date: new Date(now).toUTCString(),
    ...Object.fromEntries(response.headers),
    ...corsHeaders(asked),
  });
  // Chunk by chunk: a body may be endless.
  if (response.body) await pipeline(response.body, outgoing);
  else outgoing.end();
}

/** Any page may use the stand-in, with any header: it has no secret, and hands out no cookie. */
function corsHeaders(asked: IncomingMessage['headers']): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': asked['access-control-request-headers'] ?? 'authorization, content-type',
    'access-control-expose-headers': 'Date',
    'access-control-max-age': '600',
    // Of a page on another network than the stand-in's: https://wicg.github.io/private-network-access/
    ...(asked['access-control-request-private-network'] && {
      'access-control-allow-private-network': 'true',
    }),
    vary: 'Access-Control-Request-Headers',
  };
}
