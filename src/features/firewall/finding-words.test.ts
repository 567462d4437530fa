import { expect, it } from 'vitest';
import { findingsOn } from '~/domain/findings';
import { rulesOf } from '~/domain/testing';
import { findingConsequence } from './finding-words';

it.each([
  [60, '. Until it applies, for about 2 minutes, they may be denied. 4 labels do not fit and are left out.'],
  [81, '. Until it applies, for about 2 minutes, they may be denied. 5 labels do not fit and are left out.'],
  [29, '. Until it applies, for about 2 minutes, they may be denied.'],
])('says how many labels of %i characters a merge leaves out', (length, expected) => {
  const texts = Array.from({ length: 8 }, (_, at) => `192.0.2.${at}/32`);
  const rules = rulesOf(...texts).map((rule, at) => ({ ...rule, label: String(at).repeat(length) }));
  const [merge] = findingsOn(rules, 'none');
  expect(merge && findingConsequence(merge, 8, false, [])).toMatch(
    new RegExp(`${expected.replaceAll('.', '\\.')}$`),
  );
});
