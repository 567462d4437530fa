import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { databaseDetailsQuery } from '~/api/databases';
import { describeError } from '~/api/error-words';
import { useReadOnlyReason } from '~/api/may-change';
import { FEATURES, type DatabaseRef } from '~/domain/database';
import { formatTimeWithSeconds } from '~/domain/words';
import { Card } from '~/ui/card';
import { ErrorBlock } from '~/ui/error-block';
import { retryOf } from '~/ui/retry';
import { useIsDialogOpen } from '~/ui/dialog-param';
import { focusHeading } from '~/ui/watch-focus';
import { ChangeDialogs } from './change-dialogs';
import { FeatureBlock } from './feature-block';
import { clearGoal, isReached, useGoal, type Goal } from './goal';
import { WayCard } from './way-card';

/** Force TLS and Internet Accessibility of a Shared Resources database, in the order that they are turned on. */
export function SharedFeatures({ database }: { database: DatabaseRef }) {
  const details = useQuery(databaseDetailsQuery(database));
  const goal = useGoal();
  const readOnly = useReadOnlyReason(database);
  // Drop a goal that was reached and then undone: it has to be chosen again.
  const [reached, setReached] = useState<Goal | null>(null);
  const isGoalReached = goal !== null && details.data !== undefined && isReached(goal, details.data.features);
  if (isGoalReached && reached !== goal) setReached(goal);
  // It was given up, or another one was taken up.
  if (reached !== null && reached !== goal && !isGoalReached) setReached(null);
  const isOver = goal !== null && reached === goal && !isGoalReached;
  const isAsking = useIsDialogOpen();
  // Clears the goal in the URL: while it is there, a link to the same goal does nothing. A dialog has a place of its own in
  // the history, behind which the goal would stay.
  useEffect(() => {
    if (isOver && !isAsking) clearGoal();
  }, [isOver, isAsking]);

  if (details.isError && !details.data) {
    return (
      <div>
        {/* Where the menu's links lead. */}
        {FEATURES.map((feature) => (
          <span key={feature} id={feature} className="scroll-mt-6" />
        ))}
        <Card>
          <ErrorBlock
            title="The settings could not be loaded"
            message={`${describeError(details.error)} They still apply.`}
            lastTried={formatTimeWithSeconds(details.errorUpdatedAt)}
            // No switch is there yet.
            onRetry={retryOf(details, focusHeading)}
          />
        </Card>
      </div>
    );
  }
  return (
    <>
      {goal && details.data && !isOver && (
        <WayCard goal={goal} features={details.data.features} readOnly={readOnly} onClose={clearGoal} />
      )}
      {FEATURES.map((feature) => (
        <FeatureBlock key={feature} database={database} feature={feature} details={details} />
      ))}
      {details.data && <ChangeDialogs database={database} details={details.data} />}
    </>
  );
}
