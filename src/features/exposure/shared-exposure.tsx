import { useQuery } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { databaseDetailsQuery } from '~/api/databases';
import { describeStale } from '~/api/error-words';
import { useMayChange } from '~/api/may-change';
import { useDatabaseStatus } from '~/api/use-database-status';
import { sharedExposure, type DatabaseRef, type SharedExposure } from '~/domain/database';
import { listeningObstacle } from '~/domain/listening';
import { GOAL_PARAM } from '~/domain/page-params';
import { settingsPath } from '~/domain/paths';
import { Callout } from '~/ui/callout';
import { classNames } from '~/ui/class-names';
import { retryOf } from '~/ui/retry';
import { searchWith } from '~/ui/search-with';
import { StaleNotice } from '~/ui/stale-notice';
import { TextLink } from '~/ui/text-link';
import { ExposureCard, ExposureSkeleton } from './exposure-card';
import { SHARED_TONES } from './levels';
import { withReadiness } from './readiness';
import { sharedHeadline } from './shared-words';
import { focusSwitch } from './focus-switch';

/** Who can reach a Shared Resources database: binary, so two bars instead of a ruler. */
export function SharedExposureSummary({ database }: { database: DatabaseRef }) {
  const details = useQuery(databaseDetailsQuery(database));
  const status = useDatabaseStatus(database);
  if (details.isPending) return <ExposureSkeleton picture="bars" />;
  const features = details.data?.features;
  const exposure = features ? sharedExposure(features) : 'unknown';
  const { pill, ...headline } = sharedHeadline(exposure, database.region, features);
  const { title, text, coming } = withReadiness(headline, status);

  return (
    <ExposureCard
      picture="bars"
      tone={SHARED_TONES[exposure]}
      pill={pill}
      title={title}
      text={details.data ? text : 'The database could not be loaded. Its settings still apply.'}
      coming={details.data && coming}
    >
      {details.isError && details.data && (
        <div className="-mx-4 mt-4 border-y border-line tablet:-mx-6">
          <StaleNotice onRetry={retryOf(details, () => focusSwitch('force-tls'))}>
            {describeStale(details.error, details.dataUpdatedAt)}
          </StaleNotice>
        </div>
      )}
      <Bars exposure={exposure} isListening={listeningObstacle(status) === null} />
      {exposure === 'public' && <PublicWarning database={database} />}
    </ExposureCard>
  );
}

function PublicWarning({ database }: { database: DatabaseRef }) {
  const mayChange = useMayChange(database);
  const steps = searchWith(useSearch(), GOAL_PARAM, 'private');
  // One switch does it: asks about that one, over the steps.
  const search = mayChange ? searchWith(steps, 'turn-off', 'internet-accessibility') : `${steps}#way`;
  return (
    <div className="mt-5">
      <Callout
        kind="warning"
        title="Keep this on only for a specific use case"
        actions={
          <TextLink isAlone href={`${settingsPath(database.name)}${search}`}>
            Make it private again{mayChange && '…'}
          </TextLink>
        }
      >
        Unrestricted exposure is considered a bad practice. For a workstation, the encrypted tunnel is enough
        and keeps the database private.
      </Callout>
    </div>
  );
}

const EMPTY =
  'bg-press contrast-more:bg-transparent contrast-more:inset-ring contrast-more:inset-ring-line forced-colors:inset-ring forced-colors:inset-ring-[GrayText]';
const COMING_REGIONAL = 'bg-x1-soft inset-ring inset-ring-x1-fill';
const COMING = 'bg-x3-soft inset-ring inset-ring-x3-fill';
const UNKNOWN = 'inset-ring inset-ring-line-strong';
const BARS: Readonly<Record<SharedExposure, readonly [regional: string, everyone: string]>> = {
  regional: ['bg-x1-fill', EMPTY],
  opening: ['bg-x1-fill', COMING],
  public: ['bg-x3-fill', 'bg-x3-fill'],
  closing: ['bg-x3-fill', 'bg-x3-fill'],
  unknown: [UNKNOWN, UNKNOWN],
};
/** While nothing can connect. */
const IDLE_BARS: typeof BARS = {
  ...BARS,
  regional: [COMING_REGIONAL, EMPTY],
  opening: [COMING_REGIONAL, COMING],
  public: [COMING, COMING],
  closing: [COMING, COMING],
};

function Bars({ exposure, isListening }: { exposure: SharedExposure; isListening: boolean }) {
  const isPublic = exposure === 'public' || exposure === 'closing';
  const [regional, everyone] = (isListening ? BARS : IDLE_BARS)[exposure];
  const onceItRuns = isListening || exposure === 'unknown' ? '' : ' once it runs';
  return (
    <div aria-hidden="true" className="mt-5 grid grid-cols-2 keep-colors gap-x-1 text-help text-text-3">
      <i className={classNames('h-1.5 rounded-[3px]', regional)} />
      <i className={classNames('h-1.5 rounded-[3px]', everyone)} />
      <span className={classNames('mt-2', exposure !== 'unknown' && !isPublic && 'font-medium text-text')}>
        Regional network{!isPublic && onceItRuns}
      </span>
      <span className={classNames('mt-2', isPublic && 'font-medium text-text')}>
        Public Internet{isPublic && onceItRuns}
      </span>
    </div>
  );
}
