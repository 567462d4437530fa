import * as z from 'zod/mini';
import { PROPAGATION_MS, type Removal } from '~/domain/rule';
import { browserStore } from './browser-store';
import { serverNow } from './server-time';

const stored = z.array(
  z.object({
    removedAt: z.number(),
    rule: z.object({
      id: z.string(),
      label: z.string(),
      createdAt: z.nullable(z.number()),
      source: z.discriminatedUnion('type', [
        z.object({ type: z.literal('managed'), rangeId: z.string() }),
        z.object({
          type: z.literal('custom'),
          text: z.string(),
          cidr: z.nullable(z.object({ network: z.number(), prefix: z.number() })),
        }),
      ]),
    }),
  }),
);

/**
 * The rules that this browser removed a moment ago, by the database's add-on. The API forgets a rule at once, yet it may
 * let connections in for about two minutes more.
 */
const store = browserStore<readonly Removal[]>('removed-rules', stored, []);

/** Keeps a removal until it has certainly taken effect. Older ones are dropped with it. */
export function rememberRemoval(addonId: string, removal: Removal): void {
  const current = store.read(addonId).filter(({ removedAt }) => removedAt + PROPAGATION_MS > serverNow());
  store.write(addonId, [...current, removal]);
}

/** The removals of any database, by its add-on, that may still matter; which of them do is for `firewallAt` to say. */
export const useRemovals = store.useRead;
