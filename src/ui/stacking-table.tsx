import type { ReactNode } from 'react';

type StackingTableProps = {
  'aria-label'?: string;
  'aria-labelledby'?: string;
  /** The cells of its head. */
  head: ReactNode;
  /** Its rows. */
  children: ReactNode;
};

/** A table with fixed columns whose rows stack on a phone. Its roles are said, since stacked it would lose them. */
export function StackingTable({ head, children, ...name }: StackingTableProps) {
  return (
    <table role="table" {...name} className="block w-full table-fixed border-collapse tablet:table">
      <thead role="rowgroup" className="sr-only tablet:not-sr-only tablet:table-header-group">
        <tr role="row">{head}</tr>
      </thead>
      <tbody role="rowgroup" className="block tablet:table-row-group">
        {children}
      </tbody>
    </table>
  );
}
