import { formatCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { Merge } from '~/domain/merge';
import { RULE_LIMIT, type FirewallEntry } from '~/domain/rule';
import { listOf } from '~/domain/words';
import { Callout } from '~/ui/callout';
import { withCode } from '~/ui/with-code';
import { MergeButton, OwnGap } from './later-parts';
import { mergeGapText, omittedLabelsText } from './merge-words';

type LimitCalloutProps = {
  database: DatabaseRef;
  merge: Merge | undefined;
  entries: readonly FirewallEntry[];
  isAlert?: boolean;
  /** Some of them are yet to be listed. */
  isComing?: boolean;
  /** For a dialog, which is over the block that says what has stopped. */
  onStopped?: () => void;
};

/** At the limit: what can be done to add another rule. */
export function LimitCallout({
  database,
  merge,
  entries,
  isAlert,
  isComing = false,
  onStopped,
}: LimitCalloutProps) {
  return (
    <Callout
      kind="warning"
      isAlert={isAlert}
      title={`${RULE_LIMIT} of ${RULE_LIMIT} rules are used${isComing ? ', or being added' : ''}`}
      actions={
        merge && (
          // As high as the button that comes.
          <div className="flex min-h-11 tablet:min-h-8">
            <MergeButton database={database} merge={merge} onStopped={onStopped} />
          </div>
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
