import type { UseFormReturn } from 'react-hook-form';
import type { DatabaseRef } from '~/domain/database';
import type { Rule } from '~/domain/rule';
import type { CustomRule } from '~/domain/rule-set';
import { Button } from '~/ui/button';
import { isOpening, isUnconfirmed, type NewRuleValues } from './new-rule-form';
import { useTyped } from './use-typed';

type RuleSubmitProps = {
  form: UseFormReturn<NewRuleValues>;
  formId: string;
  database: DatabaseRef;
  /** Those that the rule would join. */
  rules: readonly Rule[];
  /** The rule that is edited, if it is none that is new. */
  edited?: CustomRule | undefined;
  isUnavailable?: boolean;
  busyText: string | undefined;
  /** What it does, unless it opens the database to everyone. */
  children: string;
};

/** Says what submitting the rule does: it may open the database to everyone, and then only with the name typed. */
export function RuleSubmit(props: RuleSubmitProps) {
  const { form, formId, database, rules, edited, isUnavailable, busyText, children } = props;
  const typed = useTyped(form);
  const opens = isOpening(typed, rules, edited);
  return (
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
  );
}
