import type { ReactNode } from 'react';

type StackingTableProps = {
  /** Its accessible name, or the ID of the heading that is. */
  name: { readonly label: string } | { readonly headingId: string };
  /** The cells of its head. */
  head: ReactNode;
  /** Its rows. */
  children: ReactNode;
};

/** A table with fixed columns whose rows stack on a phone. Its roles are said, since stacked it would lose them. */
export function StackingTable({ name, head, children }: StackingTableProps) {
  return (
    <table
      role="table"
      {...('label' in name ? { 'aria-label': name.label } : { 'aria-labelledby': name.headingId })}
      className="block w-full table-fixed border-collapse tablet:table"
    >
      <thead role="rowgroup" className="sr-only tablet:not-sr-only tablet:table-header-group">
        <tr role="row">{head}</tr>
      </thead>
      <tbody role="rowgroup" className="block tablet:table-row-group">
        {children}
      </tbody>
    </table>
  );
}
