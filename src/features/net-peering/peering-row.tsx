import { Trash2 } from 'lucide-react';
import { isDeleted, isLeaving, isMoving, type NetPeering } from '~/domain/net-peering';
import { formatDate } from '~/domain/words';
import { classNames } from '~/ui/class-names';
import { useDialogOpener } from '~/ui/dialog-param';
import { IconButton } from '~/ui/icon-button';
import { FOOT_ID, removeButtonId } from './block';
import { PeeringStatus } from './peering-status';
import { SourceNet } from './source-net';

type PeeringRowProps = {
  peering: NetPeering;
  /** Milliseconds since 1970 by the server's clock. */
  now: number;
  /** When not, the block's foot says why. */
  mayChange: boolean;
};

const CELL = 'tablet:table-cell tablet:h-14 tablet:px-3 tablet:py-2 tablet:align-middle';

/** A Net Peering: a row of the table; on a phone stacked lines and one button. A deleted one is struck through. */
export function PeeringRow({ peering, now, mayChange }: PeeringRowProps) {
  const openRemoveNetPeering = useDialogOpener('remove-net-peering');
  const { id, outscaleId, source, createdAt, updatedAt } = peering;
  const isGone = isDeleted(peering);
  return (
    <tr
      role="row"
      className={classNames(
        'grid grid-cols-[minmax(0,1fr)_auto_2.75rem] gap-x-2 border-t border-line py-3 pr-1 pl-4 first:border-t-0 tablet:table-row tablet:hover:bg-hover',
        isGone && 'text-text-3',
      )}
    >
      <th
        role="rowheader"
        scope="row"
        className={classNames(
          CELL,
          'col-start-1 row-start-1 text-left font-normal wrap-anywhere tablet:pl-6',
          isGone && 'line-through',
        )}
      >
        <code>{outscaleId}</code>
      </th>
      {/* On a phone its two lines are lines of the row, so that a status stands beside the first two. */}
      <td role="cell" className={classNames(CELL, 'contents')}>
        <span className="col-start-1 row-start-2 block">
          {source.ipRange === null ? (
            <span className="text-text-3">Source not known yet</span>
          ) : (
            <code>{source.ipRange}</code>
          )}
        </span>
        <span className="col-span-2 col-start-1 row-start-3 block text-help wrap-anywhere text-text-3">
          <SourceNet source={source} />
        </span>
      </td>
      <td
        role="cell"
        className="col-span-2 col-start-1 row-start-4 block text-help text-text-3 tablet:hidden wide:table-cell wide:h-14 wide:px-3 wide:align-middle wide:text-body wide:text-inherit"
      >
        {createdAt !== null && (
          <>
            <span className="wide:hidden">Added </span>
            {formatDate(createdAt)}
          </>
        )}
        {updatedAt !== null && updatedAt !== createdAt && (
          <span className="block text-text-3 wide:text-caption">Updated {formatDate(updatedAt)}</span>
        )}
      </td>
      <td
        role="cell"
        className={classNames(CELL, 'col-start-2 row-span-2 row-start-1 min-w-0 max-w-44 tablet:max-w-none')}
      >
        <PeeringStatus status={peering.status} isMoving={isMoving(peering, now)} />
      </td>
      <td
        role="cell"
        className={classNames(CELL, 'col-start-3 row-span-4 row-start-1 self-center text-right tablet:pr-3')}
      >
        {!isGone && !isLeaving(peering) && (
          <IconButton
            id={removeButtonId(id)}
            label={`Remove ${outscaleId}`}
            isUnavailable={!mayChange}
            aria-describedby={mayChange ? undefined : FOOT_ID}
            onClick={() => openRemoveNetPeering(id)}
          >
            <Trash2 aria-hidden="true" className="size-4" />
          </IconButton>
        )}
      </td>
    </tr>
  );
}
