import { formatCidr } from '~/domain/cidr';
import type { Merge } from '~/domain/merge';
import { RULE_LIMIT, type FirewallEntry } from '~/domain/rule';
import { listOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { withCode } from '~/ui/with-code';
import { mergeGapText, omittedLabelsText } from './replacing-words';
import { OwnGap } from './later-parts';
import type { Merging } from './use-merging';

type LimitCalloutProps = {
  merge: Merge | undefined;
  entries: readonly FirewallEntry[];
  merging: Merging;
  isAlert?: boolean;
  /** For a dialog, which is over the block that says what has stopped. */
  onStopped?: () => void;
};

/** At the limit: what can be done to add another rule. */
export function LimitCallout({ merge, entries, merging, isAlert, onStopped }: LimitCalloutProps) {
  return (
    <Callout
      kind="warning"
      isAlert={isAlert}
      title={`${RULE_LIMIT} of ${RULE_LIMIT} rules are used`}
      actions={
        merge && (
          <Button
            busyText={merging.isRunning(merge) ? 'Merging…' : undefined}
            isUnavailable={merging.isBusy}
            onClick={() => merging.run(merge, onStopped)}
          >
            Merge these {merge.rules.length} rules
          </Button>
        )
      }
    >
      {merge
        ? withCode(`Merge or remove a rule to add another. ${mergeText(merge)}`)
        : 'Remove a rule to add another.'}
      {merge && <OwnGap merge={merge} entries={entries} />}
    </Callout>
  );
}

function mergeText(merge: Merge): string {
  const named = listOf(merge.rules.map(({ source }) => formatCidr(source.cidr)));
  return `${named} can become ${formatCidr(merge.into)}. ${mergeGapText(merge)}${omittedLabelsText(merge.rules.map(({ label }) => label))}`;
}
