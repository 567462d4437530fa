/** For tests only: a request for each row of shared/reference/api.md, and what it promises. */
import * as z from 'zod/mini';
import { ANSWERS } from './contract-schemas';
import { databaseIdOf } from './db';
import type { EndpointName } from './faults';
import { openAddon, serve, signInTo, type TestServer } from './http-testing';

/** Ready for every row: two net peerings, firewall rules, a user beside the default one. */
const APP = 'orders-production';

export type Place = {
  readonly server: TestServer;
  readonly session: string;
  /** Of the database API. */
  readonly token: string;
  readonly addon: string;
  readonly ids: Readonly<Record<'rule' | 'peering' | 'operation' | 'shared', string>>;
};

export type Row = {
  readonly name: EndpointName;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: (place: Place) => string;
  /** Of which API the bearer token is; `optional` when none is fine too, `basic` for the API token. */
  readonly auth: 'session' | 'addon' | 'optional' | 'basic';
  readonly body?: object;
  /** Of a request that may come without a body. */
  readonly isBodyOptional?: boolean;
  readonly status: number;
  readonly answer: keyof typeof ANSWERS;
};

const PASSWORD = 'twenty-four-letters-long';
const user = { database_id: 'any', password: PASSWORD, password_confirmation: PASSWORD };
const rule = { type: 'custom_range', cidr: '192.0.2.7/32', label: 'A try' };

const addonPath = ({ addon }: Place) => `/v1/apps/${APP}/addons/${addon}`;
const peeringsPath = `/v1/databases/${APP}/net_peerings`;
const apiPath = ({ addon }: Place, rest = '') => `/api/databases/${addon}${rest}`;

export const ROWS: readonly Row[] = [
  row('token_exchange', 'POST', '/v1/tokens/exchange', {
    auth: 'basic',
    body: {},
    isBodyOptional: true,
  }),
  row('self', 'GET', '/v1/users/self'),
  row('regions', 'GET', '/v1/regions', { auth: 'optional' }),
  row('databases', 'GET', '/v1/databases'),
  row('dedicated_database', 'GET', `/v1/databases/${APP}`),
  row('apps', 'GET', '/v1/apps'),
  row('app', 'GET', `/v1/apps/${APP}`),
  row('addons', 'GET', `/v1/apps/${APP}/addons`),
  row('addon', 'GET', addonPath),
  row('addon_token', 'POST', (place) => `${addonPath(place)}/token`, { body: {} }),
  row('collaborators', 'GET', `/v1/apps/${APP}/collaborators`),
  row('variables', 'GET', `/v1/apps/${APP}/variables?aliases=false`),
  row('endpoints', 'GET', `/v1/databases/${APP}/endpoints`),
  row('net_peerings', 'GET', peeringsPath),
  row('create_net_peering', 'POST', peeringsPath, {
    body: { outscale_net_peering_id: 'pcx-123456789' },
    status: 201,
    answer: 'net_peering',
  }),
  row('net_peering', 'GET', ({ ids }) => `${peeringsPath}/${ids.peering}`),
  row('delete_net_peering', 'DELETE', ({ ids }) => `${peeringsPath}/${ids.peering}`, {
    status: 204,
    answer: 'none',
  }),
  row('network_configuration', 'GET', `/v1/databases/${APP}/network_configuration`),
  row('database', 'GET', (place) => apiPath(place), { auth: 'addon' }),
  row('enable_feature', 'POST', (place) => apiPath(place, '/features'), {
    auth: 'addon',
    body: { feature: { name: 'force-ssl', status: '' } },
  }),
  // By the session, as scalingo.js: this one alone is of Shared Resources, where a feature can be disabled.
  row('disable_feature', 'DELETE', ({ ids }) => `/api/databases/${ids.shared}/features?feature=force-ssl`),
  row('firewall_rules', 'GET', (place) => apiPath(place, '/firewall_rules'), { auth: 'addon' }),
  row('create_firewall_rule', 'POST', (place) => apiPath(place, '/firewall_rules'), {
    auth: 'addon',
    body: rule,
    status: 201,
    answer: 'firewall_rule',
  }),
  row('update_firewall_rule', 'PATCH', (place) => apiPath(place, `/firewall_rules/${place.ids.rule}`), {
    auth: 'addon',
    body: { firewall_rule: { label: 'Another' } },
    answer: 'firewall_rule',
  }),
  row('delete_firewall_rule', 'DELETE', (place) => apiPath(place, `/firewall_rules/${place.ids.rule}`), {
    auth: 'addon',
    status: 204,
    answer: 'none',
  }),
  row('managed_ranges', 'GET', '/api/firewall/managed_ranges', { auth: 'addon' }),
  row('database_users', 'GET', (place) => apiPath(place, '/users'), { auth: 'addon' }),
  row('create_database_user', 'POST', (place) => apiPath(place, '/users'), {
    auth: 'addon',
    body: { database_user: { ...user, name: 'a_new_user', read_only: true } },
    status: 201,
    answer: 'database_user_and_password',
  }),
  row('update_database_user', 'PATCH', (place) => apiPath(place, '/users/orders_reader'), {
    auth: 'addon',
    body: { database_user: user },
    answer: 'database_user',
  }),
  row('delete_database_user', 'DELETE', (place) => apiPath(place, '/users/orders_reader'), {
    auth: 'addon',
    status: 204,
    answer: 'none',
  }),
  row(
    'reset_database_user_password',
    'POST',
    (place) => apiPath(place, '/users/orders_reader/reset_password'),
    { auth: 'addon', isBodyOptional: true, answer: 'database_user_and_password' },
  ),
  row('operation', 'GET', (place) => apiPath(place, `/operations/${place.ids.operation}`), { auth: 'addon' }),
];

function row(
  name: EndpointName,
  method: Row['method'],
  path: string | Row['path'],
  rest: Partial<Row> = {},
): Row {
  const answer = Object.keys(ANSWERS).find((key): key is keyof typeof ANSWERS => key === name) ?? 'none';
  const pathOf = typeof path === 'string' ? () => path : path;
  return { name, method, path: pathOf, auth: 'session', status: 200, answer, ...rest };
}

const listed = z.array(z.object({ id: z.string() }));
const bodies = z.object({ rules: z.optional(listed), net_peerings: z.optional(listed) });

/** A server where every row can be asked for. */
export async function openPlace(...flags: string[]): Promise<Place> {
  const server = await serve('--scenario', 'net-peering', ...flags);
  const session = await signInTo(server);
  const { id: addon, token } = await openAddon(server, APP, session);
  const { id: shared } = await openAddon(server, 'cache-production', session);
  const [rule] = await idsIn(server, `/api/databases/${addon}/firewall_rules`, token);
  const [peering] = await idsIn(server, peeringsPath, session);
  const ids = { rule: rule ?? '', peering: peering ?? '', shared, operation: operationOf(addon) };
  return { server, session, token, addon, ids };
}

async function idsIn({ call }: TestServer, path: string, token: string): Promise<string[]> {
  const { rules, net_peerings: peerings } = bodies.parse((await call('GET', path, { token })).body);
  return (rules ?? peerings ?? []).map(({ id }) => id);
}

/** The seed's: no answer names an operation that is over. */
const operationOf = (addon: string) => databaseIdOf(addon).replace(/00000001$/, '00000300');

/** Sends the request of a row. */
export async function ask(place: Place, row: Row, changes: { token?: string; text?: string } = {}) {
  const { body, auth } = row;
  const credentials =
    auth === 'basic'
      ? { apiToken: 'tk-us-preview' }
      : { token: auth === 'addon' ? place.token : place.session };
  return place.server.call(row.method, row.path(place), { ...credentials, body, ...changes });
}
