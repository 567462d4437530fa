import { PROPAGATION_MS, type RulePhase } from '~/domain/rule';
import { formatTimeLeft } from '~/domain/words';
import { Status } from '~/ui/status';

/** Where a rule stands. Times are estimates: changes usually take about two minutes. */
export function RuleStatus({ phase }: { phase: RulePhase }) {
  switch (phase.name) {
    case 'active':
      return <Status kind="active">Active</Status>;
    case 'applying':
      return (
        <Status
          kind="moving"
          share={1 - phase.msLeft / PROPAGATION_MS}
          detail={`${formatTimeLeft(phase.msLeft)} left`}
        >
          Applying
        </Status>
      );
    case 'removed':
      return <Status kind="idle">Removed</Status>;
  }
}
