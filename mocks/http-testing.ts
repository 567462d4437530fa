/** For tests only: the mock over real HTTP, on a free port of this machine, stopped when the test is over. */
import { onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { API_TOKEN } from './account';
import { readCommandLine } from './http-cli';
import { startServer, type MockServer } from './http-server';

type Options = {
  readonly token?: string;
  readonly apiToken?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly text?: string;
};

export type HttpAnswer = {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  /** What the JSON says; a text when it is none. */
  readonly body: unknown;
};

export type HttpCall = (method: string, path: string, options?: Options) => Promise<HttpAnswer>;

export type TestServer = MockServer & { readonly call: HttpCall };

const tokenBody = z.object({ token: z.string() });
const addonsBody = z.object({ addons: z.array(z.object({ id: z.string() })) });
const addonTokenBody = z.object({ addon: tokenBody });

/** @param flags as on the command line */
export async function serve(...flags: string[]): Promise<TestServer> {
  const line = readCommandLine(['--port', '0', ...flags]);
  if (line.kind !== 'run') throw new Error(JSON.stringify(line));
  const server = await startServer(line.options);
  onTestFinished(server.stop);
  return { ...server, call: callerOf(server.url) };
}

export function callerOf(url: string): HttpCall {
  return async (method, path, { token, apiToken, body, text } = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(apiToken !== undefined && { authorization: `Basic ${btoa(`:${apiToken}`)}` }),
        'content-type': 'application/json',
      },
      body: text ?? (body === undefined ? null : JSON.stringify(body)),
    });
    const { status, headers } = response;
    const type = headers.get('content-type');
    const answered = await response.text();
    return { status, type, headers, body: type?.includes('json') ? parse(answered) : answered };
  };
}

function parse(text: string): unknown {
  // A HEAD has the type, but no body.
  return text === '' ? '' : JSON.parse(text);
}

/** Exchanges the API token for a bearer token, as every client does first. */
export async function signInTo({ call }: TestServer): Promise<string> {
  const { body } = await call('POST', '/v1/tokens/exchange', { apiToken: API_TOKEN, body: {} });
  return tokenBody.parse(body).token;
}

/** The ID of an app's add-on, and a token for the database API. */
export async function openAddon(
  { call }: TestServer,
  app: string,
  token: string,
): Promise<{ readonly id: string; readonly token: string }> {
  const [addon] = addonsBody.parse((await call('GET', `/v1/apps/${app}/addons`, { token })).body).addons;
  if (!addon) throw new Error(`${app} has no add-on`);
  const { body } = await call('POST', `/v1/apps/${app}/addons/${addon.id}/token`, { token, body: {} });
  return { id: addon.id, token: addonTokenBody.parse(body).addon.token };
}
