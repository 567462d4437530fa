import { useServerNow } from '~/api/server-time';
import { msUntil, PROPAGATION_MS, type RulePhase } from '~/domain/rule';
import { formatTimeLeft } from '~/domain/words';
import { Status } from '~/ui/status';

/** Where a rule stands. Times are estimates: changes usually take about two minutes. */
export function RuleStatus({ phase }: { phase: RulePhase }) {
  switch (phase.name) {
    case 'active':
      return <Status kind="active">Active</Status>;
    case 'applying':
      return <Applying appliesAt={phase.appliesAt} />;
    case 'removed':
      return <Status kind="idle">Removed</Status>;
  }
}

function Applying({ appliesAt }: { appliesAt: number }) {
  const msLeft = msUntil(appliesAt, useServerNow(true));
  return (
    <Status kind="moving" share={1 - msLeft / PROPAGATION_MS} detail={`${formatTimeLeft(msLeft)} left`}>
      Applying
    </Status>
  );
}
