import { describe, expect, it } from 'vitest';
import { HOUR } from './clock';
import { ask, openPlace, ROWS, type Row } from './contract-rows';
import { ANSWERS, errorBody } from './contract-schemas';
import { ENDPOINTS } from './faults';
import { serve } from './http-testing';

// Every row of shared/reference/api.md, over HTTP.

const JSON_TYPE = 'application/json; charset=utf-8';
const rows = ROWS.map((row) => [row.name, row] as const);
const rowsWith = (isWanted: (row: Row) => boolean) => rows.filter(([, row]) => isWanted(row));

it('every endpoint has its row', () => {
  const names = ENDPOINTS.filter((name) => name !== 'caller_address');
  expect(ROWS.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

describe.each(rows)('%s', (_name, row) => {
  it('answers as promised: status, type, root and every field', async () => {
    const { status, type, headers, body } = await ask(await openPlace(), row);
    expect(status, JSON.stringify(body)).toBe(row.status);
    expect(type).toBe(row.status === 204 ? null : JSON_TYPE);
    expect(ANSWERS[row.answer].safeParse(body).error?.issues).toBeUndefined();
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe('Date');
  });

  it('refuses another method in JSON', async () => {
    const place = await openPlace();
    const { status, type, headers, body } = await place.server.call('PUT', row.path(place), { body: {} });
    expect(status).toBe(405);
    expect(type).toBe(JSON_TYPE);
    expect(headers.get('allow')).toContain(row.method);
    expect(headers.get('allow')?.includes('HEAD')).toBe(headers.get('allow')?.includes('GET'));
    expect(errorBody.safeParse(body).success).toBe(true);
  });

  it('lets a page of another origin ask', async () => {
    const place = await openPlace();
    const response = await fetch(place.server.url + row.path(place), {
      method: 'OPTIONS',
      headers: {
        origin: 'https://preview.example',
        'access-control-request-method': row.method,
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain(row.method);
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  });
});

describe.each(rowsWith(({ auth }) => auth !== 'basic'))('%s', (_name, row) => {
  it('answers 401 to a wrong or an expired token, and without one', async () => {
    const place = await openPlace();
    const before = await ask(place, row, { token: 'wrong' });
    place.server.clock.advance(HOUR + 1000);
    const after = await ask(place, row);
    const without = await place.server.call(row.method, row.path(place), { body: row.body });
    const statuses = [before, after, without].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, row.auth === 'optional' ? 200 : 401]);
    for (const { status, type, body } of [before, after, without]) {
      if (status !== 401) continue;
      expect(type).toBe(JSON_TYPE);
      expect(errorBody.safeParse(body).success).toBe(true);
    }
  });
});

describe.each(rowsWith(({ method }) => method === 'POST' || method === 'PATCH'))('%s', (_name, row) => {
  it.each(['nonsense', '[]', '7', 'null', '{"open":'])('answers 400 to the body %s', async (text) => {
    const { status, type, body } = await ask(await openPlace(), row, { text });
    expect(status).toBe(400);
    expect(type).toBe(JSON_TYPE);
    expect(errorBody.safeParse(body).success).toBe(true);
  });

  it('answers to no body at all as to a wrong one, where one is needed', async () => {
    const { status } = await ask(await openPlace(), { ...row, body: undefined });
    expect(status).toBe(row.isBodyOptional ? row.status : 400);
  });
});

describe.each(rowsWith(({ method }) => method === 'GET'))('%s', (_name, row) => {
  it('takes the bare ? of go-scalingo, a slash at the end, and HEAD', async () => {
    const place = await openPlace();
    const path = row.path(place).split('?')[0] ?? '';
    const asked = [`${path}?`, `${path}/`].map((path) => ask(place, { ...row, path: () => path }));
    for (const { status, body } of await Promise.all(asked)) {
      expect(status).toBe(200);
      expect(ANSWERS[row.answer].safeParse(body).success).toBe(true);
    }
    const token = row.auth === 'addon' ? place.token : place.session;
    const head = await place.server.call('HEAD', path, { token });
    expect([head.status, head.type, head.body]).toEqual([200, JSON_TYPE, '']);
  });
});

describe('what is none of them', () => {
  it.each(['/', '/v1', '/v1/nope', '/api/databases', '/v2/apps', '/x/v1/apps', '/v1/apps/a/b/c'])(
    '%s is a 404 in JSON',
    async (path) => {
      const { call } = await serve();
      for (const method of ['GET', 'POST', 'DELETE', 'PUT']) {
        const { status, type, headers, body } = await call(method, path);
        expect([status, type, body]).toEqual([404, JSON_TYPE, { error: 'not found' }]);
        expect(headers.get('access-control-allow-origin')).toBe('*');
      }
    },
  );

  it('a URL that can’t be decoded is a 400', async () => {
    const { status, body } = await (await serve()).call('GET', '/v1/apps/%E0%A4%A');
    expect([status, errorBody.safeParse(body).success]).toEqual([400, true]);
  });

  it('a body of more than a megabyte is a 413', async () => {
    const { call } = await serve();
    const { status } = await call('POST', '/v1/tokens/exchange', { text: 'x'.repeat(1024 * 1024 + 1) });
    expect(status).toBe(413);
  });
});
