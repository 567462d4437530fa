import { useIsMutating, type UseQueryResult } from '@tanstack/react-query';
import { changeFeatureKey } from '~/api/features';
import { useReadOnlyReason } from '~/api/may-change';
import {
  isChanging,
  type DatabaseDetails,
  type DatabaseRef,
  type Feature,
  type FeatureState,
} from '~/domain/database';
import { countsAsOn, nextChange, obstacleTo } from '~/domain/feature';
import { CardFoot } from '~/ui/card-foot';
import { Cli } from '~/ui/cli';
import { Section } from '~/ui/section';
import { Skeleton } from '~/ui/skeleton';
import { Switch } from '~/ui/switch';
import { FeatureCommands } from './feature-commands';
import { FeatureFoot, ReadOnlyFoot } from './feature-foot';
import { DESCRIPTIONS, FEATURE_NAMES, STATE_WORDS } from './feature-words';
import { SettingCard } from './setting-card';
import { switchId } from './focus-switch';
import { useAskFor } from './use-ask-for';

type FeatureBlockProps = {
  database: DatabaseRef;
  feature: Feature;
  details: UseQueryResult<DatabaseDetails>;
};

/** Force TLS or Internet Accessibility of a Shared Resources database: its switch, and why it is as it is. */
export function FeatureBlock({ database, feature, details }: FeatureBlockProps) {
  const askFor = useAskFor();
  const { title, on, off } = DESCRIPTIONS[feature];
  const features = details.data?.features;
  const state = features?.[feature];

  const isOn = state !== undefined && countsAsOn(feature, state);
  const change = state === undefined ? null : nextChange(feature, state);
  // The dialog may be closed while its change is still being sent.
  const isSending = useIsMutating({ mutationKey: changeFeatureKey(database, feature) }) > 0;
  const readOnly = useReadOnlyReason(database);
  const isAllowed = !readOnly && features && change && !isSending && obstacleTo(change, features) === null;
  function getFoot() {
    // Reserves a foot for Internet Accessibility only: on most databases it has one, and Force TLS has none.
    if (!features) return feature === 'internet-accessibility' && <WaitingFoot />;
    if (readOnly) return <ReadOnlyFoot feature={feature} addonId={database.addonId} reason={readOnly} />;
    return <FeatureFoot feature={feature} features={features} details={details} />;
  }

  return (
    <Section
      id={feature}
      title={FEATURE_NAMES[feature]}
      aside={
        <Cli section={feature} name={FEATURE_NAMES[feature]}>
          <FeatureCommands database={database} feature={feature} />
        </Cli>
      }
    >
      <SettingCard
        id={feature}
        title={title}
        text={state === 'on' || state === 'disabling' ? on : off}
        control={
          state === undefined ? (
            <Skeleton isPill className="w-17" />
          ) : (
            <Switch
              id={switchId(feature)}
              label={FEATURE_NAMES[feature]}
              state={isSending ? 'changing' : lookOf(state, isOn, Boolean(isAllowed))}
              isOn={isOn}
              word={isSending ? 'Sending…' : STATE_WORDS[state]}
              isFailed={STATE_WORDS[state] === 'Failed'}
              describedBy={`${feature}-about ${feature}-foot`}
              onChange={isAllowed ? () => askFor(change) : undefined}
            />
          )
        }
        foot={getFoot()}
      />
    </Section>
  );
}

function WaitingFoot() {
  return (
    <CardFoot>
      <Skeleton className="w-60" />
    </CardFoot>
  );
}

function lookOf(state: FeatureState, isOn: boolean, isAllowed: boolean) {
  if (isChanging(state)) return 'changing';
  if (state === 'unknown' || state === 'failed' || (state === 'not-enabled' && isOn)) return 'unclear';
  if (state === 'on' || state === 'not-disabled') return isAllowed ? 'on' : 'held';
  return isAllowed ? 'off' : 'blocked';
}
