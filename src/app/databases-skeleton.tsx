import { Skeleton } from '~/ui/skeleton';

const ROWS = [0, 1, 2, 3, 4, 5];

/** The list while it loads, in the shape of its rows. */
export function DatabasesSkeleton() {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">Loading databases</span>
      <div
        aria-hidden="true"
        className="hidden h-10.5 items-center border-b border-line px-6 text-caption font-medium text-text-3 tablet:flex"
      >
        Database
      </div>
      {ROWS.map((row) => (
        <div
          key={row}
          className="grid h-29 content-center gap-3 border-t border-line px-4 nth-3:border-t-0 tablet:flex tablet:h-16 tablet:items-center tablet:gap-0 tablet:px-6"
        >
          <span className="flex-1">
            <Skeleton className="w-36" />
            <Skeleton className="mt-2 h-2.5 w-24" />
          </span>
          <span className="flex-1">
            <Skeleton className="w-40" />
          </span>
          <span className="hidden flex-1 tablet:block">
            <Skeleton className="w-32" />
          </span>
          <span className="hidden w-35 tablet:block">
            <Skeleton className="w-18" />
          </span>
        </div>
      ))}
    </div>
  );
}
