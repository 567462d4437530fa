import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { API_TOKEN } from './account';
import { ANSWERS } from './contract-schemas';
import { serve, type TestServer } from './http-testing';

// The requests of Scalingo's own clients, as their sources word them: go-scalingo 11.3 (http/api_request.go), the CLI 1.48
// and scalingo.js 0.20 (src/index.ts). The programs themselves are not among the dependencies: no registry has those versions.

const tokenBody = z.object({ token: z.string() });

/** go-scalingo: parameters of GET and DELETE in the query, after a `?` that is always there; any other has a JSON body. */
function goClient({ url }: TestServer, userAgent: string) {
  async function send(method: string, path: string, authorization: string, params: Record<string, unknown>) {
    const isInQuery = method === 'GET' || method === 'DELETE';
    const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)]));
    const response = await fetch(isInQuery ? `${url}${path}?${query}` : url + path, {
      method,
      headers: {
        authorization,
        'user-agent': userAgent,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: isInQuery ? null : JSON.stringify(params),
    });
    const text = await response.text();
    const body: unknown = text === '' ? '' : JSON.parse(text);
    return { status: response.status, body };
  }

  /** A command exchanges the API token anew, two to four times. */
  async function regional(method: string, path: string, params = {}) {
    const exchange = await send('POST', '/v1/tokens/exchange', `Basic ${btoa(`:${API_TOKEN}`)}`, {});
    expect(exchange.status).toBe(200);
    return send(method, `/v1${path}`, `Bearer ${tokenBody.parse(exchange.body).token}`, params);
  }

  /** The database API wants a token of the add-on, asked for before each request. */
  async function database(app: string, addon: string, method: string, path: string, params = {}) {
    const answer = await regional('POST', `/apps/${app}/addons/${addon}/token`);
    expect(answer.status).toBe(200);
    const { token } = ANSWERS.addon_token.parse(answer.body).addon;
    return send(method, `/api${path}`, `Bearer ${token}`, params);
  }

  return { regional, database };
}

describe('the CLI', () => {
  const start = async (...flags: string[]) => goClient(await serve(...flags), 'Scalingo CLI v1.48.0');

  async function addonOf({ regional }: Awaited<ReturnType<typeof start>>, app: string): Promise<string> {
    const [addon] = ANSWERS.addons.parse((await regional('GET', `/apps/${app}/addons`)).body).addons;
    return addon?.id ?? '';
  }

  it('scalingo databases', async () => {
    const client = await start();
    const { body } = await client.regional('GET', '/databases');
    const { databases } = ANSWERS.databases.parse(body);
    for (const { name } of databases) {
      const addon = await addonOf(client, name);
      ANSWERS.app.parse((await client.regional('GET', `/apps/${name}`)).body);
      ANSWERS.database.parse((await client.database(name, addon, 'GET', `/databases/${addon}`)).body);
    }
    expect(databases.length).toBeGreaterThanOrEqual(2);
  });

  it('scalingo database-firewall-rules-add, a range of addresses and a managed one, -list and -remove', async () => {
    const client = await start();
    const app = 'patients-archive';
    const addon = await addonOf(client, app);
    const path = `/databases/${addon}/firewall_rules`;
    const ranges = await client.database(app, addon, 'GET', '/firewall/managed_ranges');
    expect(ANSWERS.managed_ranges.parse(ranges.body).ranges[0]?.id).toBe('mr-scalingo-osc-fr1');
    const added = [
      await client.database(app, addon, 'POST', path, {
        type: 'custom_range',
        cidr: '10.0.0.0/24',
        label: 'Office',
      }),
      await client.database(app, addon, 'POST', path, {
        type: 'managed_range',
        range_id: 'mr-scalingo-osc-fr1',
      }),
    ];
    expect(added.map(({ status }) => status)).toEqual([201, 201]);
    const rules = added.map(({ body }) => ANSWERS.firewall_rule.parse(body).rule);
    const listed = await client.database(app, addon, 'GET', path);
    expect(ANSWERS.firewall_rules.parse(listed.body).rules).toEqual(rules);
    expect((await client.database(app, addon, 'DELETE', `${path}/${rules[0]?.id}`)).status).toBe(204);
  });

  it('scalingo database-enable-feature and -disable-feature', async () => {
    const client = await start('--speed', '1000');
    const addon = await addonOf(client, 'blog-staging');
    const path = `/databases/${addon}/features`;
    const feature = { name: 'force-ssl', status: '' };
    const enabled = await client.database('blog-staging', addon, 'POST', path, { feature });
    expect(enabled).toMatchObject({ status: 200, body: { message: 'force-ssl feature is being enabled' } });
    const disable = () => client.database('blog-staging', addon, 'DELETE', path, { feature: 'force-ssl' });
    await expect
      .poll(disable, { timeout: 4000 })
      .toEqual({ status: 200, body: { message: 'force-ssl feature has been disabled' } });
  });

  it('scalingo database-net-peerings-add, -list and -remove', async () => {
    const { regional } = await start();
    const path = '/databases/devices-gateway/net_peerings';
    const added = await regional('POST', path, { outscale_net_peering_id: 'pcx-123456789' });
    expect(added.status).toBe(201);
    const { id } = ANSWERS.net_peering.parse(added.body).net_peering;
    ANSWERS.net_peerings.parse((await regional('GET', path)).body);
    expect((await regional('DELETE', `${path}/${id}`)).status).toBe(204);
  });

  it('scalingo env, whose aliases are resolved when it asks so', async () => {
    const { regional } = await start();
    const valueOf = async (aliases: boolean) => {
      const { body } = await regional('GET', '/apps/blog-staging/variables', { aliases });
      return ANSWERS.variables.parse(body).variables.find(({ name }) => name === 'DATABASE_URL')?.value;
    };
    expect(await valueOf(true)).toBe('$SCALINGO_POSTGRESQL_URL');
    expect(await valueOf(false)).toMatch(/^postgresql:/);
  });

  it('a request too many, whose answer it reads as JSON', async () => {
    const { regional } = await start('--fault', 'apps:429');
    expect(await regional('GET', '/apps')).toEqual({
      status: 429,
      body: { error: 'Retry later', code: 'too_many_requests' },
    });
  });

  it('the lookup of an unknown app, which it takes for “did you make a typo?”', async () => {
    const { regional } = await start();
    const { status, body } = await regional('GET', '/apps/nope');
    expect([status, body]).toEqual([404, { resource: 'app', error: 'not found' }]);
  });
});

describe('scalingo.js', () => {
  /** axios: one bearer token for all three APIs, and neither a body nor a type for a POST without data. */
  async function start() {
    const { url } = await serve();
    const headers = {
      accept: 'application/json, text/plain, */*',
      'user-agent': 'Scalingo Javascript Client',
    };
    const exchange = await fetch(`${url}/v1/tokens/exchange`, {
      method: 'POST',
      headers: { ...headers, authorization: `Basic ${btoa(`:${API_TOKEN}`)}` },
      body: '{}',
    });
    const { token } = tokenBody.parse(await exchange.json());
    return async (method: string, path: string, data?: object) => {
      const response = await fetch(url + path, {
        method,
        headers: {
          ...headers,
          authorization: `Bearer ${token}`,
          ...(data && { 'content-type': 'application/json' }),
        },
        body: data ? JSON.stringify(data) : null,
      });
      const text = await response.text();
      expect(response.ok, text).toBe(true);
      const body: unknown = text === '' ? '' : JSON.parse(text);
      return body;
    };
  }

  it('apiFirewallRules, apiCreateFirewallRule, apiUpdateFirewallRule, apiDeleteFirewallRule', async () => {
    const call = await start();
    const { addons } = ANSWERS.addons.parse(await call('GET', '/v1/apps/orders-production/addons'));
    const path = `/api/databases/${addons[0]?.id}/firewall_rules`;
    ANSWERS.firewall_rules.parse(await call('GET', path));
    // Its own test sends a label with a managed range.
    const params = { type: 'managed_range', range_id: 'mr-scalingo-osc-secnum-fr1', label: 'eu' };
    const managed = ANSWERS.firewall_rule.parse(await call('POST', path, { firewall_rule: params }));
    expect(managed.rule).not.toHaveProperty('label');
    const custom = { type: 'custom_range', cidr: '192.0.2.7/32', label: 'A label' };
    const { rule } = ANSWERS.firewall_rule.parse(await call('POST', path, { firewall_rule: custom }));
    const label = { firewall_rule: { label: 'new label' } };
    expect(await call('PATCH', `${path}/${rule.id}`, label)).toMatchObject({ rule: { label: 'new label' } });
    expect(await call('DELETE', `${path}/${rule.id}`)).toBe('');
  });

  it('Databases.show, which reads the app and the add-on beside the database', async () => {
    const call = await start();
    const body = z
      .object({ app: z.unknown(), addon: z.unknown(), database: z.unknown() })
      .parse(await call('GET', '/v1/databases/orders-production'));
    ANSWERS.app.parse({ app: body.app });
    ANSWERS.addon.parse({ addon: body.addon });
  });

  it('apiDatabaseFeatureEnable, apiDatabaseUserCreate and apiDatabaseUserResetPassword', async () => {
    const call = await start();
    const { addons } = ANSWERS.addons.parse(await call('GET', '/v1/apps/blog-staging/addons'));
    const path = `/api/databases/${addons[0]?.id}`;
    ANSWERS.enable_feature.parse(await call('POST', `${path}/features`, { feature: { name: 'force-ssl' } }));
    const params = { database_user: { name: 'new_user', read_only: false } };
    ANSWERS.database_user_and_password.parse(await call('POST', `${path}/users`, params));
    ANSWERS.database_user_and_password.parse(await call('POST', `${path}/users/new_user/reset_password`));
    expect(await call('DELETE', `${path}/users/new_user`)).toBe('');
  });
});
