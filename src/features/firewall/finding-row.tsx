import { Info, TriangleAlert, X } from 'lucide-react';
import type { DatabaseRef } from '~/domain/database';
import type { RuleSetFinding } from '~/domain/findings';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { FirewallEntry } from '~/domain/rule';
import { classNames } from '~/ui/class-names';
import { IconButton } from '~/ui/icon-button';
import { withCode } from '~/ui/with-code';
import { FindingButton } from './finding-button';
import { findingConsequence, findingFact } from './finding-words';
import { OwnGap } from './own-gap';

type FindingRowProps = {
  database: DatabaseRef;
  finding: RuleSetFinding;
  /** How many rules there are. */
  count: number;
  /** Whether a rule that it takes is yet to apply. */
  isComing: boolean;
  entries: readonly FirewallEntry[];
  ranges: readonly ManagedRange[] | undefined;
  isReadOnly: boolean;
  onDismiss: () => void;
};

/** A finding: the fact, what follows from it, and what answers it. */
export function FindingRow(props: FindingRowProps) {
  const { database, finding, count, isComing, entries, ranges, isReadOnly, onDismiss } = props;
  const fact = findingFact(finding, isComing, ranges);
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_2.75rem] gap-x-3 border-t border-line py-3 pr-1 pl-4 tablet:grid-cols-[1rem_minmax(0,1fr)_auto_2rem] tablet:pr-3 tablet:pl-6">
      <Glyph finding={finding} />
      <div className="min-w-0 self-center">
        <p className="font-medium wrap-anywhere">{withCode(fact)}</p>
        <p className="text-help text-pretty wrap-anywhere text-text-2">
          {withCode(findingConsequence(finding, count, isComing, ranges))}
          {finding.kind === 'merge' && <OwnGap merge={finding} entries={entries} />}
        </p>
      </div>
      <div className="col-start-2 row-start-2 mt-2.5 tablet:col-start-3 tablet:row-start-1 tablet:mt-0 tablet:ml-3 tablet:self-center">
        <FindingButton database={database} action={finding.action} ranges={ranges} isReadOnly={isReadOnly} />
      </div>
      <div className="col-start-3 row-start-1 -mt-2.5 tablet:col-start-4 tablet:mt-0 tablet:self-center">
        <IconButton label={`Dismiss: ${fact}`} onClick={onDismiss}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
    </li>
  );
}

function Glyph({ finding: { kind } }: Pick<FindingRowProps, 'finding'>) {
  const shared = { 'aria-hidden': true, className: 'mt-0.5 size-4' };
  switch (kind) {
    case 'everyone':
      return <TriangleAlert {...shared} className={classNames(shared.className, 'text-x3')} />;
    case 'very-wide':
    case 'private':
      return <TriangleAlert {...shared} className={classNames(shared.className, 'text-x2')} />;
    case 'redundant':
    case 'merge':
      return <Info {...shared} className={classNames(shared.className, 'text-text-3')} />;
  }
}
