import { Skeleton } from '~/ui/skeleton';
import { DatabasesFrame } from './databases-frame';

const ROWS = [0, 1, 2, 3, 4, 5];
const CELL = 'hidden h-16 px-3 align-middle';

/** The list while it loads, in the table that it will have: what is read is said above it. */
export function DatabasesSkeleton() {
  return (
    <div aria-hidden="true">
      <DatabasesFrame>
        {ROWS.map((row) => (
          <tr
            key={row}
            className="block h-30 border-t border-line px-4 py-3 first:border-t-0 tablet:table-row tablet:h-16"
          >
            <td className="block align-middle tablet:table-cell tablet:h-16 tablet:px-6">
              <Skeleton className="mt-1 w-36 tablet:mt-0" />
              <Skeleton className="mt-2 w-24" />
            </td>
            <td className="block pt-4 align-middle tablet:table-cell tablet:h-16 tablet:px-3 tablet:pt-0">
              <Skeleton className="w-40" />
            </td>
            <td className={`${CELL} tablet:table-cell`}>
              <Skeleton className="w-32" />
            </td>
            <td className={`${CELL} wide:table-cell`}>
              <Skeleton className="w-20" />
            </td>
            <td className={`${CELL} wide:table-cell`}>
              <Skeleton className="w-24" />
            </td>
            <td className={`${CELL} tablet:table-cell`}>
              <Skeleton className="w-18" />
            </td>
            <td className={`${CELL} tablet:table-cell`} />
          </tr>
        ))}
      </DatabasesFrame>
    </div>
  );
}
