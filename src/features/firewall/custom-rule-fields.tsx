import { useEffect, type RefObject } from 'react';
import { useFormContext } from 'react-hook-form';
import { usePeeringStanding } from '~/api/use-peering-standing';
import { formatCidr, rangeAround, parseAddress } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { customSource, hasSource, type FirewallEntry, type Rule } from '~/domain/rule';
import type { CustomRule } from '~/domain/rule-set';
import { sourceList } from '~/domain/source-list';
import { Button } from '~/ui/button';
import { ConfirmField } from '~/ui/confirm-field';
import { Message } from '~/ui/message';
import { TextField } from '~/ui/text-field';
import { CandidateCheck } from './candidate-check';
import { EveryoneCallout } from './everyone-callout';
import { judgeSource, type NewRuleValues } from './new-rule-form';
import { SourceField } from './source-field';
import { useTyped } from './use-typed';

type CustomRuleFieldsProps = {
  database: DatabaseRef;
  /** Those that the rule would join. */
  rules: readonly Rule[];
  entries: readonly FirewallEntry[];
  /** The rule that is edited, if it is none that is new. */
  edited?: CustomRule | undefined;
  ranges: readonly ManagedRange[] | undefined;
  callerAddress: string | undefined;
  sourceRef: RefObject<HTMLInputElement | null>;
  /** Takes several sources to where they can be added, one a line. */
  onPaste?: (list: string) => void;
};

/** The fields of a Custom CIDR IPv4 rule, and the deliberate confirmation when it would let everyone in. */
export function CustomRuleFields(props: CustomRuleFieldsProps) {
  const { database, rules, entries, edited, ranges, callerAddress, sourceRef, onPaste } = props;
  const form = useFormContext<NewRuleValues>();
  const { register, unregister, getValues, setValue, formState } = form;
  const { source } = useTyped(form);
  const hasPeering = usePeeringStanding(database) === 'active';
  const judgement = judgeSource(source, rules, edited, hasPeering);
  const own = parseAddress(callerAddress ?? '');
  const { opensToEveryone } = judgement;

  // The form keeps what a field held that is gone: what opens to everyone is to be confirmed each time.
  useEffect(
    () => (opensToEveryone ? () => unregister('confirmation') : undefined),
    [opensToEveryone, unregister],
  );

  // There is nothing to check for a rule that allows everyone.
  const isJudged = !judgement.error && !opensToEveryone;

  function fillIn(text: string) {
    setValue('source', text, { shouldDirty: true, shouldValidate: formState.isSubmitted });
    sourceRef.current?.focus();
  }

  const hasOwn = own !== null && hasSource(rules, customSource(rangeAround(own, 32)));
  const fillInOwn = own === null ? undefined : () => fillIn(formatCidr(rangeAround(own, 32)));
  return (
    <>
      <div className="grid gap-3">
        <SourceField
          text={source}
          judgement={judgement}
          ranges={ranges}
          sourceRef={sourceRef}
          onUse={fillIn}
          onUseOwn={fillInOwn}
          onPaste={onPaste && (() => onPaste(sourceList(source, getValues('label'))))}
        />
        {opensToEveryone && (
          <EveryoneCallout
            findings={judgement.findings}
            // With a rule of its own, a second one would be refused.
            actions={
              own !== null && !hasOwn && <Button onClick={fillInOwn}>Allow only my current address</Button>
            }
          />
        )}
      </div>
      {opensToEveryone && (
        <ConfirmField
          {...register('confirmation')}
          id="confirmation"
          expected={database.name}
          isAsked={Boolean(formState.errors.confirmation)}
        />
      )}
      <TextField
        {...register('label')}
        id="label"
        label="Label"
        isOptional
        placeholder="Paris office"
        dir="auto"
        isInvalid={Boolean(formState.errors.label)}
      >
        {formState.errors.label && <Message kind="error">{formState.errors.label.message}</Message>}
      </TextField>
      <CandidateCheck
        database={database}
        entries={entries}
        edited={edited}
        hasPeering={hasPeering}
        cidr={isJudged && judgement.reading.ok ? judgement.reading.cidr : null}
      />
    </>
  );
}
