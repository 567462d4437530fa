import type { DatabaseRef } from '~/domain/database';
import { settingsPath } from '~/domain/paths';
import { ExposureSkeleton } from '~/features/exposure/exposure-card';
import { ExposureSummary } from '~/features/exposure/exposure-summary';
import { later } from '~/ui/later';
import { QuietLink } from '~/ui/quiet-link';
import { BlockBoundary } from './block-boundary';

const OverviewBlocks = later(async () => (await import('./overview-blocks')).OverviewBlocks);

/** Overview: who can reach the database, what it is, and what its architecture model means. */
export function OverviewPage({ database }: { database: DatabaseRef | undefined }) {
  return (
    <div className="container-page grid grid-cols-[minmax(0,1fr)] gap-10 pt-4 pb-16 tablet:gap-12 tablet:pt-10 tablet:pb-24">
      {database ? (
        <Loaded key={database.addonId} database={database} />
      ) : (
        <ExposureSkeleton picture="ruler" />
      )}
    </div>
  );
}

function Loaded({ database }: { database: DatabaseRef }) {
  return (
    <>
      <div>
        <BlockBoundary id="exposure" name="Exposure">
          <ExposureSummary database={database} isAlone />
        </BlockBoundary>
        <p className="mt-1 -ml-4 tablet:mt-2 tablet:-ml-3">
          <QuietLink icon="down" href={settingsPath(database.name)}>
            Go to Internet Access
          </QuietLink>
        </p>
      </div>
      <OverviewBlocks database={database} />
    </>
  );
}
