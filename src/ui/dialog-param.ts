import { useLocation } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { goBack } from './go-back';
import { replaceSearch, withQuestionMark } from './search-with';
import { isFitForUrl, useUrlParam } from './url-param';

/** The dialogs of this page, by their parameters; at most one is open. */
const DIALOGS = [
  'new-rule',
  'paste',
  'export',
  'same-by',
  'shortcuts',
  'edit',
  'remove',
  'actions',
  'turn-on',
  'turn-off',
  'add-net-peering',
  'remove-net-peering',
  'cli',
] as const;

/** What a dialog starts with: its own value, and for a rule a label and a source. */
export type DialogValues = {
  readonly value: string;
  readonly label?: string | undefined;
  readonly source?: string | undefined;
};

/** What a place in the history has besides its URL. */
type HistoryState = {
  /** Whether Back leads to this page without a dialog: not so for a URL that was opened with one. */
  readonly isPageBehind?: unknown;
  /** Of the values that are held for it. */
  readonly key?: unknown;
};

/** The parameters that belong to whichever dialog is open. */
const PARTS = ['label', 'source'] as const;

type DialogName = (typeof DIALOGS)[number];

/**
 * The values that the URL does not have, or not yet, by the key of their place in the history. They stand before those of
 * the URL, and go with the page.
 */
const held = new Map<unknown, DialogValues>();

/** Opens the dialog, in place of the one that is open. */
type OpenDialog = (value?: string, label?: string) => void;

type DialogParam = {
  /** Null while the dialog is closed. */
  readonly values: DialogValues | null;
  readonly open: OpenDialog;
  readonly close: () => void;
};

/** A dialog that the URL opens, such as `?new-rule`: it can be linked to, and Back closes it. */
export function useDialogParam(name: DialogName): DialogParam {
  const go = useGo();
  const open = useDialogOpener(name);
  // Null also while another one is open: a URL may ask for two.
  const value = useLocationProperty(
    () => (openDialog() === name ? currentParams().get(name) : null),
    () => null,
  );
  const label = useUrlParam('label', name);
  const source = useUrlParam('source', name);
  const written = value === null ? null : { value, label: label ?? undefined, source: source ?? undefined };
  return {
    values: written && (held.get(readState().key) ?? written),
    open,
    close: () => {
      if (value === null || currentParams().get(name) !== value) return;
      const { isPageBehind, key } = readState();
      held.delete(key);
      if (!isPageBehind) return go(null, true, {});
      // It takes a moment: remove the parameter at once, so that a second click on Cancel finds the dialog
      // closed.
      window.history.replaceState(null, '', window.location.pathname + searchOf(null));
      goBack();
    },
  };
}

/** Whether any dialog of this page is open. */
export function useIsDialogOpen(): boolean {
  return useLocationProperty(isAnyOpen, () => false);
}

/** For a button that only opens the dialog: it does not re-render when one opens or closes. */
export function useDialogOpener(name: DialogName): OpenDialog {
  const go = useGo();
  const { pathname } = window.location;
  return (value = '', label) => {
    const { isPageBehind } = readState();
    // What a link opens may not be there: then no dialog is shown.
    const isShown = Boolean(isPageBehind) || document.querySelector('[aria-modal="true"]') !== null;
    const isReplacing = isAnyOpen() && isShown;
    // By the time of a message's Undo it may be another page.
    const isSamePage = pathname === window.location.pathname;
    // No key that a reload leaves in the history is met again.
    const key = Math.random();
    const isFit = [value, label ?? ''].every(isFitForUrl);
    if (!isFit) held.set(key, { value, label });
    go(dialogQuery(name, isFit ? { value, label } : { value: '' }), isReplacing, {
      isPageBehind: isSamePage && (!isReplacing || isPageBehind),
      key,
    });
  };
}

/** Holds the open dialog's values for Back and Forward, until the URL has them. */
export function holdDialogValues(values: DialogValues): void {
  const { key } = readState();
  if (key !== undefined) held.set(key, values);
}

/**
 * Writes the open dialog's values to the URL, so that Back, Forward and a reload restore what was typed. When the
 * parameter of another dialog opened it, its own replaces that.
 */
export function keepDialogValues(name: DialogName, values: DialogValues): void {
  const params = currentParams();
  const isKept =
    params.get(name) === values.value &&
    PARTS.every((part) => (params.get(part) ?? undefined) === values[part]);
  if (isKept || !isAnyOpen()) return;
  replaceSearch(searchOf(dialogQuery(name, values)));
}

/** Forgets what the open dialog holds, and what no URL could: the next who looks at this page may be someone else. */
export function forgetDialogs(): void {
  held.clear();
  replaceSearch('');
}

/** Reads the query when called: by the time of an answer another dialog may be open, or another filter set. */
function useGo() {
  const [path, navigate] = useLocation();
  return (dialog: string | null, replace: boolean, state: HistoryState) => {
    navigate(path + searchOf(dialog), { replace, state });
  };
}

function dialogQuery(name: DialogName, { value, label, source }: DialogValues): string {
  // Not by encodeURIComponent, which throws for half a surrogate pair: a label of the API may have one.
  const params = new URLSearchParams();
  if (value !== '') params.set(name, value);
  if (label !== undefined) params.set('label', label);
  if (source !== undefined) params.set('source', source);
  return [value === '' && name, params.toString()].filter(Boolean).join('&');
}

/**
 * The page's query with another dialog.
 * @param dialog the part of the one that is to be open, or null
 */
function searchOf(dialog: string | null): string {
  const others = currentParams();
  for (const name of [...DIALOGS, ...PARTS]) others.delete(name);
  return withQuestionMark([dialog, others.toString()].filter(Boolean).join('&'));
}

function openDialog(): DialogName | undefined {
  const params = currentParams();
  return DIALOGS.find((dialog) => params.has(dialog));
}

const isAnyOpen = () => openDialog() !== undefined;

function currentParams(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}

function readState(): HistoryState {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null ? state : {};
}
