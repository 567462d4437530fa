import { pageStore } from '~/api/page-store';
import type { MadeChange } from '~/domain/cli';

/** The change that was made last from this page, by the database's add-on. */
const store = pageStore<MadeChange>();

export const rememberChange = store.write;
export const useLastChange = store.useRead;
