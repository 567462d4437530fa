import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { databaseDetailsQuery } from '~/api/databases';
import type { ApiError } from '~/api/errors';
import { firewallRulesQuery } from '~/api/firewall';
import { useRemovals } from '~/api/removals';
import { serverSecond, useServerValue } from '~/api/server-time';
import type { DatabaseDetails, DatabaseRef } from '~/domain/database';
import { firewallAt, isSettling, lastChangeAt } from '~/domain/rule';
import { listeningObstacle } from '~/domain/listening';
import { countOf } from '~/domain/words';
import { listedExposure, type ListedExposure } from '~/features/exposure/listed-exposure';
import type { Retry } from '~/ui/retry';
import type { Tone } from '~/ui/tone';

export type ListedDatabase = {
  readonly database: DatabaseRef;
  /** Null when it could not be loaded. */
  readonly details: DatabaseDetails | null;
  readonly exposure: ListedExposure;
  /** Whether it is known to accept no connections now, such as while it is stopped. */
  readonly isDown: boolean;
};

/** Databases with a failed query: on the first fetch or on a refetch. */
export type UnreadDatabases = {
  readonly names: readonly string[];
  /** The error of the first failed query; null when none failed. */
  readonly error: ApiError | null;
  /** Tries what failed once more. */
  readonly retry: Retry;
};

/** The most exposed first; what is not known comes before what is known to be safe. */
const ORDER: readonly Tone[] = ['open', 'very-wide', 'unknown', 'limited', 'closed'];

/**
 * Each database with its exposure, most exposed first, then by name. `isSettled` is false until every query has
 * finished once: rows would jump. A database that is added later appears once it has loaded.
 */
export function useListedDatabases(databases: readonly DatabaseRef[]): {
  readonly rows: readonly ListedDatabase[];
  readonly isSettled: boolean;
  readonly unread: UnreadDatabases;
} {
  const details = useQueries({ queries: databases.map(databaseDetailsQuery) });
  const dedicated = databases.filter(({ model }) => model === 'dedicated');
  const rules = useQueries({ queries: dedicated.map(firewallRulesQuery) });
  const removalsOf = useRemovals();
  const now = serverSecond();
  const firewalls = dedicated.map(({ addonId }, index) => {
    const listed = rules[index]?.data;
    const removals = removalsOf(addonId);
    return { listed, removals, entries: listed ? firewallAt(listed, removals, now) : null };
  });
  useServerValue(
    firewalls.some(({ entries }) => entries && isSettling(entries)),
    () =>
      Math.max(
        ...firewalls.map(({ listed = [], removals }) => lastChangeAt(listed, removals, serverSecond())),
      ),
  );

  const all = databases.map((database, index) => {
    const known = details[index]?.data ?? null;
    const place = dedicated.indexOf(database);
    const entries = firewalls[place]?.entries ?? null;
    const row = {
      database,
      details: known,
      exposure: listedExposure(database, known, entries),
      // By now it may run, when that could not be read again.
      isDown: !details[index]?.isError && listeningObstacle(known?.status) !== null,
    };
    return { row, isPending: details[index]?.isPending || rules[place]?.isPending };
  });
  const hasAnswered = databases.length > 0 && all.every(({ isPending }) => !isPending);
  const [isSettled, setIsSettled] = useState(hasAnswered);
  if (hasAnswered && !isSettled) setIsSettled(true);
  const rows = all.flatMap(({ row, isPending }): ListedDatabase[] => (isPending ? [] : [row]));
  const failed = databases.flatMap((database, index) => {
    const queries = [details[index], rules[dedicated.indexOf(database)]];
    return queries.flatMap((query) => (query?.error ? [{ database, query, error: query.error }] : []));
  });
  return {
    rows: rows.sort(
      (a, b) => rankOf(a.exposure) - rankOf(b.exposure) || a.database.name.localeCompare(b.database.name),
    ),
    isSettled: databases.length === 0 || (isSettled && rows.length > 0),
    unread: {
      names: [...new Set(failed.map(({ database }) => database.name))],
      error: failed[0]?.error ?? null,
      retry: () => Promise.all(failed.map(({ query }) => query.refetch())),
    },
  };
}

/** By the more open one of its present and its pending exposure. */
function rankOf({ tone, comingTone = tone }: ListedExposure): number {
  return Math.min(ORDER.indexOf(tone), ORDER.indexOf(comingTone));
}

/** "9 databases. 2 can be reached from anywhere on the Internet. 1 is very wide." */
export function summarise(rows: readonly ListedDatabase[]): string {
  if (rows.length === 0) return '';
  const exposed = rows.filter(({ exposure }) => exposure.tone === 'open');
  const idle = exposed.filter(({ isDown }) => isDown).length;
  const open = exposed.length - idle;
  const opening = rows.filter(
    ({ exposure }) => exposure.tone !== 'open' && exposure.comingTone === 'open',
  ).length;
  const more = open === 0 ? '' : ' more';
  const veryWide = rows.filter(({ exposure }) => exposure.tone === 'very-wide').length;
  const unknown = rows.filter(({ exposure }) => exposure.tone === 'unknown').length;
  const sentences = [
    `${countOf(rows.length, 'database')}.`,
    open === 0
      ? 'None is known to be open to the whole Internet.'
      : `${open} can be reached from anywhere on the Internet.`,
    idle > 0 && `${idle}${more} would be, but ${idle === 1 ? 'does' : 'do'} not run.`,
    opening > 0 && `${opening}${more} ${opening === 1 ? 'is' : 'are'} opening.`,
    veryWide > 0 && `${veryWide} ${veryWide === 1 ? 'is' : 'are'} very wide.`,
    unknown > 0 && `The exposure of ${unknown} is unknown.`,
  ];
  return sentences.filter(Boolean).join(' ');
}
