import { pageStore } from './page-store';

/**
 * What came of the last change of a database, by its add-on, as far as it tells the operator's role. The API tells
 * nobody's role, a refusal does. Forgotten with the page, and with the first change that is accepted.
 */
const store = pageStore<'accepted' | 'forbidden'>();

/** Other errors than a refused role say nothing of it. */
export const noteChange = store.write;

/** Whether the operator may change the database, as far as is known. */
export function useMayChange(addonId: string): boolean {
  return store.useRead(addonId) !== 'forbidden';
}
