import { connect } from 'node:net';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { MINUTE } from './clock';
import { ANSWERS } from './contract-schemas';
import { FAULTS } from './faults';
import { FEATURE_MS } from './seed';
import { openAddon, serve, signInTo, type TestServer } from './http-testing';

const CUSTOM = { type: 'custom_range', cidr: '192.0.2.7/32', label: 'A try' };
const databaseBody = z.object({
  database: z.object({ features: z.array(z.object({ status: z.string() })) }),
});

async function orders(server: TestServer) {
  const session = await signInTo(server);
  const { id, token } = await openAddon(server, 'orders-production', session);
  const path = `/api/databases/${id}/firewall_rules`;
  return {
    session,
    add: async (body: object) => (await server.call('POST', path, { token, body })).status,
    rules: async () => ANSWERS.firewall_rules.parse((await server.call('GET', path, { token })).body).rules,
  };
}

describe('the rate limit', () => {
  it('is off unless told', async () => {
    const server = await serve();
    const token = await signInTo(server);
    const answers = Array.from({ length: 100 }, () => server.call('GET', '/v1/users/self', { token }));
    for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
  });

  it('counts each token apart, for a minute', async () => {
    const server = await serve('--rate-limit', '2');
    const first = await signInTo(server);
    server.clock.advance(2_000);
    const second = await signInTo(server);
    const ask = (token: string) => server.call('GET', '/v1/users/self', { token });
    expect([(await ask(first)).status, (await ask(first)).status]).toEqual([200, 200]);
    const { status, type, body, headers } = await ask(first);
    expect([status, body]).toEqual([429, 'Retry later']);
    expect(type).toMatch(/^text\/plain/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask(second)).status).toBe(200);
    server.clock.advance(MINUTE);
    expect((await ask(first)).status).toBe(200);
  });
});

describe('a fault', () => {
  const isStatus = (fault: string) => /^\d+$/.test(fault);

  it.each(FAULTS.filter(isStatus))('%s is that status, for other origins too', async (fault) => {
    const { call } = await serve('--fault', `apps:${fault}:1`);
    const { status, headers } = await call('GET', '/v1/apps');
    expect(status).toBe(Number(fault));
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect((await call('GET', '/v1/apps')).status).toBe(401);
  });

  it('network-down closes the connection', async () => {
    const { call } = await serve('--fault', 'apps:network-down:1');
    await expect(call('GET', '/v1/apps')).rejects.toThrow('fetch failed');
    expect((await call('GET', '/v1/apps')).status).toBe(401);
  });

  it('time-out never answers, and does not keep the server from stopping', async () => {
    const { url, stop } = await serve('--fault', 'apps:time-out');
    const signal = AbortSignal.timeout(200);
    await expect(fetch(`${url}/v1/apps`, { signal })).rejects.toThrow('timeout');
    const waiting = fetch(`${url}/v1/apps`);
    const failed = expect(waiting).rejects.toThrow('fetch failed');
    await stop();
    await failed;
  });

  it('endless-body begins at once and never ends, and does not keep the server from stopping', async () => {
    const { url, stop } = await serve('--fault', 'apps:endless-body');
    const answer = await fetch(`${url}/v1/apps`);
    expect(answer.status).toBe(200);
    const reading = expect(answer.text()).rejects.toThrow('terminated');
    await stop();
    await reading;
  });

  it('not-json is an answer that is none', async () => {
    const { call } = await serve('--fault', 'apps:not-json');
    const { status, type } = await call('GET', '/v1/apps');
    expect(status).toBe(200);
    expect(type).not.toContain('json');
  });
});

describe('the clock', () => {
  it('dates every answer, refusals of the server itself too', async () => {
    const server = await serve();
    server.clock.advance(30 * MINUTE);
    for (const [method, path] of [
      ['GET', '/v1/regions'],
      ['GET', '/v1/users/self'],
      ['GET', '/nope'],
      ['PUT', '/v1/apps'],
      ['OPTIONS', '/v1/apps'],
    ] as const) {
      const { headers } = await server.call(method, path);
      const date = Date.parse(headers.get('date') ?? '');
      expect(Math.abs(date - server.clock.now()), path).toBeLessThan(5_000);
    }
  });

  it('lets a feature be active within a few seconds when it goes fast', async () => {
    const server = await serve('--speed', '100');
    const { id, token } = await openAddon(server, 'blog-staging', await signInTo(server));
    const path = `/api/databases/${id}`;
    await server.call('POST', `${path}/features`, { token, body: { feature: { name: 'force-ssl' } } });
    const status = async () =>
      databaseBody.parse((await server.call('GET', path, { token })).body).database.features[0]?.status;
    await expect.poll(status, { timeout: FEATURE_MS / 4 }).toBe('ACTIVATED');
  });
});

it('--latency makes each answer wait', async () => {
  const { call } = await serve('--latency', '300');
  const started = Date.now();
  await call('GET', '/v1/regions');
  expect(Date.now() - started).toBeGreaterThanOrEqual(290);
});

it('two requests at once don’t undo one another’s change', async () => {
  const server = await serve('--latency', '20');
  const { add, rules } = await orders(server);
  const before = (await rules()).length;
  const cidrs = Array.from({ length: 10 }, (_, index) => `198.18.${index}.0/24`);
  const statuses = await Promise.all(cidrs.map((cidr) => add({ ...CUSTOM, cidr })));
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect(await rules()).toHaveLength(before + 10);
});

it('a port that is taken is said', async () => {
  const { url } = await serve();
  await expect(serve('--port', new URL(url).port)).rejects.toThrow('is taken');
});

it('a request that breaks off is no failure of the server', async () => {
  const { url, call } = await serve();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('POST /v1/tokens/exchange HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  expect((await call('GET', '/v1/regions')).status).toBe(200);
});

describe('--state', () => {
  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'mock-api-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    return path;
  }

  it('keeps data, tokens and clock over a restart', async () => {
    const file = join(folder(), 'state.json');
    const first = await serve('--state', file);
    const { session, add, rules } = await orders(first);
    expect(await add(CUSTOM)).toBe(201);
    const kept = await rules();
    first.clock.advance(10 * MINUTE);
    const time = first.clock.now();
    await first.stop();

    const second = await serve('--state', file, '--speed', '5');
    expect(await (await orders(second)).rules()).toEqual(kept);
    expect(second.clock.now()).toBeGreaterThanOrEqual(time);
    expect((await second.call('GET', '/v1/apps', { token: session })).status).toBe(200);
    expect(readdirSync(join(file, '..'))).toEqual(['state.json']);
  });

  it('keeps the scenarios apart', async () => {
    const file = join(folder(), 'state.json');
    await (await orders(await serve('--state', file))).add(CUSTOM);
    const other = await orders(await serve('--state', file, '--scenario', 'thirty-rules'));
    expect(await other.rules()).toHaveLength(30);
    expect(await (await orders(await serve('--state', file))).rules()).toHaveLength(5);
  });

  it('wants a folder that there is', async () => {
    await expect(serve('--state', join(folder(), 'nope', 'state.json'))).rejects.toThrow('ENOENT');
  });
});
