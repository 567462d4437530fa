import { describe, expect, it } from 'vitest';
import { sourceList } from './source-list';
import { readInShort } from './testing-paste';

describe('several sources in one text, as a list to paste', () => {
  it.each([
    ['203.0.113.1, 203.0.113.2/31', '', '203.0.113.1\n203.0.113.2/31'],
    [' 203.0.113.1;203.0.113.2 203.0.113.3,, ', '', '203.0.113.1\n203.0.113.2\n203.0.113.3'],
    ['203.0.113.1 – 203.0.113.6', '', '203.0.113.1–203.0.113.6'],
    ['203.0.113.1 - 203.0.113.6, 192.0.2.1', '', '203.0.113.1-203.0.113.6\n192.0.2.1'],
    ['203.0.113.0 255.255.255.0, 192.0.2.1', '', '203.0.113.0 255.255.255.0\n192.0.2.1'],
    ['203.0.113.1 203.0.113.2', ' Paris, #2 ', '203.0.113.1 # Paris, #2\n203.0.113.2 # Paris, #2'],
    ['203.0.113.1 203.0.113.2', '"x', '203.0.113.1 # "\\"x"\n203.0.113.2 # "\\"x"'],
    // With words in it, the paste reader knows better.
    ['203.0.113.7  Paris office', '', '203.0.113.7  Paris office'],
    ['203.0.113.7, Paris - Nord', '', '203.0.113.7, Paris - Nord'],
    ['from 203.0.113.1 to 203.0.113.6', '', 'from 203.0.113.1 to 203.0.113.6'],
  ])('%j with the label %j', (text, label, list) => {
    expect(sourceList(text, label)).toBe(list);
  });

  it('is read with each label', () => {
    expect(readInShort(sourceList('203.0.113.1, 203.0.113.4-203.0.113.7', '"Lab"\n2'))).toEqual([
      '203.0.113.1/32 "Lab"\n2',
      '203.0.113.4/30 "Lab"\n2',
    ]);
  });
});
