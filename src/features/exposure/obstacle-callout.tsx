import type { FeatureChange, Obstacle } from '~/domain/feature';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { useDialogParam } from '~/ui/dialog-param';
import { FEATURE_NAMES } from './feature-words';

type ObstacleCalloutProps = { change: FeatureChange; obstacle: Obstacle };

/** In a confirmation that a link, another tab or another operator has made pointless: why, and the way on. */
export function ObstacleCallout({ change, obstacle }: ObstacleCalloutProps) {
  const turnOn = useDialogParam('turn-on');
  const turnOff = useDialogParam('turn-off');
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
          actions={<Button onClick={() => turnOn.open('force-tls')}>Turn on Force TLS connections…</Button>}
        />
      );
    case 'internet-accessibility-first':
      return (
        <Callout
          kind="warning"
          isAlert
          title="Turn off Internet Accessibility first."
          actions={
            <Button onClick={() => turnOff.open('internet-accessibility')}>
              Turn off Internet Accessibility…
            </Button>
          }
        />
      );
  }
}
