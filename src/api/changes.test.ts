import { QueryClient, QueryObserver, queryOptions } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { followOtherTabs, isChangeDue, isJustChanged, announceChange, showChange } from './changes';
import { ApiError } from './errors';

beforeAll(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { hidden: false });
});
afterAll(() => void vi.unstubAllGlobals());

const KEY = ['database', 'ad-1', 'details'];
const OTHER_KEY = ['database', 'ad-2', 'details'];

it('knows of a change that this tab has sent', () => {
  announceChange(new QueryClient(), KEY);
  expect(isJustChanged(KEY)).toBe(true);
  expect(isJustChanged(OTHER_KEY)).toBe(false);
});

it('reads whatever is stale again when the window gets the focus', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  followOtherTabs(client);
  const read = vi.fn(() => Promise.resolve('now'));
  const query = { queryKey: ['caller-address'], queryFn: read };
  client.setQueryData(query.queryKey, 'before');
  const stopFresh = new QueryObserver(client, { ...query, staleTime: 60_000 }).subscribe(() => undefined);
  window.dispatchEvent(new Event('focus'));
  expect(read).not.toHaveBeenCalled();
  stopFresh();
  const stop = new QueryObserver(client, { ...query, refetchOnMount: false }).subscribe(() => undefined);
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(client.getQueryData(query.queryKey)).toBe('now'));
  stop();
});

it('knows of a change that another tab has sent, and reads again what it changes', async () => {
  const client = new QueryClient();
  client.setQueryData(OTHER_KEY, 'before');
  followOtherTabs(client);
  const otherTab = new BroadcastChannel('dashboard-changes');
  otherTab.postMessage(OTHER_KEY);
  await vi.waitFor(() => expect(client.getQueryState(OTHER_KEY)?.isInvalidated).toBe(true));
  expect(isJustChanged(OTHER_KEY)).toBe(true);
  otherTab.close();
});

it('reads once more what another tab changes while it is read for the first time', async () => {
  const client = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
  const stop = new QueryObserver(client, { queryKey: OTHER_KEY, queryFn }).subscribe(() => undefined);
  followOtherTabs(client);
  const otherTab = new BroadcastChannel('dashboard-changes');
  otherTab.postMessage(OTHER_KEY);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.('after');
  answers[0]?.('before');
  await vi.waitFor(() => expect(client.getQueryData(OTHER_KEY)).toBe('after'));
  otherTab.close();
  stop();
});

it.each([
  ['network', null, true],
  ['timeout', null, true],
  ['unavailable', 504, true],
  ['unavailable', 503, false],
  ['server', 500, false],
  ['contract', 201, false],
  ['invalid', 422, false],
] as const)('knows whether a change that failed may come late: %s, %s', (kind, status, isDue) => {
  const key = ['database', `${kind} ${status}`, 'firewall-rules'];
  announceChange(new QueryClient(), key, new ApiError(kind, '', status === null ? {} : { status }));
  expect(isChangeDue(key)).toBe(isDue);
});

it('knows of a change that may come late in another tab, and after a reload', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  announceChange(new QueryClient(), KEY, new ApiError('timeout', ''));
  vi.resetModules();
  const elsewhere = await import('./changes');
  expect(elsewhere.isChangeDue(KEY)).toBe(true);
  expect(elsewhere.isChangeDue(OTHER_KEY)).toBe(false);
});

it('shows a change of what could not be read again, which is as old as it was', async () => {
  const client = new QueryClient();
  const error = new Error('down');
  const query = queryOptions({
    queryKey: KEY,
    queryFn: (): Promise<string> => Promise.reject(error),
    retry: false,
  });
  client.setQueryData(query.queryKey, 'before', { updatedAt: 1 });
  await client.prefetchQuery(query);
  await showChange(client, query.queryKey, () => 'after');
  expect(client.getQueryState(KEY)).toMatchObject({
    data: 'after',
    status: 'error',
    error,
    dataUpdatedAt: 1,
  });
});
