import { describe, expect, it } from 'vitest';
import type { Rule } from '~/domain/rule';
import { rulesOf } from '~/domain/testing';
import { plan } from '~/domain/testing-paste';
import { foundLabel } from './failure-words';
import { inlineName, ruleName, shortName } from './names';
import { lineWords } from './paste-line-words';

function labelled(label: string): Rule {
  const [rule] = rulesOf('203.0.113.0/24');
  if (!rule) throw new Error('a rule');
  return { ...rule, label };
}

/** What is said of each line. */
const wordsOf = (text: string, rules: readonly Rule[] = []) =>
  plan(text, rules).lines.map((line) => lineWords(line, 'line', undefined, []).why);

/** The label of a rule within each kind of sentence. */
const sentencesWith = (label: string) => {
  const rule = labelled(label);
  return [
    ruleName(rule),
    inlineName(rule, undefined),
    shortName(rule, undefined),
    ...wordsOf('203.0.113.0/24', [rule]),
    ...wordsOf('203.0.113.7', [rule]),
  ];
};

describe('a rule’s label in a sentence', () => {
  it('is written as it is', () => {
    expect(sentencesWith('Paris office')).toEqual([
      '203.0.113.0/24, Paris office',
      '203.0.113.0/24 (Paris office)',
      'Paris office',
      'of Paris office',
      'by 203.0.113.0/24, Paris office',
    ]);
  });

  it.each([
    ['of another direction', 'מכון', '\u2068מכון\u2069'],
    ['that turns the rest around', '\u202eeciffo', '\u2068\u202eeciffo\u2069'],
    ['that ends what it stands in', '\u2069\u202eeciffo', '\u2068\u202eeciffo\u2069'],
  ])('is set apart: one %s', (_what, label, apart) => {
    expect(sentencesWith(label)).toEqual([
      `203.0.113.0/24, ${apart}`,
      `203.0.113.0/24 (${apart})`,
      apart,
      `of ${apart}`,
      `by 203.0.113.0/24, ${apart}`,
    ]);
    expect(foundLabel(labelled('Paris'), 'Lyon', [labelled(label)])).toContain(`“${apart}”`);
    expect(wordsOf(`192.0.2.7 # ${label}`)).toEqual([`Read as 192.0.2.7/32, label “${apart}”`]);
  });

  it.each(['', ' ', '\u200b', '\u00ad\u2060 \u3164', '\u0007'])(
    'is none when nothing of %j can be seen',
    (label) => {
      const range = '203.0.113.0/24';
      expect(sentencesWith(label)).toEqual([range, range, range, `of ${range}`, `by ${range}`]);
    },
  );
});
