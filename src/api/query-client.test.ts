import { MutationObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';

vi.stubEnv('VITE_API_URL', 'http://api.test');
vi.stubGlobal('window', new EventTarget());
const { isChangeDue, isJustChanged } = await import('./changes');
const { ApiError } = await import('./errors');
const { createQueryClient } = await import('./query-client');

const accepted = () => Promise.resolve('done');
const lost = () => Promise.reject(new ApiError('timeout', ''));

it.each([
  ['that was accepted', accepted, false],
  ['whose answer was lost', lost, true],
])('tells of a change %s what it makes stale', async (name, mutationFn, mayComeLate) => {
  const client = createQueryClient();
  const changes = ['rules', name];
  client.setQueryData(changes, []);
  const meta = { addonId: 'ad-1', changes };
  await new MutationObserver(client, { mutationFn, meta }).mutate().catch(() => undefined);
  expect(client.getQueryState(changes)?.isInvalidated).toBe(true);
  expect(isJustChanged(changes)).toBe(true);
  expect(isChangeDue(changes)).toBe(mayComeLate);
});
