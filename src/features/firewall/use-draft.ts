import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { holdDialogValues, keepDialogValues, type DialogValues } from '~/ui/dialog-param';
import { TYPING_REST_MS } from '~/ui/typing-rest';
import { isFitForUrl, isPlainForUrl } from '~/ui/url-param';
import { CUSTOM, type NewRuleValues } from './new-rule-form';

/** What is typed of a rule that is edited; what is not different from the rule is absent. */
export type Draft = { readonly source?: string | undefined; readonly label?: string | undefined };

/** A rule as it was when it began to be edited. */
type Edited = { readonly id: string; readonly source: string; readonly label: string };

/**
 * Hook: keeps what is typed of a rule in the URL once the typing rests, and until then for Back and Forward: neither these
 * nor a reload lose it.
 * @param isSent while it is no draft: what is typed is being sent
 * @param edited the same object each time; absent for a new rule
 */
export function useDraft(
  { subscribe, getValues }: UseFormReturn<NewRuleValues>,
  isSent: boolean,
  edited?: Edited,
): void {
  // Only the form tells what is typed without rendering the dialog with each key.
  useEffect(() => {
    if (isSent) return;
    // After a refused save, the values are a draft again.
    keep(getValues(), edited);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        holdDialogValues(draftOf(values, edited));
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

function keep(values: NewRuleValues, edited: Edited | undefined): void {
  const source = isPlainForUrl(values.source) ? values.source : (edited?.source ?? '');
  const label = isFitForUrl(values.label) ? values.label : (edited?.label ?? '');
  keepDialogValues(edited ? 'edit' : 'new-rule', draftOf({ ...values, source, label }, edited));
}

function draftOf({ choice, source, label }: NewRuleValues, edited: Edited | undefined): DialogValues {
  if (!edited) {
    return { value: source, label: label || undefined, source: choice === CUSTOM ? undefined : choice };
  }
  return {
    value: edited.id,
    source: source === edited.source ? undefined : source,
    label: label === edited.label ? undefined : label,
  };
}
