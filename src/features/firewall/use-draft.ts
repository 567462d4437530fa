import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { keepDialogValues } from '~/ui/dialog-param';
import { TYPING_REST_MS } from '~/ui/typing-rest';
import type { NewRuleValues } from './new-rule-form';

/** Longer ones are not kept: a host refuses a URL that is too long. */
const LONGEST = 500;

/**
 * Keeps what is typed into New rule in the URL once the typing rests: neither Back and Forward nor a reload loses it.
 * @param isSent while the rule is being added, and once it is: it is no draft then
 */
export function useDraft({ subscribe, getValues }: UseFormReturn<NewRuleValues>, isSent: boolean): void {
  // Only the form tells what is typed without rendering the dialog with each key.
  useEffect(() => {
    if (isSent) return;
    // What was sent at once, and refused, is a draft again.
    keep(getValues());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => keep(values), TYPING_REST_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [subscribe, getValues, isSent]);
}

/** But no connection string that was pasted by mistake: it has a password, and is no source. */
function keep({ source, label }: NewRuleValues): void {
  const isSecret = source.includes('@') || source.includes(':');
  if (isSecret || source.length + label.length > LONGEST) return;
  keepDialogValues('new-rule', { value: source, label });
}
