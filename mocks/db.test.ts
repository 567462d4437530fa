import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { browserStore, databaseIdOf, memoryStore, nextId, type MockData } from './db';

const emptyData = (serial = 0): MockData => ({
  apps: [],
  managedRanges: [],
  tokens: [],
  clock: { real: 0, mock: 0, speed: 1 },
  serial,
});

describe('memoryStore', () => {
  it('keeps what is written', () => {
    const store = memoryStore(emptyData());
    const data = store.read();
    data.managedRanges.push({ id: 'mr-1', name: 'One' });
    store.write(data);
    expect(store.read()).toEqual({ ...emptyData(), managedRanges: [{ id: 'mr-1', name: 'One' }] });
  });

  it('forgets a change that is not written', () => {
    const store = memoryStore(emptyData());
    store.read().serial = 7;
    expect(store.read().serial).toBe(0);
  });

  it('is apart from the data that it was made from', () => {
    const data = emptyData();
    const store = memoryStore(data);
    data.serial = 7;
    expect(store.read().serial).toBe(0);
  });

  it('is apart from the data that were written', () => {
    const store = memoryStore(emptyData());
    const data = store.read();
    store.write(data);
    data.serial = 7;
    expect(store.read().serial).toBe(0);
  });
});

describe('browserStore', () => {
  afterEach(() => vi.unstubAllGlobals());

  function openBrowser(): Map<string, string> {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    return kept;
  }

  it('makes the data once, and keeps them', () => {
    openBrowser();
    const create = vi.fn(() => emptyData(3));
    expect(browserStore('key', create, null).read()).toEqual(emptyData(3));
    expect(browserStore('key', create, null).read()).toEqual(emptyData(3));
    expect(create).toHaveBeenCalledOnce();
  });

  it('makes no data before they are asked for', () => {
    const kept = openBrowser();
    browserStore('key', () => emptyData(), null);
    expect(kept.size).toBe(0);
  });

  it('keeps a change for the next page', () => {
    openBrowser();
    const store = browserStore('key', () => emptyData(), null);
    const data = store.read();
    data.serial = 7;
    store.write(data);
    expect(browserStore('key', () => emptyData(), null).read().serial).toBe(7);
  });

  it('forgets a change that is not written', () => {
    openBrowser();
    const store = browserStore('key', () => emptyData(), null);
    store.read().serial = 7;
    expect(store.read().serial).toBe(0);
  });

  it('keeps the data of each key apart', () => {
    openBrowser();
    const first = browserStore('first', () => emptyData(1), null);
    const second = browserStore('second', () => emptyData(2), null);
    first.write(emptyData(9));
    expect(second.read().serial).toBe(2);
  });

  it('has what another tab wrote last, even where localStorage does not have it yet', async () => {
    const tabs = { here: new BroadcastChannel('key'), there: new BroadcastChannel('key') };
    onTestFinished(() => {
      tabs.here.close();
      tabs.there.close();
    });
    openBrowser();
    const here = browserStore('key', () => emptyData(1), tabs.here);
    const there = browserStore('key', () => emptyData(2), tabs.there);
    const told = new Promise((resolve) => tabs.here.addEventListener('message', resolve));
    there.write(emptyData(7));
    openBrowser();
    await told;
    expect(here.read().serial).toBe(7);
    here.write(emptyData(9));
    expect(here.read().serial).toBe(9);
  });
});

describe('nextId', () => {
  it('makes 24 hexadecimal digits, never the same twice', () => {
    const data = emptyData();
    const ids = Array.from({ length: 500 }, () => nextId(data));
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/);
  });

  it('goes on from the number that is kept', () => {
    const data = emptyData(41);
    expect(nextId(data)).toBe(nextId(emptyData(41)));
    expect(data.serial).toBe(42);
  });
});

it.each([
  ['ad-67a1', '67a1'],
  ['67ad-1', '67ad-1'],
])('the database of the add-on %s is %s', (addon, database) => {
  expect(databaseIdOf(addon)).toBe(database);
});
