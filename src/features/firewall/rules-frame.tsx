import type { ReactNode } from 'react';
import { HeadCell } from '~/ui/head-cell';
import { headingId } from '~/ui/section';
import { StackingTable } from '~/ui/stacking-table';
import { BLOCK_ID } from './block';

/** The table's frame: fixed columns, so that loading, loaded and changing agree. On a phone the rows stack. */
export function RulesFrame({ children }: { children: ReactNode }) {
  return (
    <StackingTable
      aria-labelledby={headingId(BLOCK_ID)}
      head={
        <>
          <HeadCell className="w-48 tablet:pl-6 wide:w-60">Source</HeadCell>
          <HeadCell>Label</HeadCell>
          <HeadCell className="tablet:hidden wide:table-cell wide:w-36">Type</HeadCell>
          <HeadCell className="hidden w-28 pl-0 text-right tablet:table-cell">Addresses</HeadCell>
          <HeadCell className="w-36">Status</HeadCell>
          <HeadCell className="w-22">
            <span className="sr-only">Actions</span>
          </HeadCell>
        </>
      }
    >
      {children}
    </StackingTable>
  );
}
