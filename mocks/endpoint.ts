import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import type { Clock } from './clock';
import type { MockData, Store } from './db';
import { badRequest, MockError, unauthorized } from './errors';
import { faultAnswer, type EndpointName, type FaultName } from './faults';

/** What the handlers run in: the browser, a test, a server. */
export type Environment = {
  readonly store: Store;
  readonly clock: Clock;
  readonly latencyMs: number;
  /** The fault of the next call, or null. */
  readonly nextFault: (endpoint: EndpointName) => FaultName | null;
  /** The bearer token of the regional API. */
  readonly sessionToken: string;
};

export type Context = {
  readonly data: MockData;
  readonly now: number;
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Keeps a change of `data`. */
  readonly save: () => void;
};

type Endpoint = {
  readonly name: EndpointName;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  /** Whose bearer token it wants: the session's, the add-on's in the path, or none. */
  readonly auth: 'session' | 'addon' | 'none';
  /** Of the promised answer; 204 has no body. */
  readonly status: number;
  readonly answer: (context: Context) => object;
};

/** A request handler with all that every endpoint does: latency, faults, authorization, JSON, the server's date. */
export function endpoint(
  environment: Environment,
  { name, method, path, auth, status, answer }: Endpoint,
): HttpHandler {
  return http[method](`*${path}`, async ({ request, params }) => {
    const { clock, store, latencyMs } = environment;
    if (latencyMs > 0) await delay(latencyMs);
    const headers = () => ({ date: new Date(clock.now()).toUTCString() });
    try {
      const fault = environment.nextFault(name);
      if (fault === 'network-down') return HttpResponse.error();
      if (fault === 'time-out') return await delay('infinite');
      if (fault) throw faultAnswer(fault);

      // The last wait: from reading the data to saving them nothing else runs, so no call undoes another's change.
      const text = await request.text();
      const data = store.read();
      const now = clock.now();
      const param = (key: string) => String(params[key] ?? '');
      authorize(environment, data, now, auth, request, params['addon']);
      const body = readBody(request.method, text);
      const result = answer({
        data,
        now,
        param,
        query: new URL(request.url).searchParams,
        body,
        save: () => store.write(data),
      });
      if (status === 204) return new HttpResponse(null, { status, headers: headers() });
      return HttpResponse.json(result, { status, headers: headers() });
    } catch (error) {
      if (!(error instanceof MockError)) throw error;
      return typeof error.body === 'string'
        ? HttpResponse.text(error.body, { status: error.status, headers: headers() })
        : HttpResponse.json(error.body, { status: error.status, headers: headers() });
    }
  });
}

function authorize(
  { sessionToken }: Environment,
  data: MockData,
  now: number,
  auth: Endpoint['auth'],
  request: Request,
  addonId: string | readonly string[] | undefined,
): void {
  if (auth === 'none') return;
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const isRight =
    auth === 'session'
      ? token === sessionToken
      : data.tokens.some(
          (known) =>
            known.token === token &&
            known.expires_at > now &&
            (addonId === undefined || known.addonId === addonId),
        );
  if (!isRight) throw unauthorized();
}

function readBody(method: string, text: string): Record<string, unknown> {
  if (method === 'GET' || method === 'DELETE') return {};
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
