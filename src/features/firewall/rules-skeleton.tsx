import { Card } from '~/ui/card';
import { CardFoot } from '~/ui/card-foot';
import { Skeleton } from '~/ui/skeleton';
import { RulesFrame } from './rules-frame';

/** The widths of source and label, as different as real ones. */
const ROWS = [
  { source: 'w-28', label: 'w-22' },
  { source: 'w-40', label: 'w-32' },
  { source: 'w-32', label: 'w-26' },
];
const CELL = 'hidden h-14 px-3 align-middle';

/** The rules while they load, in the table that they will have. */
export function RulesSkeleton() {
  return (
    <Card>
      <div aria-hidden="true">
        <RulesFrame>
          {ROWS.map(({ source, label }) => (
            <tr
              key={source}
              className="block border-t border-line px-4 py-3 first:border-t-0 tablet:table-row"
            >
              <td className="block h-5 pt-1 align-middle tablet:table-cell tablet:h-14 tablet:px-6 tablet:pt-0">
                <Skeleton className={source} />
              </td>
              <td className="block h-10 pt-1 align-middle tablet:table-cell tablet:h-14 tablet:px-3 tablet:pt-0">
                <Skeleton className={label} />
              </td>
              <td className={`${CELL} wide:table-cell`}>
                <Skeleton className="w-28" />
              </td>
              <td className={`${CELL} tablet:table-cell`}>
                <Skeleton className="ml-auto w-6" />
              </td>
              <td className={`${CELL} tablet:table-cell`}>
                <Skeleton className="w-16" />
              </td>
              <td className={`${CELL} tablet:table-cell`} />
            </tr>
          ))}
        </RulesFrame>
      </div>
      <CardFoot>
        <span role="status">Loading firewall rules</span>
      </CardFoot>
    </Card>
  );
}
