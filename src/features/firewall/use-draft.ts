import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { keepDialogValues } from '~/ui/dialog-param';
import type { NewRuleValues } from './new-rule-form';

/** How long the typing rests before the URL has it, in milliseconds: browsers slow down a page that changes it with each key. */
const REST_MS = 400;

/**
 * Keeps what is typed into New rule in the URL: neither Back and Forward nor a reload loses it.
 * @param isSent while the rule is being added, and once it is: it is no draft then
 */
export function useDraft({ subscribe }: UseFormReturn<NewRuleValues>, isSent: boolean): void {
  // Only the form tells what is typed without rendering the dialog with each key.
  useEffect(() => {
    if (isSent) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ values: { source, label } }) => {
        clearTimeout(timer);
        timer = setTimeout(() => keepDialogValues('new-rule', { value: source, label }), REST_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [subscribe, isSent]);
}
