/*
 * The items of the lists in JSON: arrays of texts, or of objects with a source and perhaps a label, also below keys as in
 * the API's own answer.
 */
import { actionOf, denies, placesOf, withPrefix } from './paste-names';
import type { PasteProblem } from './paste';

/** A text as it stands, or what an object says: `text` is null when it has no source. */
export type JsonItem = { readonly action: string } & (
  { readonly line: string } | { readonly text: string | null; readonly label: string }
);

export type JsonItems =
  | { readonly ok: true; readonly items: readonly JsonItem[] }
  | { readonly ok: false; readonly problem: PasteProblem };

export function jsonItems(text: string): JsonItems {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, problem: { kind: 'not-json' } };
  const items = findItems(value);
  if (!items) return { ok: false, problem: { kind: 'no-list' } };
  return { ok: true, items: items.map(readItem) };
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
const DEPTH = 4;

/** A value somewhere in the text, and what is said there of everything in it. */
type Found = { readonly value: unknown; readonly action: string };

/**
 * The items of the lists that are nearest to the root: all of those that hold sources, else the first one. Lists below
 * them, or beside their items, say something else. Null when there is none.
 */
function findItems(root: unknown): readonly Found[] | null {
  let level: readonly Found[] = [{ value: root, action: '' }];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth += 1) {
    const lists = level.flatMap(({ value, action }): readonly (readonly Found[])[] => {
      if (!Array.isArray(value)) return [];
      const items: readonly unknown[] = value;
      const isList = depth === 0 || items.some(isItem);
      return isList ? [items.map((item) => ({ value: item, action }))] : [];
    });
    const telling = lists.filter((items) => items.some(({ value }) => hasSource(value)));
    if (telling.length > 0) return telling.flat();
    if (lists[0]) return lists[0];
    level = level.flatMap(inside);
  }
  return isObject(root) && hasSource(root) ? [{ value: root, action: '' }] : null;
}

/** What an object holds; its own action, or a key such as "denied", is said of all of it. */
function inside({ value, action }: Found): readonly Found[] {
  if (!isObject(value)) return [];
  const own = readObject(value).action || action;
  return Object.entries(value).map(([key, inner]: [string, unknown]) => {
    return { value: inner, action: denies(key) ? key : own };
  });
}

/** Whether it is, or has, what may be meant for a source: an address, a managed range, or a host's name. */
function hasSource(value: unknown): boolean {
  if (typeof value === 'string') return /\bmr-|\w[.:]\w/.test(value);
  return isObject(value) && readObject(value).text !== null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isItem(value: unknown): boolean {
  return typeof value === 'string' || isObject(value);
}

/** What an object says of one source. */
type ObjectItem = { readonly text: string | null; readonly label: string; readonly action: string };

function readItem({ value, action }: Found): JsonItem {
  if (typeof value === 'string') return { line: value, action };
  const own = readObject(value);
  return own.action === '' ? { ...own, action } : own;
}

function readObject(item: unknown): ObjectItem {
  const entries = isObject(item) ? Object.entries(item) : [];
  const { sources, prefixes, labels, actions, kinds } = placesOf(entries.map(([key]) => key));
  const values = (places: readonly number[]): readonly unknown[] =>
    places.map((at): unknown => entries[at]?.[1]);
  const texts = (places: readonly number[]) => values(places).filter(isText);
  const [source] = texts(sources);
  return {
    text: source === undefined ? null : withPrefix(source, values(prefixes).map(String)),
    label: texts(labels)[0] ?? '',
    action: actionOf(texts(actions), texts(kinds)),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
