import type { ReactNode } from 'react';
import { HeadCell } from '~/ui/head-cell';

/** The table's frame: fixed columns, so that loading, loaded and changing agree. On a phone the rows stack. */
export function RulesFrame({ children }: { children: ReactNode }) {
  return (
    <table
      role="table"
      aria-labelledby="firewall-rules-title"
      className="block w-full table-fixed border-collapse tablet:table"
    >
      <thead role="rowgroup" className="sr-only tablet:not-sr-only tablet:table-header-group">
        <tr role="row">
          <HeadCell className="w-54 tablet:pl-6 wide:w-60">Source</HeadCell>
          <HeadCell>Label</HeadCell>
          <HeadCell className="tablet:hidden wide:table-cell wide:w-42">Type</HeadCell>
          <HeadCell className="w-28 pl-0 text-right">Addresses</HeadCell>
          <HeadCell className="w-39">Status</HeadCell>
          <HeadCell className="w-22">
            <span className="sr-only">Actions</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody role="rowgroup" className="block tablet:table-row-group">
        {children}
      </tbody>
    </table>
  );
}
