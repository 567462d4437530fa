import { beforeEach, expect, it } from 'vitest';
import type { Rule } from '~/domain/rule';
import { comingRules, forgetComing, noteComing } from './coming-rules';
import { clearPageStores } from './page-store';

const managed = (rangeId: string): Rule => {
  return { id: rangeId, source: { type: 'managed', rangeId }, label: '', createdAt: null };
};
const coming = (addonId: string) => comingRules(addonId).map(({ id }) => id);

beforeEach(clearPageStores);

it('has what is on its way to each database, in the order in which it was sent', () => {
  noteComing('ad-1', {}, managed('mr-2'));
  noteComing('ad-1', {}, managed('mr-1'));
  noteComing('ad-2', {}, managed('mr-3'));
  expect([coming('ad-1'), coming('ad-2'), coming('ad-3')]).toEqual([['mr-2', 'mr-1'], ['mr-3'], []]);
});

it('leaves out one’s own, and forgets what has come, and nothing else', () => {
  const [first, second] = [{}, {}];
  noteComing('ad-1', first, managed('mr-1'));
  noteComing('ad-1', second, managed('mr-2'));
  expect(comingRules('ad-1', [first]).map(({ id }) => id)).toEqual(['mr-2']);
  forgetComing('ad-1', first);
  expect(coming('ad-1')).toEqual(['mr-2']);
});

it('has one source once: the first that brings it, until that is forgotten', () => {
  const [first, second] = [{}, {}];
  noteComing('ad-1', first, { ...managed('mr-1'), label: 'first' });
  noteComing('ad-1', second, { ...managed('mr-1'), label: 'second' });
  expect(comingRules('ad-1')).toMatchObject([{ label: 'first' }]);
  forgetComing('ad-1', second);
  expect(comingRules('ad-1')).toMatchObject([{ label: 'first' }]);
  forgetComing('ad-1', first);
  expect(coming('ad-1')).toEqual([]);
});
