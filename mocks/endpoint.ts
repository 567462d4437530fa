import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import type { Clock } from './clock';
import type { MockData, Store } from './db';
import { badRequest, forbidden, MockError, unauthorized } from './errors';
import { faultAnswer, type EndpointName, type FaultName } from './faults';
import { sessionExpiry } from './jwt';

/** What the handlers run in: the browser, a test, a server. */
export type Environment = {
  readonly store: Store;
  readonly clock: Clock;
  readonly latencyMs: number;
  /** The fault of the next call, or null. */
  readonly nextFault: (endpoint: EndpointName) => FaultName | null;
  /** A bearer token of the auth and regional APIs that never expires, besides those of the token exchange. */
  readonly sessionToken: string | null;
};

export type Context = {
  readonly data: MockData;
  readonly now: number;
  readonly param: (name: string) => string;
  /** Of the server, as the client called it. */
  readonly origin: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The Authorization header. */
  readonly credentials: string;
  /** Keeps a change of `data`. */
  readonly save: () => void;
};

type Endpoint = {
  readonly name: EndpointName;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  /**
   * Whose bearer token it wants: the session's; the add-on's in the path; none, but no wrong one either (`optional`); or
   * the endpoint looks itself (`none`).
   */
  readonly auth: 'session' | 'addon' | 'optional' | 'none';
  /** Whether a POST may come without a body. */
  readonly isBodyOptional?: boolean;
  /** Of the promised answer; 204 has no body. */
  readonly status: number;
  readonly answer: (context: Context) => object | Promise<object>;
};

/** What a Limited Collaborator may not do: change add-ons, and read secrets. */
const FOR_COLLABORATORS: ReadonlySet<EndpointName> = new Set([
  'variables',
  'enable_feature',
  'disable_feature',
  'create_firewall_rule',
  'update_firewall_rule',
  'delete_firewall_rule',
  'create_net_peering',
  'delete_net_peering',
  'create_database_user',
  'update_database_user',
  'delete_database_user',
  'reset_database_user_password',
]);

/** A request handler with all that every endpoint does: latency, faults, authorization, JSON, the server's date. */
export function endpoint(environment: Environment, endpoint: Endpoint): HttpHandler {
  const { name, method, path, status } = endpoint;
  return http[method](`*${path}`, async ({ request, params }) => {
    const { clock, store, latencyMs } = environment;
    if (latencyMs > 0) await delay(latencyMs);
    const init = (code: number) => ({
      status: code,
      headers: { date: new Date(clock.now()).toUTCString() },
    });
    try {
      const fault = environment.nextFault(name);
      if (fault === 'network-down') return HttpResponse.error();
      if (fault === 'time-out') return await delay('infinite');
      if (fault === 'endless-body') return new HttpResponse(endlessBody(), init(200));
      if (fault) throw faultAnswer(name, fault);

      const credentials = request.headers.get('authorization') ?? '';
      const token = /^Bearer (.+)/i.exec(credentials)?.[1];
      const expiry = await sessionExpiry(token ?? '');
      // The last wait: from reading the data to saving them nothing else runs, so no call undoes another's change.
      const text = await request.text();
      const data = store.read();
      const now = clock.now();
      const param = (key: string) => String(params[key] ?? '');
      const isSession = expiry === null ? token === environment.sessionToken : expiry > now;
      if (!mayCall(endpoint.auth, { data, now, token, isSession, addonId: params['addon'], expiry })) {
        throw unauthorized();
      }
      if (data.isLimited && FOR_COLLABORATORS.has(name)) throw forbidden('You are not allowed to do this');
      const { origin, searchParams: query } = new URL(request.url);
      const body = readBody(request.method, text, endpoint.isBodyOptional ?? false);
      const save = () => store.write(data);
      const result = await endpoint.answer({ data, now, param, origin, query, body, credentials, save });
      return status === 204 ? new HttpResponse(null, init(status)) : json(result, init(status));
    } catch (error) {
      if (!(error instanceof MockError)) throw error;
      return typeof error.body === 'string'
        ? whole(error.body, 'text/plain', init(error.status))
        : json(error.body, init(error.status));
    }
  });
}

/** Begins, and never comes to its end. */
function endlessBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) });
}

type Init = { readonly status: number; readonly headers: Readonly<Record<string, string>> };

const json = (body: object, init: Init) =>
  whole(JSON.stringify(body), 'application/json; charset=utf-8', init);

const bodies = new WeakMap<Response, ArrayBuffer>();

/** The bytes of an answer's body, unless it has none or never ends. */
export const wholeBodyOf = (response: Response): ArrayBuffer | undefined => bodies.get(response);

/** MSW's own `json` and `text` ask the browser for the size of each body, which takes as long as all the rest. */
function whole(text: string, type: string, { status, headers }: Init) {
  const { buffer } = new TextEncoder().encode(text);
  const length = String(buffer.byteLength);
  const response = new HttpResponse(buffer, {
    status,
    headers: { ...headers, 'content-type': type, 'content-length': length },
  });
  bodies.set(response, buffer);
  return response;
}

type Caller = {
  readonly data: MockData;
  readonly now: number;
  readonly token: string | undefined;
  readonly isSession: boolean;
  /** When the session expires that the token exchange gave; null when the token is none of those. */
  readonly expiry: number | null;
  readonly addonId: string | readonly string[] | undefined;
};

function mayCall(auth: Endpoint['auth'], { data, now, token, isSession, expiry, addonId }: Caller): boolean {
  switch (auth) {
    case 'none':
      return true;
    case 'optional':
      return token === undefined || isSession;
    case 'session':
      return isSession;
    case 'addon':
      // scalingo.js calls the database API with the session's token: examples/Databases/show_database_details.js
      if (expiry !== null) return isSession;
      // Where no add-on is named, any will do; of one that there is not, the answer is that there is none.
      return data.tokens.some(
        (known) =>
          known.token === token &&
          known.expires_at > now &&
          (known.addonId === addonId || !hasAddon(data, addonId)),
      );
  }
}

const hasAddon = ({ apps }: MockData, wanted: Caller['addonId']) =>
  apps.some(({ addons }) => addons.some(({ id }) => id === wanted));

function readBody(method: string, text: string, isOptional: boolean): Record<string, unknown> {
  if (method === 'GET' || method === 'DELETE' || (isOptional && text === '')) return {};
  try {
    const body: unknown = JSON.parse(text);
    if (isRecord(body)) return body;
  } catch {
    // Falls through: not JSON at all, or JSON that is not an object.
  }
  throw badRequest('The body is not a JSON object');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
