import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { formatCidr } from '~/domain/cidr';
import type { CustomRule } from '~/domain/rule-set';
import { keepDialogValues } from '~/ui/dialog-param';
import { TYPING_REST_MS } from '~/ui/typing-rest';
import type { NewRuleValues } from './new-rule-form';

/** Longer ones are not kept: a host refuses a URL that is too long. */
const LONGEST = 500;

/**
 * Keeps what is typed of a rule in the URL once the typing rests: neither Back and Forward nor a reload loses it.
 * @param isSent while the rule is being added or changed, and once it is: it is no draft then
 * @param edited the rule that is edited, absent for a new one
 */
export function useDraft(
  { subscribe, getValues }: UseFormReturn<NewRuleValues>,
  isSent: boolean,
  edited?: CustomRule,
): void {
  // Only the form tells what is typed without rendering the dialog with each key.
  useEffect(() => {
    if (isSent) return;
    // What was sent at once, and refused, is a draft again.
    keep(getValues(), edited);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => keep(values, edited), TYPING_REST_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [subscribe, getValues, isSent, edited]);
}

/** But no connection string that was pasted by mistake: it has a password, and is no source. */
function keep({ source, label }: NewRuleValues, edited: CustomRule | undefined): void {
  const isSecret = source.includes('@') || source.includes(':');
  if (isSecret || source.length + label.length > LONGEST) return;
  if (!edited) return keepDialogValues('new-rule', { value: source, label });
  const isChanged = source !== formatCidr(edited.source.cidr) || label !== edited.label;
  keepDialogValues('edit', { value: edited.id, ...(isChanged ? { label, source } : { label: '' }) });
}
