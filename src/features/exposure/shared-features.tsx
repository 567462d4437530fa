import { useQuery } from '@tanstack/react-query';
import { databaseDetailsQuery } from '~/api/databases';
import { describeError } from '~/api/errors';
import { FEATURES, type DatabaseRef } from '~/domain/database';
import { formatTime, formatTimeWithSeconds } from '~/domain/words';
import { Card } from '~/ui/card';
import { ErrorBlock } from '~/ui/error-block';
import { StaleNotice } from '~/ui/stale-notice';
import { ChangeDialogs } from './change-dialogs';
import { FeatureBlock } from './feature-block';
import { useGoal } from './goal';
import { focusSwitch } from './switch-id';
import { WayCard } from './way-card';

/** Force TLS and Internet Accessibility of a Shared Resources database, in the order that they are turned on. */
export function SharedFeatures({ database }: { database: DatabaseRef }) {
  const details = useQuery(databaseDetailsQuery(database));
  const { goal, clear } = useGoal();

  function tryAgain() {
    void details.refetch().then(({ isSuccess }) => isSuccess && focusSwitch('force-tls'));
  }

  if (details.isError && !details.data) {
    return (
      <Card>
        <ErrorBlock
          title="The settings could not be loaded"
          message={`${describeError(details.error)} They still apply.`}
          isRetrying={details.isFetching}
          onRetry={tryAgain}
          lastTried={formatTimeWithSeconds(details.errorUpdatedAt)}
        />
      </Card>
    );
  }
  return (
    <>
      {details.isError && (
        <Card>
          <StaleNotice isRetrying={details.isFetching} onRetry={tryAgain}>
            {describeError(details.error)} This was read at {formatTime(details.dataUpdatedAt)} and may have
            changed.
          </StaleNotice>
        </Card>
      )}
      {goal && details.data && <WayCard goal={goal} features={details.data.features} onClose={clear} />}
      {FEATURES.map((feature) => (
        <FeatureBlock key={feature} feature={feature} details={details} />
      ))}
      {details.data && <ChangeDialogs database={database} details={details.data} />}
    </>
  );
}
