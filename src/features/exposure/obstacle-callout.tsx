import { useLocation, useSearch } from 'wouter';
import type { Feature } from '~/domain/database';
import type { FeatureChange, Obstacle } from '~/domain/feature';
import { GOAL_PARAM } from '~/domain/page-params';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { searchWith } from '~/ui/search-with';
import { FEATURE_NAMES } from './feature-words';
import type { Goal } from './goal';

type ObstacleCalloutProps = { change: FeatureChange; obstacle: Obstacle };

/** In a confirmation that a link, another tab or another operator has made pointless: why, and the way on. */
export function ObstacleCallout({ change, obstacle }: ObstacleCalloutProps) {
  const [path, navigate] = useLocation();
  const search = useSearch();

  /** To the change that comes first, in this dialog's place, on the way to what was asked for. */
  function goFirst(dialog: string, feature: Feature, goal: Goal) {
    const others = searchWith(searchWith(search, 'turn-on', null), 'turn-off', null);
    const query = searchWith(searchWith(others, GOAL_PARAM, goal), dialog, feature);
    const state: unknown = window.history.state;
    navigate(path + query, { replace: true, state });
  }

  const name = FEATURE_NAMES[change.feature];
  switch (obstacle) {
    case 'done':
      return <Callout kind="neutral" isAlert title={`${name} is ${change.to} already`} />;
    case 'changing':
      return (
        <Callout kind="neutral" isAlert title={`${name} is being changed right now`}>
          Close this and wait for the change to end.
        </Callout>
      );
    case 'force-tls-first':
      return (
        <Callout
          kind="warning"
          isAlert
          title="Turn on Force TLS connections first."
          actions={
            <Button onClick={() => goFirst('turn-on', 'force-tls', 'public')}>
              Turn on Force TLS connections…
            </Button>
          }
        />
      );
    case 'internet-accessibility-first':
      return (
        <Callout
          kind="warning"
          isAlert
          title="Turn off Internet Accessibility first."
          actions={
            <Button onClick={() => goFirst('turn-off', 'internet-accessibility', 'private')}>
              Turn off Internet Accessibility…
            </Button>
          }
        />
      );
  }
}
