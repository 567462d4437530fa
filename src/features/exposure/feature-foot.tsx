import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert, Info, Lock, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { noteAnswer, type ReadOnlyReason } from '~/api/may-change';
import { isChanging, type DatabaseDetails, type Feature, type FeatureState } from '~/domain/database';
import { nextChange, obstacleTo, SAFER, type FeatureChange } from '~/domain/feature';
import { GOAL_PARAM } from '~/domain/page-params';
import { READ_ONLY } from '~/domain/words';
import { Button } from '~/ui/button';
import { CardFoot } from '~/ui/card-foot';
import { searchWith } from '~/ui/search-with';
import { QuietLink } from '~/ui/quiet-link';
import { watchFocus } from '~/ui/watch-focus';
import { FEATURE_NAMES, failureText } from './feature-words';
import { focusSwitch } from './focus-switch';
import { useAskFor } from './use-ask-for';

type FeatureFootProps = {
  feature: Feature;
  features: DatabaseDetails['features'];
  details: UseQueryResult<DatabaseDetails>;
};

/** Below a switch: why it can't be used for now, and the way on. Empty when there is nothing to say. */
export function FeatureFoot({ feature, features, details }: FeatureFootProps) {
  const askFor = useAskFor();
  const state = features[feature];
  /** The button is gone when that tells: the switch gets its focus. */
  function readAgain() {
    const isFree = watchFocus();
    void details
      .refetch()
      .then(({ data }) => data && data.features[feature] !== 'unknown' && isFree() && focusSwitch(feature));
  }

  const failure = failureText(feature, state);
  if (failure !== '') {
    return (
      <Foot
        feature={feature}
        icon={<CircleAlert className="text-x3" />}
        action={<Retry feature={feature} features={features} />}
      >
        {failure}
      </Foot>
    );
  }
  if (isChanging(state)) {
    return (
      <Foot feature={feature} icon={<Info />}>
        {details.isError
          ? 'The status could not be read just now. The change goes on, and this page asks again.'
          : 'This usually takes a moment. You can leave this page; it goes on.'}
      </Foot>
    );
  }
  if (state === 'unknown') {
    return (
      <Foot
        feature={feature}
        icon={<CircleAlert className="text-x3" />}
        action={
          <>
            <Button className={OUTLINED} onClick={() => askFor({ feature, to: SAFER[feature] })}>
              Turn {SAFER[feature]}
            </Button>
            <Button
              variant="quiet"
              icon={<RotateCw aria-hidden="true" className="size-4 text-text-3" />}
              busyText={details.isFetching ? 'Reading…' : undefined}
              onClick={readAgain}
            >
              Read again
            </Button>
          </>
        }
      >
        Scalingo’s API does not say clearly whether this is on.
      </Foot>
    );
  }

  const change = nextChange(feature, state);
  switch (change && obstacleTo(change, features)) {
    case 'force-tls-first':
      return (
        <Foot feature={feature} icon={<Lock />} action={<GoTo feature="force-tls" goal="public" icon="up" />}>
          {features['force-tls'] === 'enabling'
            ? 'Internet Accessibility can be turned on once Force TLS is on.'
            : 'Turn on Force TLS connections first.'}
        </Foot>
      );
    case 'internet-accessibility-first':
      return (
        <Foot
          feature={feature}
          icon={<Lock />}
          action={<GoTo feature="internet-accessibility" goal="private" icon="down" />}
        >
          {['disabling', 'changing'].includes(features['internet-accessibility'])
            ? 'Force TLS can be turned off once Internet Accessibility is off.'
            : 'To turn this off, turn off Internet Accessibility first.'}
        </Foot>
      );
    case 'changing':
    case 'done':
    case null:
      return <></>;
  }
}

type ReadOnlyFootProps = { feature: Feature; addonId: string; reason: ReadOnlyReason };

/** Below a switch that the operator's role does not allow to change. */
export function ReadOnlyFoot({ feature, addonId, reason }: ReadOnlyFootProps) {
  /** The button is gone then. */
  function allow() {
    noteAnswer(addonId, 'accepted');
    focusSwitch(feature);
  }

  const action = reason === 'refusal' && (
    <Button variant="quiet" onClick={allow}>
      My role has changed
    </Button>
  );
  return (
    <Foot feature={feature} icon={<Lock />} action={action}>
      {READ_ONLY[reason]}
    </Foot>
  );
}

/** The foot is laid out for buttons without an outline. */
const OUTLINED = 'max-tablet:my-2 max-tablet:mr-1 max-tablet:ml-4';

type FootProps = { feature: Feature; icon: ReactNode; action?: ReactNode; children: ReactNode };

function Foot({ feature, icon, action, children }: FootProps) {
  return (
    <CardFoot action={action}>
      <span aria-hidden="true" className="*:mt-0.5 *:size-4">
        {icon}
      </span>
      <span id={`${feature}-foot`}>{children}</span>
    </CardFoot>
  );
}

/** The safer change first, and the failed one again; both by name when the API does not tell which one failed. */
function Retry({ feature, features }: Pick<FeatureFootProps, 'feature' | 'features'>) {
  const askFor = useAskFor();
  const state = features[feature];
  const safer = SAFER[feature];
  const isDirectionKnown = state !== 'failed';
  const again = againOf(feature, state);
  return (
    <>
      {again !== safer && state !== 'not-disabled' && (
        <Button className={OUTLINED} onClick={() => askFor({ feature, to: safer })}>
          Turn {safer}
        </Button>
      )}
      {(isDirectionKnown || obstacleTo({ feature, to: again }, features) === null) && (
        <Button
          variant="quiet"
          icon={isDirectionKnown && <RotateCw aria-hidden="true" className="size-4 text-text-3" />}
          onClick={() => askFor({ feature, to: again })}
        >
          {isDirectionKnown ? 'Try again' : `Turn ${again}`}
        </Button>
      )}
    </>
  );
}

/** The direction to try again; the less safe one when the failed direction is unknown. */
function againOf(feature: Feature, state: FeatureState): FeatureChange['to'] {
  if (state === 'not-enabled') return 'on';
  return state === 'not-disabled' || SAFER[feature] === 'on' ? 'off' : 'on';
}

/** Leads to the switch that has to be used first, and shows the whole way. */
function GoTo({ feature, goal, icon }: { feature: Feature; goal: string; icon: 'up' | 'down' }) {
  const [path] = useLocation();
  return (
    <QuietLink
      href={`${path}${searchWith(useSearch(), GOAL_PARAM, goal)}`}
      icon={icon}
      onClick={() => focusSwitch(feature)}
    >
      Go to {FEATURE_NAMES[feature]}
    </QuietLink>
  );
}
