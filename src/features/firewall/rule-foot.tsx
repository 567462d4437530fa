import type { UseFormReturn } from 'react-hook-form';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import type { CustomRule } from '~/domain/rule-set';
import { Button } from '~/ui/button';
import { FootNote } from '~/ui/foot-note';
import { isOpening, isUnconfirmed, type NewRuleValues } from './new-rule-form';
import { useTyped } from './use-typed';

type RuleFootProps = {
  form: UseFormReturn<NewRuleValues>;
  formId: string;
  database: DatabaseRef;
  /** Those that the rule would join. */
  rules: readonly Rule[];
  /** The rule that is edited, if it is none that is new. */
  edited?: CustomRule | undefined;
  note: string | undefined;
  isBusy: boolean;
  isUnavailable?: boolean;
  busyText: string | undefined;
  onClose: () => void;
  /** What submitting does, unless it opens the database to everyone. */
  children: string;
};

/** Closes, or submits the rule, which may open the database to everyone: then only with the name typed. */
export function RuleFoot(props: RuleFootProps) {
  const { form, formId, database, rules, edited, note, isBusy, isUnavailable, busyText, onClose, children } =
    props;
  const typed = useTyped(form);
  const opens = isOpening(typed, rules, edited);
  return (
    <>
      {note && <FootNote>{note}</FootNote>}
      <Button size="large" isUnavailable={isBusy} onClick={onClose}>
        Cancel
      </Button>
      <Button
        type="submit"
        form={formId}
        size="large"
        variant={opens ? 'danger' : 'primary'}
        isUnavailable={isUnavailable || isUnconfirmed(typed, rules, database.name, edited)}
        busyText={busyText}
      >
        {opens ? 'Open to everyone' : children}
      </Button>
    </>
  );
}
