import { describe, expect, it } from 'vitest';
import { isActive, isDeleted, isLeaving, isMoving, sourceRangeOf, standingOf } from './net-peering';
import { rangeAccess, rulesWithoutUse } from './net-peering-rules';
import type { Rule } from './rule';
import type { Command } from './cli';
import {
  addPeeringCommand,
  listPeeringsCommand,
  networkCommand,
  removePeeringCommand,
} from './cli-net-peering';
import { active, peering, range, rulesOf } from './testing';

const NOW = 1_000_000_000;
const SECOND = 1000;

describe('where a Net Peering stands', () => {
  it.each([
    ['active', 5, false],
    ['deleted', 5, false],
    ['pending', 5, true],
    ['deleting', 599, true],
    ['pending-acceptance', 600, false],
  ])('%s since %i s: on its way %j', (status, since, isOnItsWay) => {
    const changed = peering('pcx-1', { status, updatedAt: NOW - since * SECOND });
    expect(isMoving(changed, NOW)).toBe(isOnItsWay);
    expect(isActive(changed)).toBe(status === 'active');
    expect(isDeleted(changed)).toBe(status === 'deleted');
    expect(isLeaving(changed)).toBe(status === 'deleting');
  });

  it('is judged by the date of creation, and not at all without dates', () => {
    const created = peering('pcx-1', { status: 'pending', createdAt: NOW });
    expect(isMoving(created, NOW)).toBe(true);
    expect(isMoving({ ...created, createdAt: null }, NOW)).toBe(false);
  });

  it.each([
    [[], 'none'],
    [['deleted'], 'none'],
    [['deleting', 'deleted'], 'inactive'],
    [['pending', 'active'], 'active'],
  ])('%j together: %s', (statuses, standing) => {
    expect(standingOf(statuses.map((status) => peering('pcx-1', { status })))).toBe(standing);
  });

  it('has a range only when the API says one that can be judged', () => {
    expect(sourceRangeOf(peering('pcx-1', { ipRange: '172.17.0.0/16' }))).toEqual(range('172.17.0.0/16'));
    expect(sourceRangeOf(peering('pcx-1'))).toBeNull();
    expect(sourceRangeOf(peering('pcx-1', { ipRange: '2001:db8::/32' }))).toBeNull();
  });
});

describe('what the firewall does to the source range', () => {
  const asked = range('172.17.0.0/16');
  it.each([
    ['one rule', ['172.17.0.0/16'], 'allowed'],
    ['a wider rule', ['172.16.0.0/12'], 'allowed'],
    ['two halves', ['172.17.0.0/17', '172.17.128.0/17'], 'allowed'],
    ['one half', ['172.17.0.0/17'], 'partly'],
    ['another range', ['172.18.0.0/16'], 'denied'],
    ['no rule', [], 'denied'],
  ])('%s: %s is %s', (_name, rules, kind) => {
    expect(rangeAccess(asked, active(rulesOf(...rules))).kind).toBe(kind);
  });

  it('names a rule once that allows one half now and the other one soon', () => {
    const [half, whole] = rulesOf('172.17.0.0/17', '172.17.0.0/16');
    if (!half || !whole) throw new Error('two rules');
    const entries = [
      { rule: half, phase: { name: 'removed', until: 9 } },
      { rule: whole, phase: { name: 'applying', appliesAt: 9 } },
    ] as const;
    expect(rangeAccess(asked, entries)).toEqual({ kind: 'applying', rules: [whole], appliesAt: 9 });
  });

  it('waits for what applies, and counts what was removed as nothing', () => {
    const [first, second] = rulesOf('172.17.0.0/17', '172.17.128.0/17');
    if (!first || !second) throw new Error('two rules');
    const applying = { rule: second, phase: { name: 'applying', appliesAt: 9 } } as const;
    expect(rangeAccess(asked, [...active([first]), applying])).toEqual({
      kind: 'applying',
      rules: [first, second],
      appliesAt: 9,
    });
    const removed = { rule: second, phase: { name: 'removed', until: 9 } } as const;
    expect(rangeAccess(asked, [...active([first]), removed]).kind).toBe('partly');
  });

  it('is let in by a removed rule until the last one has stopped, as long as no other allows a part', () => {
    const [first, second] = rulesOf('172.17.0.0/17', '172.17.128.0/17');
    if (!first || !second) throw new Error('two rules');
    const removed = (rule: Rule, until: number) => ({ rule, phase: { name: 'removed', until } }) as const;
    expect(rangeAccess(asked, [removed(first, 7), removed(second, 9)])).toEqual({
      kind: 'closing',
      until: 9,
    });
    expect(rangeAccess(asked, [removed(first, 7)])).toEqual({ kind: 'closing', until: 7 });
    const applying = { rule: second, phase: { name: 'applying', appliesAt: 9 } } as const;
    expect(rangeAccess(asked, [removed(first, 7), applying])).toEqual({ kind: 'partly' });
    expect(rangeAccess(asked, [applying])).toEqual({ kind: 'partly' });
  });

  it('waits for the first of rules that allow the same, and for the last of those it takes', () => {
    const [wide, early, late] = rulesOf('172.16.0.0/12', '172.17.0.0/17', '172.17.128.0/17');
    if (!wide || !early || !late) throw new Error('three rules');
    const applying = (rule: Rule, appliesAt: number) =>
      ({ rule, phase: { name: 'applying', appliesAt } }) as const;
    expect(rangeAccess(asked, [applying(wide, 110), applying(early, 10), applying(late, 20)])).toEqual({
      kind: 'applying',
      rules: [early, late],
      appliesAt: 20,
    });
    expect(rangeAccess(asked, [applying(wide, 5), applying(early, 10)])).toMatchObject({
      appliesAt: 5,
      rules: [wide],
    });
  });

  it('waits for what applies in the place of what was removed', () => {
    const [old, next] = rulesOf('172.17.0.0/16', '172.16.0.0/12');
    if (!old || !next) throw new Error('two rules');
    const entries = [
      { rule: old, phase: { name: 'removed', until: 9 } },
      { rule: next, phase: { name: 'applying', appliesAt: 9 } },
    ] as const;
    expect(rangeAccess(asked, entries)).toEqual({ kind: 'applying', rules: [next], appliesAt: 9 });
  });
});

describe('the rules without use once a Net Peering is gone', () => {
  const gone = peering('pcx-1', { ipRange: '172.17.0.0/16' });
  const other = peering('pcx-2', { ipRange: '172.18.0.0/16' });
  it.each([
    ['its own range', [gone], ['172.17.0.0/16'], ['172.17.0.0/16']],
    ['a part of it', [gone], ['172.17.3.0/24', '172.20.0.0/16'], ['172.17.3.0/24']],
    ['a wider one that another needs too', [gone, other], ['172.16.0.0/12'], []],
    [
      'the same when the other is deleted',
      [gone, { ...other, status: 'deleted' }],
      ['172.16.0.0/12'],
      ['172.16.0.0/12'],
    ],
    ['a range of another alone', [gone, other], ['172.18.0.0/16'], []],
    ['what the Internet can use', [gone], ['172.0.0.0/8', '203.0.113.0/24', '0.0.0.0/0'], []],
    ['another whose range is not known', [gone, peering('pcx-3')], ['172.17.0.0/16'], []],
  ])('%s', (_name, peerings, rules, idle) => {
    expect(rulesWithoutUse(gone, peerings, rulesOf(...rules)).map(({ id }) => id)).toEqual(idle);
  });

  it('none when its own range is not known', () => {
    expect(rulesWithoutUse(peering('pcx-3'), [], rulesOf('172.17.0.0/16'))).toEqual([]);
  });
});

describe('the same for the CLI', () => {
  const DB = { appId: 'db-1', region: 'osc-fr1' };

  it.each<[string, () => Command]>([
    ['scalingo --region osc-fr1 --database db-1 database-network-configuration', () => networkCommand(DB)],
    ['scalingo --region osc-fr1 --database db-1 database-net-peerings', () => listPeeringsCommand(DB)],
    [
      'scalingo --region osc-fr1 --database db-1 database-net-peerings-add --outscale-net-peering-id pcx-123456789',
      () => addPeeringCommand(DB, 'pcx-123456789'),
    ],
    [
      String.raw`scalingo --region osc-fr1 --database db-1 database-net-peerings-remove --net-peering 'a'\''b'`,
      () => removePeeringCommand(DB, "a'b"),
    ],
  ])('%s', (line, command) => expect(command().join(' ')).toBe(line));
});
