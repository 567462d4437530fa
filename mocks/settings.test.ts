import { describe, expect, it } from 'vitest';
import { SCENARIOS } from './scenarios';
import { readSettings } from './settings';

const read = (search: string) => {
  const params = new URLSearchParams(search);
  return readSettings((name) => params.get(name));
};

describe('the settings', () => {
  it('begin with the default scenario, a short latency, no fault, and real time', () => {
    const usual = { scenario: 'default', latencyMs: 250, faults: [], speed: 1, theme: null };
    expect(read('')).toEqual({ settings: usual, problems: [] });
    expect(read('?scenario=&latency=&fault=&speed=&theme=&unrelated=1')).toEqual({
      settings: usual,
      problems: [],
    });
  });

  it('have what a scenario sets, unless told otherwise', () => {
    expect(read('?scenario=slow-api').settings.latencyMs).toBe(3_000);
    expect(read('?scenario=slow-api&latency=0').settings.latencyMs).toBe(0);
    expect(read('?scenario=api-down').settings.faults[0]).toMatchObject({
      endpoint: 'firewall_rules',
      fault: '503',
    });
    expect(read('?scenario=api-down&fault=apps:401').settings.faults).toMatchObject([{ endpoint: 'apps' }]);
    expect(read('?scenario=api-down&fault=').settings.faults).toEqual([]);
  });

  it.each(SCENARIOS)('have the scenario %s', (scenario) => {
    expect(read(`?scenario=${scenario}`)).toMatchObject({ settings: { scenario }, problems: [] });
  });

  it.each(['nonsense', 'DEFAULT', 'thirty-rules ', 'toString'])('have no scenario %j, and say so', (text) => {
    const { settings, problems } = read(`?scenario=${encodeURIComponent(text)}`);
    expect(settings.scenario).toBe('default');
    expect(problems).toMatchObject([{ parameter: 'scenario', value: text }]);
    for (const part of [text, ...SCENARIOS]) expect(problems[0]?.sentence).toContain(part);
  });

  it.each([
    ['latency', '0', 0],
    ['latency', '80', 80],
    ['latency', '60000', 60_000],
    ['speed', '1', 1],
    ['speed', '2.5', 2.5],
    ['speed', '2.75', 2.75],
    ['speed', '1000', 1_000],
  ] as const)('read the %s %j', (name, text, value) => {
    const { settings, problems } = read(`?${name}=${text}`);
    expect(name === 'latency' ? settings.latencyMs : settings.speed).toBe(value);
    expect(problems).toEqual([]);
  });

  it.each([
    ['latency', '-1'],
    ['latency', 'soon'],
    ['latency', '80ms'],
    ['latency', 'NaN'],
    ['latency', '1e3'],
    ['latency', '60001'],
    ['latency', ' '],
    ['speed', '0'],
    ['speed', '1001'],
    ['speed', 'Infinity'],
  ])('refuse the %s %j, with what would be right', (name, text) => {
    const { settings, problems } = read(`?${name}=${encodeURIComponent(text)}`);
    expect(settings).toMatchObject({ latencyMs: 250, speed: 1 });
    expect(problems).toMatchObject([{ parameter: name, value: text }]);
    expect(problems[0]?.sentence).toMatch(/from \d+ to \d+\.$/);
  });

  it('read the theme, and refuse any other', () => {
    expect(read('?theme=dark').settings.theme).toBe('dark');
    const { settings, problems } = read('?theme=sepia');
    expect(settings.theme).toBeNull();
    expect(problems).toEqual([
      { parameter: 'theme', value: 'sepia', sentence: 'There is no theme “sepia”. There are: light, dark.' },
    ]);
  });

  it('keep the faults that they understand, and say which they don’t', () => {
    const { settings, problems } = read('?fault=firewall_rules:503:2,apps:600,nope');
    expect(settings.faults).toEqual([{ endpoint: 'firewall_rules', fault: '503', calls: 2 }]);
    expect(problems.map(({ value }) => value)).toEqual(['apps:600', 'nope']);
    expect(problems[0]?.sentence).toContain('network-down');
    expect(problems[0]?.sentence).toContain('managed_ranges');
  });
});
