/** For tests only: the mock in memory, without a network or a wait, its clock set by hand. */
import { getResponse } from 'msw';
import { memoryStore, type MockData } from './db';
import type { Environment } from './endpoint';
import { createFaultPlan, parseFaults } from './faults';
import { createHandlers } from './handlers/all';
import type { Scenario } from './scenarios';
import { createSeed } from './seed';

/** When every test begins. */
export const START = Date.UTC(2026, 5, 19, 8, 17, 52);

export const SESSION = 'session-of-a-test';

type Options = {
  readonly token?: string;
  /** Sent by Basic authentication, with an empty user. */
  readonly apiToken?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly text?: string;
};

export type Answer = {
  readonly type: Response['type'];
  /** 0 when the connection failed. */
  readonly status: number;
  /** What the JSON says; a text when it is none, null without a body. */
  readonly body: unknown;
  readonly headers: Headers;
};

export type Call = (method: string, path: string, options?: Options) => Promise<Answer>;

export type TestMock = {
  readonly call: Call;
  /** A copy of what is kept. */
  readonly data: () => MockData;
  /** Changes what is kept, past the API. */
  readonly change: (edit: (data: MockData) => void) => void;
  readonly setTime: (now: number) => void;
};

export function startTestMock(scenario: Scenario = 'default', faults = ''): TestMock {
  const store = memoryStore(createSeed(scenario, START));
  let now = START;
  const environment: Environment = {
    store,
    clock: { now: () => now },
    latencyMs: 0,
    nextFault: createFaultPlan(parseFaults(faults).faults),
    sessionToken: SESSION,
  };
  const handlers = createHandlers(environment);

  return {
    call: async (method, path, { token, apiToken, body, text } = {}) => {
      const request = new Request(`http://mock.test${path}`, {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(apiToken !== undefined && { authorization: `Basic ${btoa(`:${apiToken}`)}` }),
        },
        body: text ?? (body === undefined ? null : JSON.stringify(body)),
      });
      const response = await getResponse(handlers, request);
      if (!response) throw new Error(`No handler for ${method} ${path}`);
      const { type, status, headers: answered } = response;
      return { type, status, body: await read(response), headers: answered };
    },
    data: store.read,
    change: (edit) => {
      const data = store.read();
      edit(data);
      store.write(data);
    },
    setTime: (time) => {
      now = time;
    },
  };
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  const body: unknown = isJson ? JSON.parse(text) : text;
  return body;
}

/** The path of an app's only add-on, in the regional API, and the add-on's ID. */
export function addonOf({ data }: TestMock, appName: string): { readonly id: string; readonly path: string } {
  const app = data().apps.find(({ name }) => name === appName);
  const [addon] = app?.addons ?? [];
  if (!app || !addon) throw new Error(`No add-on in the seed: ${appName}`);
  return { id: addon.id, path: `/v1/apps/${app.id}/addons/${addon.id}` };
}

/** Asks the mock for the bearer token of an app's add-on, as a client does. */
export async function tokenFor(mock: TestMock, appName: string): Promise<string> {
  const { status, body } = await mock.call('POST', `${addonOf(mock, appName).path}/token`, {
    token: SESSION,
    body: {},
  });
  const token = /"token":"([^"]+)"/.exec(JSON.stringify(body))?.[1];
  if (status !== 200 || token === undefined) throw new Error(`No token for ${appName}: answer ${status}`);
  return token;
}

/** Calls the database API with the token of an app's add-on; `path` counts from its database. */
export async function signIn(mock: TestMock, appName: string): Promise<Call> {
  const token = await tokenFor(mock, appName);
  const { id } = addonOf(mock, appName);
  return (method, path, options) => mock.call(method, `/api/databases/${id}${path}`, { token, ...options });
}
