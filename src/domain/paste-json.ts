/*
 * The items of the lists in JSON: arrays of texts, or of objects with a source and perhaps a label, also below keys as in
 * the API's own answer.
 */
import { placesOf } from './paste-names';
import type { PasteProblem } from './paste';

/** A text as it stands, or what an object says; `text` is null when it has no source. */
export type JsonItem =
  string | { readonly text: string | null; readonly label: string; readonly action: string };

export type JsonItems =
  | { readonly ok: true; readonly items: readonly JsonItem[] }
  | { readonly ok: false; readonly problem: PasteProblem };

export function jsonItems(text: string): JsonItems {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, problem: { kind: 'not-json' } };
  const items = findItems(value);
  if (!items) return { ok: false, problem: { kind: 'no-list' } };
  return { ok: true, items: items.map((item) => (typeof item === 'string' ? item : readObject(item))) };
}

/** Commas before a closing bracket are forgiven. @returns undefined for what is not JSON even so */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(withoutLastCommas(text));
    } catch {
      return undefined;
    }
  }
}

/** Leaves out each comma before a closing bracket. Walks once: a regular expression would start again at every quote. */
function withoutLastCommas(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') at = endOfString(text, at);
    if (text[at] !== ',') continue;
    let next = at + 1;
    while (' \t\r\n'.includes(text[next] ?? 'end')) next += 1;
    if (text[next] === ']' || text[next] === '}') {
      kept += text.slice(from, at);
      from = at + 1;
    }
    at = next - 1;
  }
  return kept + text.slice(from);
}

/** Where the quote is that ends the string, or the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** How deep a list may lie below the root, as in {"rules":[…]}. */
const DEPTH = 8;

/** The items of every list there is, in order; null when there is none. */
function findItems(root: unknown): readonly unknown[] | null {
  const items = itemsIn(root, DEPTH);
  return items.length > 0 || Array.isArray(root) ? items : null;
}

function itemsIn(value: unknown, depth: number): readonly unknown[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      const inner = isObject(item) ? itemsIn(item, depth - 1) : [];
      return inner.length > 0 ? inner : [item];
    });
  }
  if (!isObject(value)) return [];
  // What else an object says belongs to its source.
  if (hasSource(value)) return [value];
  return Object.values(value).flatMap((inner: unknown) => {
    const isList = Array.isArray(inner) ? inner.some(isItem) : isObject(inner);
    return isList ? itemsIn(inner, depth - 1) : [];
  });
}

function hasSource(value: object): boolean {
  return readObject(value).text !== null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isItem(value: unknown): boolean {
  return typeof value === 'string' || isObject(value);
}

function readObject(item: unknown): Exclude<JsonItem, string> {
  const entries = isObject(item) ? Object.entries(item) : [];
  const { sources, labels, actions } = placesOf(entries.map(([key]) => key));
  const texts = (places: readonly number[]) =>
    places.flatMap((at) => {
      const value: unknown = entries[at]?.[1];
      return typeof value === 'string' && value !== '' ? [value] : [];
    });
  return { text: texts(sources)[0] ?? null, label: texts(labels)[0] ?? '', action: texts(actions)[0] ?? '' };
}
