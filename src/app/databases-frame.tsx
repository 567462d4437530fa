import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { HeadCell } from '~/ui/head-cell';
import { StackingTable } from '~/ui/stacking-table';

/** The table's frame; on a phone its rows stack. */
export function DatabasesFrame({ children }: { children: ReactNode }) {
  return (
    <StackingTable
      aria-label="Databases"
      head={
        <>
          <HeadCell className="tablet:pl-6">Database</HeadCell>
          <HeadCell aria-sort="descending" className="w-[24%]">
            <span className="inline-flex items-center gap-1">
              Exposure <ArrowDown aria-hidden="true" className="size-3.5" />
            </span>
          </HeadCell>
          <HeadCell>Architecture model</HeadCell>
          <HeadCell className="hidden wide:table-cell">Region</HeadCell>
          <HeadCell className="hidden wide:table-cell">Plan</HeadCell>
          <HeadCell className="w-35">Status</HeadCell>
          <HeadCell className="hidden w-14 tablet:table-cell">
            <span className="sr-only">Open</span>
          </HeadCell>
        </>
      }
    >
      {children}
    </StackingTable>
  );
}
