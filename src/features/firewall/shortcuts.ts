import { useLayoutEffect } from 'react';
import * as z from 'zod/mini';
import { browserStore } from '~/api/browser-store';

/** Whether single keys do something in this browser. WCAG 2.1.4 asks that they can be turned off. */
const store = browserStore('keyboard-shortcuts', z.boolean(), true);
const ID = 'on';

export const NEW_RULE_KEY = 'n';

type Shortcuts = { readonly isOn: boolean; readonly turn: (isOn: boolean) => void };

export function useShortcuts(): Shortcuts {
  return { isOn: store.useRead()(ID), turn: (isOn) => store.write(ID, isOn) };
}

/**
 * Hook: calls `onNewRule` for the key of New rule, unless it is meant for something else: a field, a dialog, or a
 * combination of keys that is the browser's or the system's.
 */
export function useNewRuleKey(onNewRule: () => void): void {
  const { isOn } = useShortcuts();

  // Keys that no element has asked for are heard by the document alone; as soon as the rules can be seen.
  useLayoutEffect(() => {
    if (!isOn) return;
    function handleKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== NEW_RULE_KEY || isForOthers(event)) return;
      event.preventDefault();
      onNewRule();
    }
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  });
}

/** Whether the key is typed into a field, or part of what the browser or the system does, or a dialog is open. */
function isForOthers({
  target,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  repeat,
  isComposing,
}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || shiftKey || repeat || isComposing) return true;
  if (document.querySelector('[aria-modal="true"], :popover-open')) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
