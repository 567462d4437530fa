/** A verdict on the exposure in words. */
export type Headline = { readonly title: string; readonly text: string };

/** Statuses of the API in which nothing can connect, whatever the settings say. */
const CLOSED: ReadonlyMap<string, string> = new Map([
  ['creating', 'is being created'],
  ['stopped', 'is stopped'],
]);

/** Statuses in which connections may break off; `running`, and words that nobody knows, are in neither list. */
const INTERRUPTED: ReadonlyMap<string, string> = new Map([
  ['migrating', 'migrated'],
  ['updating', 'updated'],
  ['upgrading', 'upgraded'],
]);

/**
 * What the settings promise, as far as the database is ready for it.
 * @param status of the database as the API says it; undefined while it is not known
 */
export function withReadiness({ title, text }: Headline, status: string | undefined): Headline {
  const obstacle = CLOSED.get(status ?? '');
  if (obstacle !== undefined) {
    return {
      title: `Nothing can connect: this database ${obstacle}`,
      text: `Once it runs: ${title.charAt(0).toLowerCase()}${title.slice(1)}. ${text}`,
    };
  }
  const change = INTERRUPTED.get(status ?? '');
  if (change === undefined) return { title, text };
  return { title, text: `${text} It is being ${change}, so connections may be interrupted.` };
}
