import { formatCidr } from '~/domain/cidr';
import type { Merge } from '~/domain/merge';
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
            Merge these {merge.rules.length} rules
          </Button>
        )
      }
    >
      {merge ? `Merge or remove a rule to add another. ${mergeText(merge)}` : 'Remove a rule to add another.'}
    </Callout>
  );
}

function mergeText({ rules, into }: Merge): string {
  const ranges = rules.map(({ source }) => formatCidr(source.cidr));
  const named = `${ranges.slice(0, -1).join(', ')} and ${ranges.at(-1)}`;
  return `${named} can become ${formatCidr(into)}.`;
}
