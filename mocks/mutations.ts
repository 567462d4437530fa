/** For tests only: answers with one thing wrong in them. */
import fc from 'fast-check';
import * as z from 'zod/mini';

const json = z.json();
export type Json = z.infer<typeof json>;

export const readJson = (text: string): Json => json.parse(JSON.parse(text));

export const LONG = 'x'.repeat(100_000);

/** In the place of what was promised. */
const wrong = fc.constantFrom<Json[]>(
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'unknown_enum',
  LONG,
  '<img src=x onerror=alert(1)>',
  '\u202e\u200b\u0000',
  [],
  {},
  [null],
  { nested: { deep: [1] } },
);

/** Takes a walk into an answer and does one thing to what it finds there. */
export const mutation = fc.record({
  steps: fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
  deed: fc.oneof(
    { weight: 4, arbitrary: wrong.map((value) => ({ kind: 'replace', value }) as const) },
    { weight: 2, arbitrary: fc.constant({ kind: 'drop' } as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'extend' } as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'repeat' } as const) },
  ),
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

export function mutated(body: Json, { steps, deed }: Mutation): Json {
  const [step, ...rest] = steps;
  const isLeaf = typeof body !== 'object' || body === null;
  if (isLeaf) return deed.kind === 'replace' ? deed.value : body;
  const names = Object.keys(body);
  const name = names[(step ?? 0) % Math.max(names.length, 1)];
  if (name === undefined) return deed.kind === 'replace' ? deed.value : body;
  const entries = Object.entries<Json>({ ...body }).flatMap(([key, value]): [string, Json][] => {
    if (key !== name) return [[key, value]];
    if (rest.length > 0 && typeof value === 'object') return [[key, mutated(value, { steps: rest, deed })]];
    switch (deed.kind) {
      case 'replace':
        return [[key, deed.value]];
      case 'drop':
        return [];
      case 'extend':
        return [
          [key, value],
          ['unheard_of', { of: [value] }],
        ];
      case 'repeat':
        return [
          [key, value],
          [`${key}2`, value],
        ];
    }
  });
  return Array.isArray(body) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
