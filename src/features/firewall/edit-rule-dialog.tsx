import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { describeError } from '~/api/error-words';
import type { ApiError } from '~/api/errors';
import { failureOf } from '~/api/failure';
import { updateRuleLabel } from '~/api/firewall';
import { useSingleMutation } from '~/api/use-single-mutation';
import { formatCidr, isSameCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { isReversed, type Added } from '~/domain/replacement';
import { presentRules, type FirewallEntry, type Rule } from '~/domain/rule';
import type { CustomRule } from '~/domain/rule-set';
import { Callout } from '~/ui/callout';
import { Dialog } from '~/ui/dialog';
import { DialogForm } from '~/ui/dialog-form';
import { useToast } from '~/ui/toast';
import { useHeld } from '~/ui/use-held';
import { CustomRuleFields } from './custom-rule-fields';
import { EditImpact } from './edit-impact';
import { FailedChange } from './failed-change';
import { foundLabel, foundSource } from './failure-words';
import { rememberChange } from './last-change';
import {
  CUSTOM,
  isForDialog,
  newRuleResolver,
  refusalsOf,
  toNewRule,
  type NewRuleValues,
} from './new-rule-form';
import { actionsButton } from './row-buttons';
import { RuleFoot } from './rule-foot';
import { blockHeading } from './block';
import { useDraft, type Draft } from './use-draft';
import { useLastLook } from './use-last-look';
import { useReplacing } from './use-replacing';

type EditRuleDialogProps = {
  database: DatabaseRef;
  rule: CustomRule;
  /** How many rules are listed. */
  listed: number;
  /** The firewall as it stands, with the rules that are on their way, or on their way back. */
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
  callerAddress: string | undefined;
  /** What had been typed already. */
  draft: Draft;
  onClose: () => void;
};

const FORM_ID = 'edit-rule-form';

/** Why nothing was changed. */
type Refusal = {
  readonly title: string;
  readonly error: ApiError;
  /** The thing that may not have been found. */
  readonly what?: string;
  /** What the rules, read again since, tell of a change whose answer was lost. */
  readonly found: (rules: readonly Rule[]) => string;
};

/**
 * Gives a rule another source or label. The API can change the label alone, so another source is a new rule in the place
 * of the old one, which is removed once the new one is listed, not once it applies.
 */
export function EditRuleDialog(props: EditRuleDialogProps) {
  const { database, rule, entries, ranges, callerAddress, onClose } = props;
  const source = useRef<HTMLInputElement>(null);
  const showToast = useToast(database.name);
  const relabel = useSingleMutation({ ...updateRuleLabel(database), mutationKey: ['edit-label', rule.id] });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const replacing = useReplacing(database);
  const lastLook = useLastLook(database, 'The rule was not changed');
  const isBusy = relabel.isSending || replacing.isBusy || lastLook.isLooking;
  // Held while saving: the new rule is listed already, or on its way, and would be its own duplicate.
  const seen = useHeld(entries, isBusy);
  const present = presentRules(seen);
  // The engine goes by what is listed: what is yet to come takes no place so far.
  const listed = useHeld(props.listed, isBusy);
  const isGone = !present.some(({ id }) => id === rule.id);
  const others = present.filter(({ id }) => id !== rule.id);
  const edited = isGone ? undefined : rule;
  // As it was when the dialog opened: someone else may change the rule meanwhile.
  const [start] = useState({ id: rule.id, source: formatCidr(rule.source.cidr), label: rule.label });
  const [draft] = useState(props.draft);
  const form = useForm<NewRuleValues>({
    defaultValues: { choice: CUSTOM, source: start.source, label: start.label },
    values: { choice: CUSTOM, source: draft.source ?? start.source, label: draft.label ?? start.label },
    resetOptions: { keepDefaultValues: true },
    resolver: newRuleResolver(others, database.name, edited),
  });

  useDraft(form, isBusy, start);

  function save(values: NewRuleValues) {
    const next = toNewRule(values);
    if (next?.type !== 'custom' || isBusy || replacing.blockedText) return;
    setRefusal(null);
    lastLook.look(values, () => send(values, next), edited);
  }

  function send(values: NewRuleValues, next: Added) {
    // An untouched label keeps what someone else has made of it since.
    const label = values.label === start.label && relabel.isIdle ? rule.label : next.label;
    if (!isGone && isSameCidr(next.cidr, rule.source.cidr)) saveLabel(label);
    else saveSource({ cidr: next.cidr, label });
  }

  function saveLabel(label: string) {
    if (label === rule.label) return onClose();
    relabel.run(
      { rule, label },
      {
        onDone: (_rule, isShown) => {
          rememberChange(database.addonId, { kind: 'relabelled', rule, label });
          if (isShown) onClose();
          showToast({ kind: 'done', about: start.source, text: 'Label changed.' });
        },
        onError: (error, isShown) =>
          refuse(
            {
              title: failureOf(error, 'the label', 'changed'),
              error,
              what: 'This rule',
              found: (rules) => foundLabel(rule, label, rules),
            },
            isShown,
          ),
      },
    );
  }

  function saveSource(add: Added) {
    replacing.run({ remove: isGone ? [] : [rule], add }, (result, isShown) => {
      if (result.kind === 'refused') {
        const { error } = result;
        const found = (rules: readonly Rule[]) => foundSource(add, rules);
        return refuse({ title: 'The rule was not changed', error, found }, isShown);
      }
      if (isShown) onClose();
      if (result.kind === 'stopped') return;
      showToast({
        kind: 'done',
        about: start.source,
        text: 'Rule changed. It applies in about 2 minutes.',
      });
    });
  }

  function refuse(next: Refusal, isShown: boolean) {
    if (!isShown) {
      const text = `${next.title}. ${describeError(next.error, next.what)}`;
      return showToast({ kind: 'error', about: start.source, text });
    }
    setRefusal(next);
    for (const { field, message } of refusalsOf(next.error)) {
      form.setError(field, { type: 'server', message }, { shouldFocus: true });
    }
  }

  return (
    <Dialog
      title={`Edit ${formatCidr(rule.source.cidr)}`}
      onClose={() => !isBusy && onClose()}
      initialFocus={source}
      returnFocus={() => actionsButton(rule) ?? blockHeading()}
      isDirty={form.formState.isDirty}
      foot={
        <RuleFoot
          form={form}
          formId={FORM_ID}
          database={database}
          rules={others}
          edited={edited}
          note={replacing.blockedText === undefined ? 'A new source takes about 2 minutes' : undefined}
          isBusy={isBusy}
          busyText={isBusy ? 'Saving…' : replacing.blockedText}
          onClose={onClose}
        >
          Save
        </RuleFoot>
      }
    >
      <FormProvider {...form}>
        <DialogForm id={FORM_ID} onSubmit={() => void form.handleSubmit(save)()}>
          <CustomRuleFields
            database={database}
            rules={others}
            entries={seen}
            edited={edited}
            ranges={ranges}
            callerAddress={callerAddress}
            sourceRef={source}
          />
          {!isGone && (
            <EditImpact {...props} entries={seen} isReversed={isReversed(listed)} isBusy={isBusy} />
          )}
        </DialogForm>
      </FormProvider>
      {isGone && (
        <Callout kind="neutral" isAlert title="This rule was removed">
          Saving adds what you typed as a new rule.
        </Callout>
      )}
      {refusal && isForDialog(refusal.error) && <FailedChange database={database} {...refusal} />}
    </Dialog>
  );
}
