import type { ReactNode } from 'react';

/** The table's frame: fixed columns, so that loading, loaded and changing agree. On a phone the rows stack. */
export function RulesFrame({ children }: { children: ReactNode }) {
  const head =
    'h-10 px-3 text-left text-caption font-medium whitespace-nowrap text-text-3 border-b border-line';
  return (
    <table
      role="table"
      aria-labelledby="firewall-rules-title"
      className="block w-full table-fixed border-collapse tablet:table"
    >
      <thead role="rowgroup" className="sr-only tablet:not-sr-only tablet:table-header-group">
        <tr role="row">
          <th role="columnheader" scope="col" className={`${head} w-54 tablet:pl-6 wide:w-60`}>
            Source
          </th>
          <th role="columnheader" scope="col" className={head}>
            Label
          </th>
          <th role="columnheader" scope="col" className={`${head} tablet:hidden wide:table-cell wide:w-42`}>
            Type
          </th>
          <th role="columnheader" scope="col" className={`${head} w-28 pl-0 text-right`}>
            Addresses
          </th>
          <th role="columnheader" scope="col" className={`${head} w-39`}>
            Status
          </th>
          <th role="columnheader" scope="col" className={`${head} w-14`}>
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="block tablet:table-row-group">
        {children}
      </tbody>
    </table>
  );
}
