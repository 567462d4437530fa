import { useRef, useState } from 'react';
import { useMayChange } from '~/api/may-change';
import { usePeeringStanding } from '~/api/use-peering-standing';
import { isSameCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { exposureOf } from '~/domain/exposure';
import { findingsOn, type RuleSetFinding } from '~/domain/findings';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { Merge } from '~/domain/merge';
import type { FirewallEntry, Rule } from '~/domain/rule';
import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CardFoot } from '~/ui/card-foot';
import { useDismissals } from './dismissals';
import { FindingRow } from './finding-row';
import type { Merging } from './use-merging';

type FindingsCardProps = {
  database: DatabaseRef;
  /** Those that are present. */
  rules: readonly Rule[];
  /** The firewall as it stands. */
  entries: readonly FirewallEntry[];
  /** The merge that LimitCallout already offers. */
  said: Merge | undefined;
  /** Rules of a change that stopped halfway: StoppedCallout is about them. */
  halfReplaced: readonly Rule[];
  ranges: readonly ManagedRange[] | undefined;
  merging: Merging;
};

/** So many are shown at first: the rules above are what the page is about. */
const SHOWN = 3;

/** What is worth a decision in the rules as a whole. */
export function FindingsCard(props: FindingsCardProps) {
  const { database, rules, entries, said, halfReplaced, ranges, merging } = props;
  const peerings = usePeeringStanding(database);
  const { keys, dismiss, showAgain } = useDismissals(database.addonId);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const mayChange = useMayChange(database);
  const heading = useRef<HTMLHeadingElement>(null);

  const applyingIds = new Set(
    entries.flatMap(({ rule, phase }) => (phase.name === 'applying' ? [rule.id] : [])),
  );
  const all = findingsOn(rules, peerings).filter(
    (finding) =>
      !(said && finding.kind === 'merge' && isSameCidr(finding.into, said.into)) &&
      // A rule is redundant once the others allow its addresses, not before.
      !(finding.kind === 'redundant' && finding.by.some(({ id }) => applyingIds.has(id))) &&
      !comparedIn(finding).some(({ id }) => halfReplaced.some((rule) => rule.id === id)),
  );
  const isComing = (finding: RuleSetFinding) =>
    finding.kind === 'everyone' &&
    finding.rules.some(({ id }) => applyingIds.has(id)) &&
    exposureOf(entries).now.level !== 'open';
  // Dismissed separately before and after it takes effect.
  const keyOf = (finding: RuleSetFinding) => (isComing(finding) ? `${finding.key} coming` : finding.key);
  const findings = all.filter((finding) => !keys.includes(keyOf(finding)));
  const shown = isUnfolded ? findings : findings.slice(0, SHOWN);
  if (all.length === 0) return <></>;

  /** The button that was used is gone then. */
  function focusHeading() {
    heading.current?.focus();
  }

  return (
    <Card>
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
          {shown.map((finding) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              count={rules.length}
              isComing={isComing(finding)}
              entries={entries}
              ranges={ranges}
              merging={merging}
              isReadOnly={!mayChange}
              onDismiss={() => {
                dismiss(keyOf(finding));
                focusHeading();
              }}
            />
          ))}
        </ul>
      )}
      {findings.length > SHOWN && (
        <div className="border-t border-line px-4 py-1 *:-ml-4 tablet:px-6 tablet:py-2 tablet:*:-ml-3">
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
                showAgain(all.map(keyOf));
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

/** The rules whose relation to each other a finding is about. */
function comparedIn(finding: RuleSetFinding): readonly Rule[] {
  switch (finding.kind) {
    case 'redundant':
      return [finding.rule, ...finding.by];
    case 'merge':
      return finding.rules;
    case 'everyone':
    case 'very-wide':
    case 'private':
      return [];
  }
}
