import type { UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { mayComeLate, type ApiError } from '~/api/errors';
import { describeFailure, failureOf } from '~/api/failure';
import { createRule } from '~/api/firewall';
import { useIsMounted } from '~/api/use-is-mounted';
import { useSingleMutation } from '~/api/use-single-mutation';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { Merge } from '~/domain/merge';
import {
  hasSource,
  presentRules,
  RULE_LIMIT,
  sourceOf,
  type FirewallEntry,
  type NewRule,
} from '~/domain/rule';
import { Dialog } from '~/ui/dialog';
import { DialogForm } from '~/ui/dialog-form';
import { useDialogOpener } from '~/ui/dialog-param';
import { useToast } from '~/ui/toast';
import { useHeld } from '~/ui/use-held';
import { CustomRuleFields } from './custom-rule-fields';
import { FailedChange } from './failed-change';
import { rememberChange } from './last-change';
import { LimitCallout } from './limit-callout';
import { ManagedAddresses } from './managed-addresses';
import {
  CUSTOM,
  isForDialog,
  newRuleResolver,
  refusalsOf,
  toNewRule,
  type NewRuleValues,
} from './new-rule-form';
import { useIsReplacing } from './replacing';
import { RuleFoot } from './rule-foot';
import { RuleTypeField } from './rule-type-field';
import { useDraft } from './use-draft';
import { useLastLook } from './use-last-look';
import { blockHeading, RULE_ADDED } from './block';

type NewRuleDialogProps = {
  database: DatabaseRef;
  /** How many rules are listed. */
  listed: number;
  /** The firewall as it stands, with the rules that are on their way, or on their way back. */
  entries: readonly FirewallEntry[];
  ranges: UseQueryResult<readonly ManagedRange[]>;
  callerAddress: string | undefined;
  /** What the fields start with. */
  start: Pick<NewRuleValues, 'choice' | 'source' | 'label'>;
  /** What would make room, once all rules are used. */
  atLimit: Merge | undefined;
  onClose: () => void;
};

const FORM_ID = 'new-rule-form';

/** Adds a rule: one's own range, or a Scalingo region. */
export function NewRuleDialog(props: NewRuleDialogProps) {
  const { database, ranges, callerAddress, start, atLimit, onClose } = props;
  const source = useRef<HTMLInputElement>(null);
  const openPaste = useDialogOpener('paste');
  const showToast = useToast(database.name);
  const create = useSingleMutation({
    ...createRule(database),
    mutationKey: ['new-rule', database.addonId],
  });
  // Held while adding: the new rule is listed already, and would be its own duplicate. Held while merging too: the slot
  // that a merge frees for a moment is not free.
  const isReplacing = useIsReplacing(database.addonId);
  const isMounted = useIsMounted();
  const isWaiting = create.isPending || create.isSuccess || isReplacing;
  const entries = useHeld(props.entries, isWaiting);
  const rules = presentRules(entries);
  const form = useForm<NewRuleValues>({
    defaultValues: start,
    resolver: newRuleResolver(rules, database.name),
  });
  const choice = useWatch({ control: form.control, name: 'choice' });
  const lastLook = useLastLook(database, 'The rule was not added');
  useDraft(form, isWaiting || lastLook.isLooking);

  const isFull = rules.length >= RULE_LIMIT;
  const isBusy = create.isPending || lastLook.isLooking;

  function add(values: NewRuleValues) {
    const rule = toNewRule(values);
    if (!rule || isFull) return;
    lastLook.look(values, () => send(rule));
  }

  function send(rule: NewRule) {
    create.run(rule, {
      onDone: (added, isShown) => {
        rememberChange(database.addonId, { kind: 'added', rules: [added] });
        if (isShown) onClose();
        showToast({ kind: 'done', text: RULE_ADDED });
      },
      onError: (error, isShown) => {
        if (!isShown)
          showToast({
            kind: 'error',
            text: describeFailure(error, 'the rule', 'added'),
          });
        for (const { field, message } of refusalsOf(error)) {
          form.setError(field, { type: 'server', message }, { shouldFocus: true });
        }
      },
    });
  }

  return (
    <Dialog
      title="New rule"
      onClose={() => !isBusy && onClose()}
      initialFocus={source}
      returnFocus={blockHeading}
      isDirty={form.formState.isDirty || start.choice !== CUSTOM || start.source !== '' || start.label !== ''}
      foot={
        <RuleFoot
          form={form}
          formId={FORM_ID}
          database={database}
          rules={rules}
          note="Takes effect in about 2 minutes"
          isBusy={isBusy}
          isUnavailable={isFull}
          busyText={create.isSending || lastLook.isLooking ? 'Adding…' : undefined}
          onClose={onClose}
        >
          Add rule
        </RuleFoot>
      }
    >
      <FormProvider {...form}>
        <DialogForm id={FORM_ID} onSubmit={() => void form.handleSubmit(add)()}>
          <RuleTypeField rules={rules} ranges={ranges} />
          {choice === CUSTOM ? (
            <CustomRuleFields
              database={database}
              rules={rules}
              entries={entries}
              ranges={ranges.data}
              callerAddress={callerAddress}
              sourceRef={source}
              onPaste={openPaste}
            />
          ) : (
            <ManagedAddresses rangeId={choice} />
          )}
          {create.isError && isForDialog(create.error) && (
            <FailedChange
              database={database}
              title={failureOf(create.error, 'the rule', 'added')}
              error={create.error}
              found={(listed) =>
                create.variables && hasSource(listed, sourceOf(create.variables))
                  ? 'it is listed now.'
                  : notListedText(create.error)
              }
            />
          )}
          {isFull && !create.isError && (
            <LimitCallout
              isAlert
              database={database}
              merge={atLimit}
              entries={props.entries}
              isComing={!isReplacing && props.listed < RULE_LIMIT}
              onStopped={() => isMounted.current && onClose()}
            />
          )}
        </DialogForm>
      </FormProvider>
    </Dialog>
  );
}

function notListedText(error: ApiError): string {
  return mayComeLate(error)
    ? 'it is not listed so far, but may be added yet.'
    : 'it is not listed. Add it again, if you still want to.';
}
