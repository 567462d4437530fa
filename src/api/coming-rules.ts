import { useMemo } from 'react';
import { hasSource, type Rule } from '~/domain/rule';
import { pageStore } from './page-store';

/** The rules on their way to a database, by its add-on ID: no list has them so far. Each by what brings it. */
const coming = pageStore<ReadonlyMap<object, Rule>>();

const NONE: ReadonlyMap<object, Rule> = new Map();

/** @param by the object that tells it from others, to be forgotten by */
export function noteComing(addonId: string, by: object, rule: Rule): void {
  if (hasSource(comingRules(addonId), rule.source)) return;
  coming.write(addonId, new Map([...(coming.read(addonId) ?? NONE), [by, rule]]));
}

export function forgetComing(addonId: string, by: object): void {
  const left = new Map(coming.read(addonId));
  if (left.delete(by)) coming.write(addonId, left);
}

/**
 * What this page is adding, or is about to; of two with one source, the first.
 * @param own what brings those that are left out
 */
export function comingRules(addonId: string, own: readonly object[] = []): readonly Rule[] {
  const noted = [...(coming.read(addonId) ?? NONE)];
  return noted.filter(([by]) => !own.includes(by)).map(([, rule]) => rule);
}

/** Hook: the same array for as long as it is unchanged. */
export function useComingRules(addonId: string): readonly Rule[] {
  const now = coming.useRead(addonId) ?? NONE;
  return useMemo(() => [...now.values()], [now]);
}
