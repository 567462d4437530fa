import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { PROPAGATION_MS, type Removal } from '~/domain/rule';
import { serverNow } from './server-time';

/**
 * The rules that this browser removed a moment ago. The API forgets a rule at once, yet it may let connections in for
 * about two minutes more: that is kept here over a reload, and shared by the tabs of a browser.
 */
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

const NONE: readonly Removal[] = [];
const keyOf = (addonId: string) => `removed-rules:${addonId}`;

/** What was read last, so that the same text gives the same array. */
const read = new Map<string, { readonly text: string | null; readonly removals: readonly Removal[] }>();
const listeners = new Set<() => void>();

function removalsOf(addonId: string): readonly Removal[] {
  const key = keyOf(addonId);
  const text = readText(key);
  const known = read.get(key);
  if (known && known.text === text) return known.removals;
  const removals = parse(text);
  read.set(key, { text, removals });
  return removals;
}

function parse(text: string | null): readonly Removal[] {
  try {
    return text === null ? NONE : z.parse(stored, JSON.parse(text));
  } catch {
    return NONE;
  }
}

/** For a browser that denies storage, the text is kept for as long as the page lives. */
const fallback = new Map<string, string>();

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return fallback.get(key) ?? null;
  }
}

/** Keeps a removal until it has certainly taken effect. Older ones are dropped with it. */
export function rememberRemoval(addonId: string, removal: Removal): void {
  const current = removalsOf(addonId).filter(({ removedAt }) => removedAt + PROPAGATION_MS > serverNow());
  const text = JSON.stringify([...current, removal]);
  try {
    localStorage.setItem(keyOf(addonId), text);
  } catch {
    fallback.set(keyOf(addonId), text);
  }
  notifyAll();
}

/** Changes with every change of any removal. */
let version = 0;

function notifyAll(): void {
  version += 1;
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', notifyAll);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', notifyAll);
  };
}

/**
 * The removals of any database, by its add-on, that may still matter; which of them do is for `firewallAt` to say.
 * The component is rendered again when they change, in this tab or another.
 */
export function useRemovals(): (addonId: string) => readonly Removal[] {
  useSyncExternalStore(subscribe, () => version);
  return removalsOf;
}
