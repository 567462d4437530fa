import { useState } from 'react';
import type { ManagedRange } from '~/domain/managed-ranges';
import { isPutBack, sourceName, type FirewallEntry, type RuleSource } from '~/domain/rule';

type StatusNewsProps = {
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
  /** The rules could not be read again. */
  isStale: boolean;
};

/** Announces what time alone has changed, perhaps minutes after the operator's change. */
export function StatusNews({ entries, ranges, isStale }: StatusNewsProps) {
  const pending = pendingOf(entries);
  const [before, setBefore] = useState({ pending, isStale });
  const [news, setNews] = useState('');

  const isSame =
    before.isStale === isStale && [...before.pending.keys()].join() === [...pending.keys()].join();
  if (!isSame) {
    setBefore({ pending, isStale });
    const ended = [...before.pending].filter(([key]) => !pending.has(key));
    const sentences = ended.flatMap(([, change]) => sentenceOf(change, entries, ranges));
    if (!before.isStale && isStale) {
      sentences.push('The firewall rules could not be read again and may have changed.');
    }
    if (before.isStale && !isStale) sentences.push('The firewall rules are up to date again.');
    setNews(sentences.join(' '));
  }

  return (
    <p aria-live="polite" className="sr-only">
      {news}
    </p>
  );
}

/** A change that takes its time. */
type Change = { readonly id: string; readonly phase: 'applying' | 'removed'; readonly source: RuleSource };

function pendingOf(entries: readonly FirewallEntry[]): ReadonlyMap<string, Change> {
  return new Map(
    entries.flatMap((entry) => {
      const { rule, phase } = entry;
      if (phase.name === 'active' || isPutBack(entry, entries)) return [];
      const change = { id: rule.id, phase: phase.name, source: rule.source };
      return [[`${phase.name} ${rule.id}`, change] as const];
    }),
  );
}

function sentenceOf(
  { id, phase, source }: Change,
  entries: readonly FirewallEntry[],
  ranges: readonly ManagedRange[] | undefined,
): string[] {
  const name = sourceName(source, ranges);
  const entry = entries.find(({ rule }) => rule.id === id);
  if (phase === 'applying') return entry?.phase.name === 'active' ? [`${name} is active.`] : [];
  return entry ? [] : [`${name} no longer lets connections in.`];
}
