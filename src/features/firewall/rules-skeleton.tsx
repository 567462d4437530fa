import { Card } from '~/ui/card';
import { CardFoot } from '~/ui/card-foot';
import { Skeleton } from '~/ui/skeleton';

/** The rules while they load, in the shape of the table. */
export function RulesSkeleton() {
  return (
    <Card>
      <div className="hidden h-10 items-center border-b border-line px-6 text-caption font-medium text-text-3 tablet:flex">
        <span className="w-51 flex-none wide:w-57">Source</span>
        <span className="flex-1">Label</span>
        <span className="hidden w-42 flex-none wide:block">Type</span>
        <span className="w-22 flex-none text-right">Addresses</span>
        <span className="w-50 flex-none pl-6">Status</span>
      </div>
      {[0, 1, 2].map((row) => (
        <div
          key={row}
          className="flex h-22.5 flex-col justify-center gap-3 border-t border-line px-4 first:border-t-0 tablet:h-14 tablet:flex-row tablet:items-center tablet:gap-0 tablet:px-6 nth-2:border-t-0"
        >
          <span className="w-51 flex-none wide:w-57">
            <Skeleton className="w-36" />
          </span>
          <span className="tablet:flex-1">
            <Skeleton className="w-28" />
          </span>
          <span className="hidden w-42 flex-none wide:block">
            <Skeleton className="w-32" />
          </span>
          <span className="hidden w-22 flex-none tablet:block">
            <Skeleton className="ml-auto w-8" />
          </span>
          <span className="hidden w-50 flex-none pl-6 tablet:block">
            <Skeleton className="w-18" />
          </span>
        </div>
      ))}
      <CardFoot>
        <span role="status">Loading firewall rules</span>
      </CardFoot>
    </Card>
  );
}
