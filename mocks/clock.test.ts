import { describe, expect, it } from 'vitest';
import { clockOf } from './clock';
import { memoryStore } from './db';
import { createSeed } from './seed';

const START = 1_000_000;

function prepare(speed = 1) {
  let real = START;
  const store = memoryStore(createSeed('default', START));
  const start = (times: number) => clockOf(store, times, () => real);
  return {
    store,
    start,
    clock: start(speed),
    pass: (ms: number) => {
      real += ms;
    },
  };
}

describe('the mock’s clock', () => {
  it('is the real one unless told', () => {
    const { clock, pass } = prepare();
    expect(clock.now()).toBe(START);
    pass(1_234);
    expect(clock.now()).toBe(START + 1_234);
  });

  it('goes as fast as it is told', () => {
    const { clock, pass } = prepare(60);
    pass(1_000);
    expect(clock.now()).toBe(START + 60_000);
  });

  it('is moved forward, and goes on from there', () => {
    const { clock, pass } = prepare();
    pass(500);
    clock.advance(120_000);
    expect(clock.now()).toBe(START + 120_500);
    pass(500);
    expect(clock.now()).toBe(START + 121_000);
  });

  it('goes on over a restart, and never back when the speed changes', () => {
    const { clock, pass, start } = prepare(60);
    pass(1_000);
    clock.advance(30_000);
    const before = clock.now();
    expect(start(60).now()).toBe(before);
    const slow = start(1);
    expect(slow.now()).toBe(before);
    pass(1_000);
    expect(slow.now()).toBe(before + 1_000);
  });

  it('is shared by who shares the data', () => {
    const { clock, start } = prepare();
    const other = start(1);
    clock.advance(5_000);
    expect(other.now()).toBe(clock.now());
  });
});
