import { formatCidr } from '~/domain/cidr';
import type { Merge } from '~/domain/rule-set';
import { RULE_LIMIT } from '~/domain/rule';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';

type LimitCalloutProps = {
  merge: Merge | null;
  isMerging: boolean;
  onMerge: (merge: Merge) => void;
};

/** At the limit: what can be done to add another rule. */
export function LimitCallout({ merge, isMerging, onMerge }: LimitCalloutProps) {
  return (
    <Callout
      kind="warning"
      title={`${RULE_LIMIT} of ${RULE_LIMIT} rules are used`}
      actions={
        merge && (
          <Button busyText={isMerging ? 'Merging…' : undefined} onClick={() => onMerge(merge)}>
            Merge these 2 rules
          </Button>
        )
      }
    >
      {merge ? `Merge or remove a rule to add another. ${mergeText(merge)}` : 'Remove a rule to add another.'}
    </Callout>
  );
}

function mergeText({ rules: [first, second], into }: Merge): string {
  return `${formatCidr(first.source.cidr)} and ${formatCidr(second.source.cidr)} can become ${formatCidr(into)}.`;
}
