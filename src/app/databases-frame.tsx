import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';

const HEAD =
  'h-10.5 border-b border-line px-3 text-left text-caption font-medium whitespace-nowrap text-text-3';

/** The table's frame; on a phone its rows stack. */
export function DatabasesFrame({ children }: { children: ReactNode }) {
  return (
    <table
      role="table"
      aria-label="Databases"
      className="block w-full table-fixed border-collapse tablet:table"
    >
      <thead role="rowgroup" className="sr-only tablet:not-sr-only tablet:table-header-group">
        <tr role="row">
          <th role="columnheader" scope="col" className={`${HEAD} tablet:pl-6`}>
            Database
          </th>
          <th role="columnheader" scope="col" aria-sort="descending" className={`${HEAD} w-[24%]`}>
            <span className="inline-flex items-center gap-1">
              Exposure <ArrowDown aria-hidden="true" className="size-3.5" />
            </span>
          </th>
          <th role="columnheader" scope="col" className={HEAD}>
            Architecture model
          </th>
          <th role="columnheader" scope="col" className={`${HEAD} tablet:hidden wide:table-cell`}>
            Region
          </th>
          <th role="columnheader" scope="col" className={`${HEAD} tablet:hidden wide:table-cell`}>
            Plan
          </th>
          <th role="columnheader" scope="col" className={`${HEAD} w-35`}>
            Status
          </th>
          <th role="columnheader" scope="col" className={`${HEAD} w-14`}>
            <span className="sr-only">Open</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="block tablet:table-row-group">
        {children}
      </tbody>
    </table>
  );
}
