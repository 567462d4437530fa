import type { UseFormReturn } from 'react-hook-form';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import type { CustomRule } from '~/domain/rule-set';
import { Button } from '~/ui/button';
import { FootNote } from '~/ui/foot-note';
import type { NewRuleValues } from './new-rule-form';
import { RuleSubmit } from './rule-submit';

type EditFootProps = {
  form: UseFormReturn<NewRuleValues>;
  formId: string;
  database: DatabaseRef;
  /** The rules without the one that is edited. */
  others: readonly Rule[];
  /** The one that is edited; undefined once it is gone. */
  edited: CustomRule | undefined;
  isBusy: boolean;
  /** Why it has to wait, while something else is under way. */
  blockedText: string | undefined;
  onClose: () => void;
};

/** Closes, or saves what is typed. */
export function EditFoot(props: EditFootProps) {
  const { form, formId, database, others, edited, isBusy, blockedText, onClose } = props;
  return (
    <>
      {blockedText === undefined && <FootNote>A new source takes about 2 minutes</FootNote>}
      <Button size="large" isUnavailable={isBusy} onClick={onClose}>
        Cancel
      </Button>
      <RuleSubmit
        form={form}
        formId={formId}
        database={database}
        rules={others}
        edited={edited}
        busyText={isBusy ? 'Saving…' : blockedText}
      >
        Save
      </RuleSubmit>
    </>
  );
}
