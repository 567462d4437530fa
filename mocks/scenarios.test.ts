import { describe, expect, it } from 'vitest';
import { readSettings, SCENARIOS } from './scenarios';

/** A tab's storage, empty at first. */
function openTab() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const read = (search: string, tab = openTab()) => readSettings(new URLSearchParams(search), tab);

describe('readSettings', () => {
  it('begins with the default scenario, a short latency and no fault', () => {
    expect(read('')).toEqual({ scenario: 'default', latencyMs: 250, faults: '' });
  });

  it.each(SCENARIOS)('reads the scenario %s', (scenario) => {
    expect(read(`?scenario=${scenario}`).scenario).toBe(scenario);
  });

  it.each(['', 'nonsense', 'DEFAULT', 'thirty-rules ', 'toString'])(
    'reads the scenario %j as the default',
    (text) => {
      expect(read(`?scenario=${encodeURIComponent(text)}`).scenario).toBe('default');
    },
  );

  it.each([
    ['0', 0],
    ['80', 80],
    ['1500', 1500],
    ['-1', 250],
    ['soon', 250],
    ['80ms', 250],
    ['NaN', 250],
  ])('reads the latency %j as %i ms', (text, latencyMs) => {
    expect(read(`?latency=${text}`).latencyMs).toBe(latencyMs);
  });

  it('leaves the text of the faults as it is', () => {
    expect(read('?fault=firewall_rules:503:2,apps:401').faults).toBe('firewall_rules:503:2,apps:401');
  });

  it('remembers for the tab what a later URL does not name', () => {
    const tab = openTab();
    const first = read('?scenario=thirty-rules&latency=0&fault=apps:401', tab);
    expect(read('', tab)).toEqual(first);
    expect(read('?unrelated=1', tab)).toEqual(first);
  });

  it('changes what a later URL names, and that alone', () => {
    const tab = openTab();
    read('?scenario=thirty-rules&latency=0&fault=apps:401', tab);
    expect(read('?fault=', tab)).toEqual({ scenario: 'thirty-rules', latencyMs: 0, faults: '' });
    expect(read('?scenario=no-databases', tab)).toEqual({
      scenario: 'no-databases',
      latencyMs: 0,
      faults: '',
    });
    expect(read('', tab).scenario).toBe('no-databases');
  });

  it('does not share what one tab remembers with another', () => {
    read('?scenario=thirty-rules', openTab());
    expect(read('', openTab()).scenario).toBe('default');
  });
});
