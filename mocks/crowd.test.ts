import { expect, it } from 'vitest';
import { createCrowd } from './crowd';
import { cidrProblem } from './ipv4';
import { createSeed } from './seed';
import { START } from './testing';

const rulesIn = ({ apps }: ReturnType<typeof createSeed>) =>
  apps.find(({ name }) => name === 'orders-production')?.addons[0]?.database?.rules ?? [];

it.each([0, 1, 300, 20_000])('%i rules are each a range that the mock accepts, and no other’s', (count) => {
  const rules = rulesIn(createCrowd(count, START));
  expect(rules).toHaveLength(count);
  expect(rules.filter(({ cidr }) => cidrProblem(cidr) !== null)).toEqual([]);
  for (const of of ['id', 'cidr', 'label'] as const) {
    expect(new Set(rules.map((rule) => rule[of])).size, of).toBe(count);
  }
});

it('the labels are what one wants', () => {
  const rules = rulesIn(createCrowd(2, START, (index) => `Number ${index + 1}`));
  expect(rules.map(({ label }) => label)).toEqual(['Number 1', 'Number 2']);
});

it('all else is as by default', () => {
  const data = createCrowd(7, START);
  rulesIn(data).splice(0, 7, ...rulesIn(createSeed('default', START)));
  expect(data).toEqual(createSeed('default', START));
});
