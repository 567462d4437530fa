import { Ellipsis, Trash2, Undo2 } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { size } from '~/domain/address-set';
import { reachOf, type ExposureLevel } from '~/domain/exposure';
import { addressesOf, type FirewallEntry } from '~/domain/rule';
import { countOf, countOfAddresses, formatNumber } from '~/domain/words';
import { classNames } from '~/ui/class-names';
import { IconButton } from '~/ui/icon-button';
import { TONE_TEXT } from '~/ui/tone';
import { useFocusPassing } from '~/ui/watch-focus';
import { actionsButtonId, removeButtonId } from './row-ids';
import { RuleStatus } from './rule-status';
import { typeName } from './type-name';
import { focusBlock, unavailableUnless } from './block';

type RuleRowProps = {
  entry: FirewallEntry;
  name: string;
  label: ReactNode;
  onRemove: () => void;
  /** Null for a rule that can't be put back. */
  onUndo: (() => void) | null;
  isUndoing: boolean;
  /** The operator may not change it: the block says so. */
  isReadOnly: boolean;
  onActions: () => void;
  /** The dialog that was asked for, while its code is on its way. */
  opening: 'actions' | 'remove' | null;
};

/** What a rule alone opens, shown below its source. */
const WIDTHS: Readonly<Partial<Record<ExposureLevel, string>>> = {
  'very-wide': 'very wide',
  open: 'everyone',
};

const CELL = 'block tablet:table-cell tablet:h-14 tablet:px-3 tablet:align-middle';

/** A rule: a row of the table; on a phone two stacked lines and one button. */
export function RuleRow(props: RuleRowProps) {
  const { entry, name, label, onRemove, onUndo, isUndoing, isReadOnly, onActions, opening } = props;
  const { rule, phase } = entry;
  const isManaged = rule.source.type === 'managed';
  const isRemoved = phase.name === 'removed';
  const admitted = addressesOf(rule.source);
  // Null when it is not known.
  const addresses = admitted && size(admitted);
  const { level } = reachOf([rule]);
  const width = WIDTHS[level] && (
    <span className={classNames('font-medium', TONE_TEXT[level])}>{WIDTHS[level]}</span>
  );
  const row = useFocusPassing<HTMLTableRowElement>(() => isRemoved && focusBlock());
  return (
    <tr
      ref={row}
      role="row"
      className={classNames(
        'grid grid-cols-[minmax(0,1fr)_auto_2.75rem] gap-x-2 border-t border-line py-3 pr-1 pl-4 first:border-t-0 tablet:table-row tablet:hover:bg-hover',
        isRemoved && 'text-text-3',
      )}
    >
      <th
        role="rowheader"
        scope="row"
        className={classNames(
          CELL,
          'col-start-1 row-start-1 text-left font-normal wrap-anywhere tablet:pl-6',
          isRemoved && 'line-through',
        )}
      >
        {isManaged ? <span className="font-medium">{name}</span> : <code>{name}</code>}
      </th>
      <td role="cell" className={classNames(CELL, 'col-start-1 row-start-2')}>
        {label}
      </td>
      <td
        role="cell"
        className="col-span-2 col-start-1 row-start-3 block text-help text-text-3 tablet:hidden wide:table-cell wide:h-14 wide:px-3 wide:align-middle wide:text-body"
      >
        {typeName(rule.source)}
        <span className="tablet:hidden">
          {' '}
          ·{' '}
          <span className="inline-block">
            {phoneSize(addresses, isManaged)}
            {width && <>, {width}</>}
          </span>
        </span>
      </td>
      <td role="cell" className="hidden h-14 pr-3 text-right align-middle tablet:table-cell">
        {addresses === null ? 'Unknown' : formatNumber(addresses)}
        {isManaged && addresses !== null && <span className="block text-caption text-text-3">published</span>}
        {width && <span className="block text-caption">{width}</span>}
      </td>
      <td role="cell" className={classNames(CELL, 'col-start-2 row-span-2 row-start-1')}>
        <RuleStatus phase={phase} />
      </td>
      <td
        role="cell"
        className={classNames(CELL, 'col-start-3 row-span-3 row-start-1 self-center text-right tablet:pr-3')}
      >
        {isRemoved && onUndo && (
          <IconButton
            label={`Undo removal of ${name}`}
            {...unavailableUnless(!isReadOnly)}
            isBusy={isUndoing}
            onClick={onFirstClick(onUndo)}
          >
            <Undo2 aria-hidden="true" className="size-4" />
          </IconButton>
        )}
        {!isRemoved && (
          <span className="tablet:whitespace-nowrap">
            <IconButton
              id={actionsButtonId(rule)}
              label={`More actions for ${name}`}
              aria-haspopup="dialog"
              isBusy={opening === 'actions'}
              onClick={onFirstClick(onActions)}
            >
              <Ellipsis aria-hidden="true" className="size-4" />
            </IconButton>
            <span className="hidden tablet:inline">
              <IconButton
                id={removeButtonId(rule)}
                label={`Remove ${name}`}
                {...unavailableUnless(!isReadOnly)}
                isBusy={opening === 'remove'}
                onClick={onFirstClick(onRemove)}
              >
                <Trash2 aria-hidden="true" className="size-4" />
              </IconButton>
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}

/**
 * Ignores the second click of a double click: the first may be answered already, and another row's button under the
 * pointer.
 */
function onFirstClick(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail <= 1) act();
  };
}

function phoneSize(addresses: number | null, isManaged: boolean): string {
  if (addresses === null) return 'addresses unknown';
  return isManaged ? countOf(addresses, 'published', 'published') : countOfAddresses(addresses);
}
