import { describe, expect, it } from 'vitest';
import { readCommandLine } from './http-cli';

const optionsOf = (...args: string[]) => {
  const line = readCommandLine(args);
  if (line.kind !== 'run') throw new Error(JSON.stringify(line));
  return line.options;
};

describe('the command line', () => {
  it('has a default for every flag', () => {
    expect(optionsOf()).toEqual({
      port: 4010,
      settings: { scenario: 'default', latencyMs: 0, faults: [], speed: 1, theme: null },
      rateLimit: null,
      stateFile: null,
    });
  });

  it('reads each of them', () => {
    const text =
      '--port 0 --scenario engines --latency 20 --fault apps:503:2 --speed 60 --rate-limit 60 --state kept.json';
    expect(optionsOf(...text.split(' '))).toEqual({
      port: 0,
      settings: {
        scenario: 'engines',
        latencyMs: 20,
        faults: [{ endpoint: 'apps', fault: '503', calls: 2 }],
        speed: 60,
        theme: null,
      },
      rateLimit: 60,
      stateFile: 'kept.json',
    });
    expect(optionsOf('--port=4011').port).toBe(4011);
    expect(optionsOf('--port=65535', '--rate-limit=1000000')).toMatchObject({ port: 65_535, rateLimit: 1e6 });
    expect(optionsOf('--rate-limit=1').rateLimit).toBe(1);
  });

  it('leaves a scenario what it sets, unless told otherwise', () => {
    expect(optionsOf('--scenario=slow-api').settings.latencyMs).toBe(3_000);
    expect(optionsOf('--scenario=slow-api', '--latency=0').settings.latencyMs).toBe(0);
    expect(optionsOf('--scenario=api-down').settings.faults).not.toEqual([]);
  });

  it('helps', () => {
    expect(readCommandLine(['--port', 'x', '--help'])).toEqual({ kind: 'help' });
  });

  it.each([
    [['--port', 'http'], 'port'],
    [['--port', '65536'], 'port'],
    [['--port', '-1'], 'port'],
    [['--port', ''], 'port'],
    [['--port'], 'port'],
    [['--scenario', 'nope'], 'thirty-rules'],
    [['--latency', 'slow'], 'latency'],
    [['--fault', 'apps:600'], 'firewall_rules'],
    [['--speed', '0'], 'speed'],
    [['--rate-limit', '0'], 'rate-limit'],
    [['--rate-limit', '1.5'], 'rate-limit'],
    [['--rate-limit', '1000001'], 'rate-limit'],
    [['--state', ''], '--state'],
    [['--verbose'], '--verbose'],
    [['4010'], '4010'],
  ])('refuses %j, and names %s', (args, named) => {
    const line = readCommandLine(args);
    expect(line.kind).toBe('wrong');
    expect(JSON.stringify(line)).toContain(named);
  });

  it('says all that is wrong at once', () => {
    const line = readCommandLine(['--port', 'x', '--speed', 'y', '--scenario', 'z']);
    expect(line).toMatchObject({ kind: 'wrong', sentences: { length: 3 } });
  });
});
