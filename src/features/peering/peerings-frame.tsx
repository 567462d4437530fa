import type { ReactNode } from 'react';
import { HeadCell } from '~/ui/head-cell';

/** The table's frame: fixed columns, so that nothing moves while a status changes. On a phone the rows stack. */
export function PeeringsFrame({ children }: { children: ReactNode }) {
  return (
    <table
      role="table"
      aria-label="Net Peerings"
      className="block w-full table-fixed border-collapse tablet:table"
    >
      <thead role="rowgroup" className="sr-only tablet:not-sr-only tablet:table-header-group">
        <tr role="row">
          <HeadCell className="w-48 tablet:pl-6">Net Peering</HeadCell>
          <HeadCell>Source</HeadCell>
          <HeadCell className="tablet:hidden wide:table-cell wide:w-46">Added</HeadCell>
          <HeadCell className="w-50">Status</HeadCell>
          <HeadCell className="w-14">
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
