import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { MODEL_NAMES } from '~/domain/architecture-model';
import { settingsPath } from '~/domain/paths';
import { ExposureCell } from '~/features/exposure/exposure-cell';
import { classNames } from '~/ui/class-names';
import { DatabaseStatus } from './database-status';
import { DatabasesFrame } from './databases-frame';
import type { ListedDatabase } from './use-listed-databases';

const CELL = 'block tablet:table-cell tablet:h-16 tablet:px-3 tablet:align-middle';

/** The databases, one a row; the whole row leads to the database. */
export function DatabasesTable({ rows }: { rows: readonly ListedDatabase[] }) {
  return (
    <DatabasesFrame>
      {rows.map((row) => (
        <Row key={row.database.addonId} {...row} />
      ))}
    </DatabasesFrame>
  );
}

/** Preloads the code of the lower blocks of a database's page. Its data are cached: the list has fetched them. */
function loadAhead(): void {
  // A failure shows once the page is opened.
  import('./later-blocks').catch(() => undefined);
}

function Row({ database, details, exposure }: ListedDatabase) {
  const { name, model, region, plan, technology } = database;
  return (
    <tr
      role="row"
      onPointerEnter={loadAhead}
      onFocus={loadAhead}
      className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 border-t border-line px-4 py-3 first:border-t-0 hover:bg-hover tablet:table-row"
    >
      <th role="rowheader" scope="row" className={classNames(CELL, 'text-left font-normal tablet:pl-6')}>
        <Link
          href={settingsPath(name)}
          className="rounded-tag font-medium wrap-anywhere after:absolute after:inset-0"
        >
          {name}
        </Link>
        <span className="block text-caption text-text-3">{details?.version ?? technology}</span>
      </th>
      <td role="cell" className={classNames(CELL, 'col-span-2 row-start-2 my-2')}>
        <ExposureCell {...exposure} />
      </td>
      <td
        role="cell"
        className={classNames(CELL, 'col-span-2 row-start-3 text-help text-text-2 tablet:text-body')}
      >
        {MODEL_NAMES[model]}
        <span className="tablet:hidden">
          {' '}
          · <span className="whitespace-nowrap">{region} ·</span>{' '}
          <span className="whitespace-nowrap">{plan}</span>
        </span>
      </td>
      <td role="cell" className="hidden h-16 px-3 align-middle text-text-2 wide:table-cell">
        <code>{region}</code>
      </td>
      <td role="cell" className="hidden h-16 px-3 align-middle text-text-2 wide:table-cell">
        {plan}
      </td>
      <td role="cell" className={classNames(CELL, 'col-start-2 row-start-1')}>
        {details ? <DatabaseStatus status={details.status} /> : <span className="text-text-3">Unknown</span>}
      </td>
      <td role="cell" className="hidden h-16 pr-6 align-middle tablet:table-cell">
        <ChevronRight aria-hidden="true" className="ml-auto size-4 text-text-3" />
      </td>
    </tr>
  );
}
