import { describe, expect, it } from 'vitest';
import { SCENARIOS } from './scenarios';
import { passwordFor } from './secrets';
import { createSeed, passwordOf } from './seed';
import { SESSION, signIn, START, startTestMock } from './testing';

/** Each means something to a URI, a shell, a file format or a language. */
const DIFFICULT = ['@', ':', '/', '?', '#', '%', '&', '+', "'", '"', '$', '\\', '`', ' '];

describe('passwordFor', () => {
  it('makes 64 characters as Scalingo’s are', () => {
    for (let number = 0; number < 100; number += 1) {
      expect(passwordFor(`ad-${number}`, false)).toMatch(/^[A-Za-z0-9_-]{64}$/);
    }
  });

  it('makes the same one each time, and another for each add-on', () => {
    const ids = Array.from({ length: 200 }, (_, number) => `ad-67a1c8e2f0${number}`);
    expect(ids.map((id) => passwordFor(id, true))).toEqual(ids.map((id) => passwordFor(id, true)));
    expect(new Set(ids.map((id) => passwordFor(id, false))).size).toBe(ids.length);
  });

  it('has every difficult character in an odd password, each after four others', () => {
    for (const id of ['ad-1', 'ad-2', 'ad-67a1c8e2f0']) {
      expect(DIFFICULT.filter((character) => !passwordFor(id, true).includes(character))).toEqual([]);
      expect(passwordFor(id, true)).toMatch(/^([A-Za-z0-9_-]{4}[^A-Za-z0-9_-])+$/);
    }
  });
});

describe('passwordOf', () => {
  it.each([
    ['partners-api', 'default', true],
    ['blog-staging', 'default', false],
    ['orders-production', 'default', false],
    ['partners-api', 'odd-password', true],
    ['blog-staging', 'odd-password', true],
    ['orders-production', 'odd-password', true],
    ['cache-production', 'odd-password', false],
  ] as const)('%s in the scenario %s: odd is %s', (name, scenario, isOdd) => {
    expect(/[^A-Za-z0-9_-]/.test(passwordOf(name, scenario))).toBe(isOdd);
  });

  it.each(['landing-page', 'unknown'])('has none for %s, which is no database', (name) => {
    expect(() => passwordOf(name, 'default')).toThrow(name);
  });
});

/** Every text in a value, the names of its fields too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

describe('no password is kept', () => {
  it.each(SCENARIOS)('in the data of %s, before and after everything was asked for', async (scenario) => {
    const mock = startTestMock(scenario);
    const names = createSeed(scenario, START).apps.flatMap(({ name, addons }) =>
      addons.some(({ database }) => database) ? [name] : [],
    );
    for (const name of names) {
      await mock.call('GET', `/v1/apps/${name}/variables`, { token: SESSION });
      await mock.call('GET', `/v1/apps/${name}/variables?aliases=false`, { token: SESSION });
      const call = await signIn(mock, name);
      await call('GET', '');
      await call('POST', '/features', { body: { feature: { name: 'force-ssl' } } });
    }
    for (const kept of [createSeed(scenario, START), mock.data()]) {
      const texts = textsIn(kept);
      for (const name of names) {
        const password = passwordOf(name, scenario);
        // In whole, in part, or encoded: any eight of its characters in a row would show.
        const parts = [password, encodeURIComponent(password)].flatMap((secret) =>
          Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8)),
        );
        expect(
          parts.filter((part) => texts.some((text) => text.includes(part))),
          name,
        ).toEqual([]);
      }
    }
  });
});
