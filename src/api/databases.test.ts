import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

vi.stubEnv('VITE_API_URL', 'http://api.test');
vi.resetModules();
const { databaseDetailsQuery, databaseQuery, databasesQuery } = await import('./databases');
const { setSession } = await import('./session');
setSession(Promise.resolve('session'));

type Addon = { readonly id: string; readonly provider: string };

const addonOf = ({ id, provider }: Addon) => ({
  id,
  plan: { id: 'pl-1', name: 'starter', display_name: 'Starter' },
  addon_provider: { id: provider, name: provider.toUpperCase() },
});
const appOf = (name: string) => ({ id: `id-${name}`, name, region: 'osc-fr1', ...(flags && { flags }) });

/** Of each app its add-ons, or the status when they can't be read; null for 503. */
let addons: Record<string, readonly Addon[] | number | null>;
/** The paths that were asked for. */
let asked: string[];
/** Of each app; null when they are not in the answer. */
let flags: Record<string, boolean> | null;

/** What the database API says of any database. */
let details: object;

function answer(path: string): Response {
  asked.push(path);
  if (path.startsWith('/api/')) return Response.json({ database: details });
  if (path.endsWith('/token')) return Response.json({ addon: { token: 'addon' } });
  const [, , resource, name = '', of] = path.split('/');
  if (resource === 'databases') return Response.json({ databases: [{ id: 'id-orders' }] });
  if (name === '') return Response.json({ apps: Object.keys(addons).map(appOf) });
  if (of !== 'addons') return Response.json({ app: appOf(name) });
  const listed = addons[name];
  if (listed instanceof Array) return Response.json({ addons: listed.map(addonOf) });
  return new Response('', { status: listed ?? 503 });
}

beforeEach(() => {
  flags = {};
  asked = [];
  vi.stubGlobal('fetch', ({ pathname }: URL) => Promise.resolve(answer(pathname)));
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const POSTGRESQL = { id: 'ad-1', provider: 'postgresql' };
const REDIS = { id: 'ad-2', provider: 'redis' };

const createClient = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

it('lists the databases of an app that can’t be read again as they were, and names those of which nothing is known', async () => {
  const client = createClient();
  const read = async () => {
    const list = await client.fetchQuery(databasesQuery());
    return { ...list, databases: list.databases.map(({ name }) => name) };
  };
  addons = { shop: [POSTGRESQL], hub: [REDIS], blog: null };
  expect(await read()).toMatchObject({ databases: ['hub', 'shop'], unreadApps: ['blog'], staleApps: [] });
  addons = { shop: [POSTGRESQL], hub: null, blog: null };
  expect(await read()).toMatchObject({
    databases: ['hub', 'shop'],
    unreadApps: ['blog'],
    staleApps: ['hub'],
    unreadError: { kind: 'unavailable' },
  });
  // What is gone is gone.
  addons = { hub: [], blog: [POSTGRESQL] };
  expect(await read()).toEqual({ databases: ['blog'], unreadApps: [], staleApps: [], unreadError: null });
});

it('asks for the other apps alone after one was refused for the rate of requests', async () => {
  const client = createClient();
  const read = async () => (await client.fetchQuery(databasesQuery())).databases.map(({ name }) => name);
  addons = { shop: [POSTGRESQL], blog: 429 };
  expect(await read()).toEqual(['shop']);
  addons = { shop: [POSTGRESQL], blog: [REDIS] };
  expect(await read()).toEqual(['blog', 'shop']);
  expect(await read()).toEqual(['blog', 'shop']);
  const askedOf = (name: string) => asked.filter((path) => path.includes(`/${name}/`)).length;
  expect([askedOf('shop'), askedOf('blog')]).toEqual([2, 3]);
});

it.each([
  ['orders', null, 'dedicated'],
  ['orders', { 'dedicated-database': true }, 'dedicated'],
  ['shop', {}, 'shared'],
  ['shop', null, 'shared'],
])('%s, whose app has the flags %j, is %s', async (name, ofApp, model) => {
  addons = { [name]: [POSTGRESQL] };
  flags = ofApp;
  expect(await createClient().fetchQuery(databaseQuery(name))).toMatchObject({ model });
});

it('finds a database by the name that it had while its app had more of them', async () => {
  const find = async (name: string) => (await createClient().fetchQuery(databaseQuery(name))).addonId;
  addons = { shop: [POSTGRESQL, REDIS] };
  expect(await find('shop.redis')).toBe('ad-2');
  addons = { shop: [REDIS] };
  expect(await find('shop.redis')).toBe('ad-2');
  await expect(find('shop.postgresql')).rejects.toMatchObject({ kind: 'not-found' });
});

describe('the details of a database', () => {
  const DETAILS = { status: 'running', type_name: 'postgresql', readable_version: '16.8.0-1', features: [] };

  async function read(answered: object) {
    addons = { shop: [POSTGRESQL] };
    details = answered;
    const client = createClient();
    return client.fetchQuery(databaseDetailsQuery(await client.fetchQuery(databaseQuery('shop'))));
  }

  it('has no feature where the API says that there is none, and is refused where it does not say', async () => {
    expect(await read({ ...DETAILS, features: null })).toMatchObject({
      features: { 'force-tls': 'off', 'internet-accessibility': 'off' },
    });
    await expect(read({ ...DETAILS, features: undefined })).rejects.toMatchObject({ kind: 'contract' });
  });

  it.each([
    ['16.8.0-1', 'POSTGRESQL 16.8'],
    ['3.2.9-1', 'POSTGRESQL 3.2'],
    ['17', 'POSTGRESQL 17'],
  ])('have the version %s under the name that people know it by: %s', async (version, name) => {
    expect(await read({ ...DETAILS, readable_version: version })).toMatchObject({ version: name });
  });
});
