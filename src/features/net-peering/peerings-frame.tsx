import type { ReactNode } from 'react';
import { HeadCell } from '~/ui/head-cell';
import { StackingTable } from '~/ui/stacking-table';

/** The table's frame: fixed columns, so that nothing moves while a status changes. On a phone the rows stack. */
export function PeeringsFrame({ children }: { children: ReactNode }) {
  return (
    <StackingTable
      aria-label="Net Peerings"
      head={
        <>
          <HeadCell className="w-48 tablet:pl-6">Net Peering</HeadCell>
          <HeadCell>Source</HeadCell>
          <HeadCell className="tablet:hidden wide:table-cell wide:w-46">Added</HeadCell>
          <HeadCell className="w-50">Status</HeadCell>
          <HeadCell className="w-14">
            <span className="sr-only">Actions</span>
          </HeadCell>
        </>
      }
    >
      {children}
    </StackingTable>
  );
}
