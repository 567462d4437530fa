import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { API_TOKEN } from './account';
import { HOUR, MINUTE } from './clock';
import { errorBody } from './contract-schemas';
import { openAddon, serve, signInTo } from './http-testing';

const claims = z.object({ exp: z.int(), iat: z.int() });

const readClaims = (token: string) =>
  claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));

describe('the token exchange', () => {
  it('gives a JWT of an hour, by the stand-in’s clock', async () => {
    const server = await serve('--speed', '10');
    server.clock.advance(90 * MINUTE);
    const before = Math.floor(server.clock.now() / 1000);
    const { iat, exp } = readClaims(await signInTo(server));
    expect(iat).toBeGreaterThanOrEqual(before);
    expect(exp - iat).toBe(3600);
  });

  it('signs as RFC 7519 says', async () => {
    const [header, payload, signature] = (await signInTo(await serve())).split('.');
    const key = 'the stand-in for Scalingo’s API keeps no secret';
    expect(createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url')).toBe(signature);
  });

  it.each([
    ['another token', { apiToken: 'tk-us-other' }],
    ['an empty one', { apiToken: '' }],
    ['none', {}],
    ['the API token as a bearer', { token: API_TOKEN }],
  ])('answers 401 to %s', async (_what, credentials) => {
    const { call } = await serve();
    const { status, body } = await call('POST', '/v1/tokens/exchange', { ...credentials, body: {} });
    expect([status, errorBody.safeParse(body).success]).toEqual([401, true]);
  });

  it.each([
    ['Basic', `:${API_TOKEN}`, 200],
    ['basic', `:${API_TOKEN}`, 200],
    ['Basic', `user:${API_TOKEN}`, 401],
    ['Basic', `${API_TOKEN}:`, 401],
    ['Basic', API_TOKEN, 401],
    ['Not Basic', `:${API_TOKEN}`, 401],
  ])('wants Basic authentication with an empty user: %s %s is %i', async (scheme, text, expected) => {
    const { url } = await serve();
    const headers = { authorization: `${scheme} ${btoa(text)}` };
    const { status } = await fetch(`${url}/v1/tokens/exchange`, { method: 'POST', headers, body: '{}' });
    expect(status).toBe(expected);
  });
});

describe('a bearer token', () => {
  const self = '/v1/users/self';

  it('is good until its hour is over', async () => {
    const server = await serve();
    const token = await signInTo(server);
    server.clock.advance(HOUR - MINUTE);
    expect((await server.call('GET', self, { token })).status).toBe(200);
    server.clock.advance(MINUTE);
    expect((await server.call('GET', self, { token })).status).toBe(401);
    expect((await server.call('GET', self, { token: await signInTo(server) })).status).toBe(200);
  });

  it('is refused with a claim or a signature of one’s own', async () => {
    const server = await serve();
    const [header = '', payload = '', signature = ''] = (await signInTo(server)).split('.');
    const text = Buffer.from(payload, 'base64url').toString();
    const later = Buffer.from(text.replace(/"exp":\d+/, '"exp":9999999999')).toString('base64url');
    const forged = [
      `${header}.${later}.${signature}`,
      `${header}.${payload}.${signature.slice(1)}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${header}.${payload}.!`,
      `${header}.${payload}.A`,
    ];
    for (const token of forged) expect((await server.call('GET', self, { token })).status, token).toBe(401);
  });

  it('of the browser’s preview is none here', async () => {
    expect((await (await serve()).call('GET', self, { token: 'preview-session' })).status).toBe(401);
  });

  it('of the session opens the database API, as scalingo.js wants it', async () => {
    const server = await serve();
    const session = await signInTo(server);
    const { id } = await openAddon(server, 'orders-production', session);
    for (const path of [`/api/databases/${id}`, '/api/firewall/managed_ranges']) {
      expect((await server.call('GET', path, { token: session })).status).toBe(200);
    }
  });

  it('of an add-on opens that add-on alone, and not the regional API', async () => {
    const server = await serve();
    const session = await signInTo(server);
    const { id, token } = await openAddon(server, 'orders-production', session);
    const other = await openAddon(server, 'devices-gateway', session);
    const statusOf = async (path: string) => (await server.call('GET', path, { token })).status;
    expect(await statusOf(`/api/databases/${id}`)).toBe(200);
    expect(await statusOf(`/api/databases/${other.id}`)).toBe(401);
    expect(await statusOf('/v1/databases')).toBe(401);
    expect(await statusOf('/v1/users/self')).toBe(401);
  });
});

describe('the regions', () => {
  const regionsBody = z.object({
    regions: z.array(
      z.object({
        name: z.string(),
        display_name: z.string(),
        api: z.string(),
        database_api: z.string(),
        ssh: z.string(),
        default: z.boolean(),
      }),
    ),
  });

  it('send who follows them to the stand-in, by the name that it was called', async () => {
    const { url } = await serve();
    const { port } = new URL(url);
    for (const origin of [url, `http://localhost:${port}`]) {
      // Asked for by address, since `localhost` may be another one.
      const { regions } = regionsBody.parse(await getWithHost(url, new URL(origin).host));
      expect(regions.map(({ name, display_name }) => [name, display_name])).toEqual([
        ['osc-fr1', 'Paris - Outscale'],
        ['osc-secnum-fr1', 'Paris - SecNumCloud - Outscale'],
      ]);
      for (const region of regions) {
        expect([region.api, region.database_api]).toEqual([origin, origin]);
        expect(region.ssh).toBe(`ssh.${region.name}.scalingo.com:22`);
      }
      expect(regions.filter((region) => region.default)).toHaveLength(1);
    }
  });
});

/** `fetch` chooses the Host header itself. */
async function getWithHost(url: string, host: string): Promise<unknown> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(`${url}/v1/regions`, { headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve(JSON.parse(text)));
    }).on('error', reject);
  });
}
