import * as z from 'zod/mini';
import { browserStore } from '~/api/browser-store';

/** The findings that were dismissed in this browser, by the database's add-on: each by the key of its fact. */
const store = browserStore<readonly string[]>('dismissed-findings', z.array(z.string()), []);

/** More are not kept: the oldest go first. */
const KEPT = 200;

type Dismissals = {
  readonly keys: readonly string[];
  readonly dismiss: (key: string) => void;
  readonly showAgain: (keys: readonly string[]) => void;
};

/** Hook: what the operators of this browser do not want to be told about a database again. */
export function useDismissals(addonId: string): Dismissals {
  const keys = store.useRead()(addonId);
  const without = (others: readonly string[]) => store.read(addonId).filter((key) => !others.includes(key));
  return {
    keys,
    dismiss: (key) => store.write(addonId, [...without([key]), key].slice(-KEPT)),
    showAgain: (others) => store.write(addonId, without(others)),
  };
}
