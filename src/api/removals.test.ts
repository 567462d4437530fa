import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { PROPAGATION_MS, type Removal, type Rule } from '~/domain/rule';
import { noteReplaced, rememberRemoval, rememberVanished } from './removals';

const NOW = Date.parse('2026-06-19T12:00:00Z');

let kept: Map<string, string>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const managed = (id: string): Rule => {
  return { id, source: { type: 'managed', rangeId: 'mr-1' }, label: '', createdAt: null };
};
const custom = (id: string): Rule => {
  const source = {
    type: 'custom',
    text: '192.0.2.1/32',
    cidr: { network: 0xc000_0201, prefix: 32 },
  } as const;
  return { id, source, label: 'Bastion', createdAt: NOW };
};
const removal = (rule: Rule, removedAt = NOW): Removal => ({ rule, removedAt });

/** What can't be written as a range, which the API may list all the same. */
const odd = (id: string): Rule => ({ ...custom(id), source: { type: 'custom', text: '::1', cidr: null } });

const keptRemovals = z.array(z.object({ removedAt: z.number(), rule: z.object({ id: z.string() }) }));

/** What the browser keeps for an add-on: the IDs, and when each was removed. */
function keptFor(addonId: string): readonly (readonly [id: string, removedAt: number])[] {
  const removals = z.parse(keptRemovals, JSON.parse(kept.get(`removed-rules:${addonId}`) ?? '[]'));
  return removals.map(({ rule, removedAt }) => [rule.id, removedAt]);
}

describe('a removal', () => {
  it('is kept beside those of before, each database’s apart', () => {
    rememberRemoval('ad-1', removal(custom('r-1')));
    rememberRemoval('ad-1', removal(managed('r-2')), removal(custom('r-3')));
    rememberRemoval('ad-2', removal(odd('r-4')));
    rememberRemoval('ad-2', removal(custom('r-5')));
    expect(keptFor('ad-1').map(([id]) => id)).toEqual(['r-1', 'r-2', 'r-3']);
    expect(keptFor('ad-2').map(([id]) => id)).toEqual(['r-4', 'r-5']);
  });

  it.each([custom('r-1'), managed('r-1'), odd('r-1')])('is read as it was written: $source', (rule) => {
    rememberRemoval('ad-1', removal(rule));
    rememberRemoval('ad-1', removal(custom('r-2')));
    expect(JSON.parse(kept.get('removed-rules:ad-1') ?? '')).toMatchObject([
      { rule },
      { rule: custom('r-2') },
    ]);
  });

  it('tells of each whether another rule has taken its place, over later ones', () => {
    rememberRemoval('ad-1', removal(custom('r-1')), removal(custom('r-2')));
    noteReplaced('ad-1', [custom('r-1')]);
    rememberRemoval('ad-1', removal(custom('r-3')));
    expect(JSON.parse(kept.get('removed-rules:ad-1') ?? '')).toMatchObject([
      { rule: { id: 'r-1' }, isReplaced: true },
      { rule: { id: 'r-2' } },
      { rule: { id: 'r-3' } },
    ]);
    expect(kept.get('removed-rules:ad-1')?.match(/isReplaced/g)).toHaveLength(1);
  });

  it.each([
    ['until it has certainly taken effect', PROPAGATION_MS - 1, ['r-1', 'r-2']],
    ['no longer', PROPAGATION_MS, ['r-2']],
  ])('is kept %s', (_words, later, ids) => {
    rememberRemoval('ad-1', removal(custom('r-1')));
    vi.setSystemTime(NOW + later);
    rememberRemoval('ad-1', removal(custom('r-2'), NOW + later));
    expect(keptFor('ad-1').map(([id]) => id)).toEqual(ids);
  });

  it.each([
    ['no JSON', 'nothing'],
    ['no list', '{}'],
    ['another shape', '[{"removedAt":"today"}]'],
    ['a rule without its source', JSON.stringify([{ removedAt: NOW, rule: { id: 'r-0' } }])],
  ])('replaces what can’t be read: %s', (_words, text) => {
    kept.set('removed-rules:ad-1', text);
    rememberRemoval('ad-1', removal(custom('r-1')));
    expect(keptFor('ad-1').map(([id]) => id)).toEqual(['r-1']);
  });
});

it.each([
  ['is corrected', 'does not end a removal early', ['r-1', 'r-2']],
  ['goes on', 'ends it', ['r-2']],
])('a clock of the server’s that %s %s', async (how, _words, ids) => {
  vi.resetModules();
  const later = NOW + 180_000;
  const { observeMoment, observePastMoment } = await import('./server-time');
  const removals = await import('./removals');
  if (how === 'goes on') observeMoment(NOW, NOW);
  removals.rememberRemoval('ad-1', removal(custom('r-1')));
  observePastMoment(later);
  removals.rememberRemoval('ad-1', removal(custom('r-2'), later));
  expect(keptFor('ad-1').map(([id]) => id)).toEqual(ids);
});

describe('a removal whose answer was lost', () => {
  const lost = { ...removal(custom('r-1')), isUncertain: true };

  it('is kept as if it had been made', () => {
    rememberRemoval('ad-1', lost);
    expect(keptFor('ad-1')).toEqual([['r-1', NOW]]);
  });

  it('counts from when the rule is not listed any more: somebody else may have removed it', () => {
    rememberRemoval('ad-1', lost);
    vi.setSystemTime(NOW + 100_000);
    rememberVanished('ad-1', [custom('r-1')], []);
    expect(keptFor('ad-1')).toEqual([['r-1', NOW + 100_000]]);
    vi.setSystemTime(NOW + 110_000);
    rememberVanished('ad-1', [custom('r-1')], []);
    expect(keptFor('ad-1')).toEqual([['r-1', NOW + 100_000]]);
  });
});

describe('a removal that no answer came to before the page was left', () => {
  const sent = { ...removal(custom('r-1')), isUncertain: true };

  it('counts from when another page finds that the rule is not listed', () => {
    rememberRemoval('ad-1', sent);
    vi.setSystemTime(NOW + 5000);
    rememberVanished('ad-1', undefined, [custom('r-2')]);
    expect(keptFor('ad-1')).toEqual([['r-1', NOW + 5000]]);
  });

  it('may have been made as late as a minute after it was sent', () => {
    const later = NOW + PROPAGATION_MS + 59_000;
    rememberRemoval('ad-1', sent);
    vi.setSystemTime(later);
    rememberRemoval('ad-1', removal(custom('r-2'), later));
    rememberVanished('ad-1', undefined, []);
    expect(keptFor('ad-1')).toEqual([
      ['r-2', later],
      ['r-1', later],
    ]);
  });

  it.each([
    ['the rule is listed', 5000, [custom('r-1')]],
    ['it must have taken effect long ago', PROPAGATION_MS + 60_000, []],
  ])('says nothing when %s', (_words, later, listed) => {
    rememberRemoval('ad-1', sent);
    vi.setSystemTime(NOW + later);
    rememberVanished('ad-1', undefined, listed);
    expect(keptFor('ad-1')).toEqual([['r-1', NOW]]);
  });
});

describe('a rule that is not listed any more', () => {
  it('is kept as if it had been removed now', () => {
    vi.setSystemTime(NOW + 5000);
    rememberVanished('ad-1', [custom('r-1'), managed('r-2'), custom('r-3')], [managed('r-2')]);
    expect(keptFor('ad-1')).toEqual([
      ['r-1', NOW + 5000],
      ['r-3', NOW + 5000],
    ]);
  });

  it('is as old as it was when its removal is known already', () => {
    rememberRemoval('ad-1', removal(custom('r-1')));
    vi.setSystemTime(NOW + 5000);
    rememberVanished('ad-1', [custom('r-1'), custom('r-2')], []);
    expect(keptFor('ad-1')).toEqual([
      ['r-1', NOW],
      ['r-2', NOW + 5000],
    ]);
  });

  it('is none when nothing was listed before, or all still is', () => {
    rememberVanished('ad-1', undefined, [custom('r-1')]);
    rememberVanished('ad-1', [custom('r-1')], [custom('r-1'), custom('r-2')]);
    expect(kept.size).toBe(0);
  });
});
