import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';

type DialogParam = {
  /** The parameter's value, empty when it has none; null while the dialog is closed. */
  readonly value: string | null;
  /** Opens the dialog in place of the one that is open, if any. */
  readonly open: (value?: string) => void;
  readonly close: () => void;
};

/** The dialogs of this page, by their parameters; at most one is open. */
const DIALOGS = ['new-rule', 'remove', 'actions'] as const;

/** A dialog that the URL opens, such as `?new-rule`: it can be linked to, and Back closes it. */
export function useDialogParam(name: (typeof DIALOGS)[number]): DialogParam {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const isClosing = useRef(false);
  const value = new URLSearchParams(search).get(name);

  // `history.back` takes a moment: until it is done, a second click on Cancel must not go back twice.
  useEffect(() => {
    isClosing.current = false;
  }, [search]);

  function go(dialog: string | null, replace: boolean, isPageBehind: boolean) {
    const params = new URLSearchParams(search);
    for (const other of DIALOGS) params.delete(other);
    const query = [dialog, params.toString()].filter(Boolean).join('&');
    navigate(query === '' ? path : `${path}?${query}`, { replace, state: { isPageBehind } });
  }

  return {
    value,
    open: (next = '') => {
      const isReplacing = DIALOGS.some((other) => new URLSearchParams(search).has(other));
      const isPageBehind = !isReplacing || readIsPageBehind(window.history.state);
      go(next === '' ? name : `${name}=${encodeURIComponent(next)}`, isReplacing, isPageBehind);
    },
    close: () => {
      if (value === null || isClosing.current) return;
      isClosing.current = true;
      if (readIsPageBehind(window.history.state)) window.history.back();
      else go(null, true, false);
    },
  };
}

/** Whether Back leads to this page without a dialog: not so for a URL that was opened with one. */
function readIsPageBehind(state: unknown): boolean {
  return (
    typeof state === 'object' && state !== null && 'isPageBehind' in state && state.isPageBehind === true
  );
}
