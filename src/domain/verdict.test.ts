import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, parseCidr } from './cidr';
import { comingOf, partsOf, verdictOn } from './verdict';
import { hasUnknown, type FirewallEntry, type RulePhase } from './rule';

const OWN = parseAddress('198.51.100.25') ?? 0;

const ACTIVE: RulePhase = { name: 'active' };
const APPLYING: RulePhase = { name: 'applying', appliesAt: 84_000 };
const REMOVED: RulePhase = { name: 'removed', until: 1_000 };

function entry(text: string, phase: RulePhase, label = text): FirewallEntry {
  const source = text.startsWith('mr-')
    ? ({ type: 'managed', rangeId: text } as const)
    : ({ type: 'custom', text, cidr: parseCidr(text) } as const);
  return { rule: { id: `${text}-${phase.name}`, source, label, createdAt: 0 }, phase };
}

describe('the verdict on an address', () => {
  it.each([
    ['no rule', [], 'denied'],
    ['another range', [entry('203.0.113.0/24', ACTIVE)], 'denied'],
    ['a text that is no range', [entry('nonsense', ACTIVE)], 'denied'],
    ['a managed range that nobody knows', [entry('mr-unknown', ACTIVE)], 'denied'],
    ['the address itself', [entry('198.51.100.25/32', ACTIVE)], 'allowed'],
    ['a range around it', [entry('198.51.100.0/24', ACTIVE)], 'allowed'],
    ['a range that applies', [entry('198.51.100.0/24', APPLYING)], 'applying'],
    ['a range that was removed', [entry('198.51.100.0/24', REMOVED)], 'closing'],
    [
      'removed before applying: it may get in still',
      [entry('198.51.100.0/24', REMOVED), entry('198.51.100.25/32', APPLYING)],
      'closing',
    ],
    [
      'active before applying',
      [entry('198.51.100.0/24', APPLYING), entry('198.51.100.25/32', ACTIVE)],
      'allowed',
    ],
    ['active before removed', [entry('198.51.100.0/24', REMOVED), entry('0.0.0.0/0', ACTIVE)], 'allowed'],
  ] as const)('%s', (_name, entries, expected) => {
    expect(verdictOn(OWN, entries).kind).toBe(expected);
  });

  it('names one’s own range before a managed one', () => {
    const address = parseAddress('171.33.105.206') ?? 0;
    const verdict = verdictOn(address, [
      entry('mr-scalingo-osc-fr1', ACTIVE),
      entry('171.33.105.206/32', ACTIVE, 'Own'),
    ]);
    expect(verdict).toMatchObject({
      kind: 'allowed',
      rules: [{ label: 'Own' }, { label: 'mr-scalingo-osc-fr1' }],
    });
  });

  it('says which rules are on their way to an address', () => {
    const applying = entry('198.51.100.0/24', APPLYING);
    const removed = entry('198.51.100.25/32', REMOVED);
    const coming = { rules: [applying.rule], appliesAt: 84_000, certainty: 'certain' };
    expect(comingOf(verdictOn(OWN, [applying]))).toMatchObject(coming);
    expect(comingOf(verdictOn(OWN, [removed, applying]))).toEqual(coming);
    expect(comingOf(verdictOn(OWN, [removed]))).toBeNull();
    expect(comingOf(verdictOn(OWN, [entry('198.51.100.0/24', ACTIVE)]))).toBeNull();
    expect(comingOf(verdictOn(OWN, []))).toBeNull();
    expect(comingOf({ kind: 'partly' })).toBeNull();
  });

  it('takes one’s own of two rules that apply at once, and trusts only those that take no managed one', () => {
    const egress = parseAddress('171.33.105.206') ?? 0;
    const managed = entry('mr-scalingo-osc-fr1', APPLYING);
    const own = entry('171.33.105.206/32', APPLYING);
    const alone = { rules: [own.rule], certainty: 'certain' };
    expect(comingOf(verdictOn(egress, [managed, own]))).toMatchObject(alone);
    expect(comingOf(verdictOn(egress, [own, managed]))).toMatchObject(alone);
    const both = [
      { first: egress, last: egress },
      { first: OWN, last: OWN },
    ];
    const [part] = partsOf(both, [entry('198.51.100.25/32', APPLYING), managed]);
    expect(part && comingOf(part.verdict)).toMatchObject({ certainty: 'likely' });
  });

  it('knows whether a rule may admit what is called denied', () => {
    expect(hasUnknown([entry('mr-unknown', APPLYING), entry('198.51.100.0/24', ACTIVE)])).toBe(true);
    expect(hasUnknown([entry('mr-unknown', REMOVED), entry('mr-scalingo-osc-fr1', ACTIVE)])).toBe(false);
  });

  it('says how long it takes, and until when', () => {
    expect(verdictOn(OWN, [entry('198.51.100.0/24', APPLYING)])).toMatchObject({ appliesAt: 84_000 });
    expect(verdictOn(OWN, [entry('198.51.100.0/24', REMOVED)])).toMatchObject({
      kind: 'closing',
      until: 1_000,
    });
  });

  it('is "allowed" exactly when an active rule has the address', () => {
    const phases = fc.constantFrom(ACTIVE, APPLYING, REMOVED);
    const entries = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }), phases)
        .map(([last, prefix, phase]) => {
          const network = last & (0xff << (32 - prefix)) & 0xff;
          return { network, prefix, phase, entry: entry(`192.0.2.${network}/${prefix}`, phase) };
        }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), entries, (last, list) => {
        const address = (parseAddress('192.0.2.0') ?? 0) + last;
        const matches = (name: RulePhase['name']) =>
          list.some(
            ({ network, prefix, phase }) =>
              phase.name === name && last >= network && last < network + 2 ** (32 - prefix),
          );
        const verdict = verdictOn(
          address,
          list.map((item) => item.entry),
        );
        const expected =
          (matches('active') && 'allowed') ||
          (matches('removed') && 'closing') ||
          (matches('applying') && 'applying') ||
          'denied';
        expect(verdict.kind).toBe(expected);
        if (verdict.kind === 'closing') expect(verdict.next !== null).toBe(matches('applying'));
      }),
      { numRuns: 1000 },
    );
  });
});
