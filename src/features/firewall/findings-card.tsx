import { useRef, useState } from 'react';
import { useMayChange } from '~/api/may-change';
import { usePeeringStanding } from '~/api/use-peering-standing';
import { currentFindings } from '~/domain/current-findings';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { Merge } from '~/domain/merge';
import { FINDINGS_ID } from '~/domain/page-params';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CardFoot } from '~/ui/card-foot';
import { ignoreSecondPress } from '~/ui/double-click';
import { useFragment } from '~/ui/fragment';
import { useDismissals } from './dismissals';
import { FindingRow } from './finding-row';
import { useReplacingNow } from './replacing';

type FindingsCardProps = {
  database: DatabaseRef;
  /** Those that are present. */
  rules: readonly Rule[];
  entries: readonly FirewallEntry[];
  /** The merge that LimitCallout already offers. */
  said: Merge | undefined;
  ranges: readonly ManagedRange[] | undefined;
};

/** So many are shown at first: the rules above are what the page is about. */
const SHOWN = 3;

/** What is worth a decision in the rules as a whole. */
export function FindingsCard(props: FindingsCardProps) {
  const { database, rules, entries, said, ranges } = props;
  const peerings = usePeeringStanding(database);
  const { keys, dismiss, showAgain } = useDismissals(database.addonId);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const mayChange = useMayChange(database);
  // StoppedCallout is about these.
  const halfReplaced = useReplacingNow(database.addonId).stopped?.replacement.remove ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  useFragment(FINDINGS_ID);

  const all = currentFindings({ rules, entries, peerings, said, halfReplaced });
  const findings = all.filter(({ key }) => !keys.includes(key));
  const shown = isUnfolded ? findings : findings.slice(0, SHOWN);
  if (all.length === 0) return <></>;

  /** The button that was used is gone then, and another finding's may be in its place. */
  function focusHeading() {
    heading.current?.focus();
    ignoreSecondPress();
  }

  return (
    <Card id={FINDINGS_ID}>
      <h3 ref={heading} tabIndex={-1} className="px-4 py-3 font-semibold outline-none tablet:px-6">
        Worth a look{' '}
        {findings.length > 0 && (
          <span className="ml-1 text-help font-normal text-text-3">
            {countOf(findings.length, 'finding')}
          </span>
        )}
      </h3>
      {shown.length > 0 && (
        <ul aria-label="Findings">
          {shown.map(({ finding, isComing, key }) => (
            <FindingRow
              key={finding.key}
              database={database}
              finding={finding}
              count={rules.length}
              isComing={isComing}
              entries={entries}
              ranges={ranges}
              isReadOnly={!mayChange}
              onDismiss={() => {
                dismiss(key);
                focusHeading();
              }}
            />
          ))}
        </ul>
      )}
      {findings.length > SHOWN && (
        <div className="border-t border-line px-4 py-1 *:-ml-[17px] tablet:px-6 tablet:py-2 tablet:*:-ml-[13px]">
          <Button
            variant="quiet"
            onClick={() => {
              setIsUnfolded(!isUnfolded);
              focusHeading();
            }}
          >
            {isUnfolded ? 'Show fewer' : `Show ${findings.length - SHOWN} more`}
          </Button>
        </div>
      )}
      {findings.length < all.length && (
        <CardFoot
          action={
            <Button
              variant="quiet"
              onClick={() => {
                showAgain(all.map(({ key }) => key));
                focusHeading();
              }}
            >
              Show again
            </Button>
          }
        >
          {countOf(all.length - findings.length, 'finding')} dismissed for this database, in this browser.
        </CardFoot>
      )}
    </Card>
  );
}
