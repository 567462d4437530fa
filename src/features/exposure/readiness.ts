import { listeningObstacle } from '~/domain/listening';

/** A verdict on the exposure in words. */
export type Headline = {
  readonly title: string;
  readonly text: string;
  /** What changes under way lead to, or what is not known may be, when that is more open. */
  readonly coming?: string | undefined;
};

/** Statuses of the API in which connections may break off. */
const INTERRUPTED: ReadonlyMap<string, string> = new Map([
  ['migrating', 'migrated'],
  ['updating', 'updated'],
  ['upgrading', 'upgraded'],
]);

/**
 * Qualifies a headline while the database accepts no connections, or may drop them.
 * @param status of the database as the API says it; undefined while it is not known
 */
export function withReadiness(headline: Headline, status: string | undefined): Headline {
  const { title, text, coming } = headline;
  const obstacle = listeningObstacle(status);
  if (obstacle !== null) {
    return {
      title: `Nothing can connect: this database ${obstacle}`,
      text: `Once it runs: ${title.charAt(0).toLowerCase()}${title.slice(1)}. ${text}${coming ? ` ${coming}` : ''}`,
    };
  }
  const change = INTERRUPTED.get(status ?? '');
  if (change === undefined) return headline;
  return { ...headline, text: `${text} The database is being ${change}, so connections may be interrupted.` };
}
