import * as z from 'zod/mini';
import { PROPAGATION_MS, type Removal, type Rule, type RuleSource } from '~/domain/rule';
import { browserStore } from './browser-store';
import { AFTER_CHANGE_MS } from './changes';
import { serverNow, serverTimeOf, untoldNow } from './server-time';

const stored = z.array(
  z.object({
    removedAt: z.number(),
    ownAt: z.optional(z.number()),
    isUncertain: z.optional(z.boolean()),
    isReplaced: z.optional(z.boolean()),
    rule: z.object({
      id: z.string(),
      label: z.string(),
      createdAt: z.nullable(z.number()),
      // A union of the two would say the same with 0.4 kB more in the first script.
      source: z.pipe(
        z.object({
          rangeId: z.optional(z.string()),
          text: z.optional(z.string()),
          cidr: z.nullish(z.object({ network: z.number(), prefix: z.number() })),
        }),
        z.transform(({ rangeId, text = '', cidr = null }): RuleSource =>
          rangeId === undefined ? { type: 'custom', text, cidr } : { type: 'managed', rangeId },
        ),
      ),
    }),
  }),
);

/**
 * Rules that this browser removed, or saw disappear, within the last two minutes, by add-on ID. The API forgets a rule
 * at once, yet it may let connections in that much longer.
 */
const store = browserStore<readonly Kept[]>('removed-rules', stored, []);

/** `ownAt`: the browser's own time of the removal, kept while the server's clock is unknown. */
type Kept = Removal & { readonly ownAt?: number | undefined };

/** The time of the removal by the server's clock. A later correction of that clock must not end it early. */
const removedAtOf = ({ removedAt, ownAt = -Infinity }: Kept) => Math.max(removedAt, serverTimeOf(ownAt));

/** Whether the removed rule may still let connections in. One whose answer was lost may have been removed later than sent. */
const isCurrent = (removal: Kept) =>
  removedAtOf(removal) + PROPAGATION_MS + (removal.isUncertain ? AFTER_CHANGE_MS : 0) > serverNow();

/** Adds removals: one for each rule, the newest. Those that have certainly taken effect are dropped. */
export function rememberRemoval(addonId: string, ...removals: readonly Removal[]): void {
  const ids = new Set(removals.map(({ rule }) => rule.id));
  const current = store.read(addonId).filter((removal) => isCurrent(removal) && !ids.has(removal.rule.id));
  store.write(addonId, [...current, ...removals.map((removal) => ({ ...removal, ownAt: untoldNow() }))]);
}

/**
 * Keeps what is not listed any more: somebody else removed it, at some time since it was listed, and it may let connections
 * in as long as if that had been now.
 * @param before what was listed last; undefined for nothing: then the rules whose removal was sent and had no answer yet
 */
export function rememberVanished(
  addonId: string,
  before: readonly Rule[] | undefined,
  listed: readonly Rule[],
): void {
  const kept = store.read(addonId);
  const known = kept.filter(({ isUncertain }) => !isUncertain);
  const sent = kept.filter((removal) => removal.isUncertain && isCurrent(removal));
  const ids = new Set([...listed, ...known.map(({ rule }) => rule)].map(({ id }) => id));
  const vanished = (before ?? sent.map(({ rule }) => rule)).filter(({ id }) => !ids.has(id));
  if (vanished.length === 0) return;
  rememberRemoval(addonId, ...vanished.map((rule) => ({ rule, removedAt: serverNow() })));
}

/** Marks removals that made room for another rule: who puts back what was closed does not mean those. */
export function noteReplaced(addonId: string, rules: readonly Rule[]): void {
  const kept = store.read(addonId);
  const isReplaced = (removal: Kept) => rules.some(({ id }) => id === removal.rule.id);
  store.write(
    addonId,
    kept.map((removal) => (isReplaced(removal) ? { ...removal, isReplaced: true } : removal)),
  );
}

/** Hook: the recorded removals of any database. `firewallAt` decides which of them still count. */
export function useRemovals(): (addonId: string) => readonly Removal[] {
  const read = store.useRead();
  return (addonId) => read(addonId).map((removal) => ({ ...removal, removedAt: removedAtOf(removal) }));
}
