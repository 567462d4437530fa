import { Check, CircleAlert, X } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import type { ReadOnlyReason } from '~/api/may-change';
import { isChanging, type DatabaseDetails } from '~/domain/database';
import { obstacleTo, type FeatureChange } from '~/domain/feature';
import { ROUTE_PARAM } from '~/domain/page-params';
import { READ_ONLY } from '~/domain/words';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ignoreSecondPress } from '~/ui/double-click';
import { useFragment } from '~/ui/fragment';
import { IconButton } from '~/ui/icon-button';
import { QuietLink } from '~/ui/quiet-link';
import { Ring } from '~/ui/ring';
import { searchWith } from '~/ui/search-with';
import { StepNumber } from '~/ui/step-number';
import { useFocusHome } from '~/ui/watch-focus';
import { FEATURE_NAMES, STATE_WORDS } from './feature-words';
import { isReached, WAYS, type Goal } from './goal';
import { focusSwitch, WAY_TITLE } from './focus-switch';
import { useAskFor } from './use-ask-for';

type WayCardProps = {
  goal: Goal;
  features: DatabaseDetails['features'];
  /** Why the steps can't be taken; null for who may take them. */
  readOnly: ReadOnlyReason | null;
  onClose: () => void;
};

const WAY_ID = 'way';
const PROGRESS_ID = 'way-progress';

const TITLES: Readonly<Record<Goal, string>> = {
  public: 'Two steps to the public Internet',
  private: 'Back to private',
};

const DONE: Readonly<Record<Goal, string>> = {
  public: 'Done: any address can try to connect, over TLS.',
  private: 'Done: only the regional network can reach this database.',
};

/** Leads through the two changes that make a Shared Resources database public, or private again, in their order. */
export function WayCard({ goal, features, readOnly, onClose }: WayCardProps) {
  useFragment(WAY_ID);
  const part = useFocusHome<HTMLElement>();

  function close() {
    ignoreSecondPress();
    onClose();
    focusSwitch('internet-accessibility');
  }

  return (
    <section ref={part} id={WAY_ID} aria-labelledby={WAY_TITLE} className="scroll-mt-6">
      <Card>
        <div className="flex items-center gap-4 py-2 pr-1 pl-4 tablet:pr-3 tablet:pl-6">
          <h2
            id={WAY_TITLE}
            tabIndex={-1}
            className="min-w-0 flex-1 scroll-mt-6 rounded-tag py-1.5 font-semibold"
          >
            {TITLES[goal]}
          </h2>
          <IconButton label="Close the steps" onClick={close}>
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        </div>
        <ol className="divide-y divide-line border-t border-line">
          {WAYS[goal].map((change, index) => (
            <Step
              key={change.feature}
              change={change}
              number={index + 1}
              goal={goal}
              features={features}
              isReadOnly={readOnly !== null}
            />
          ))}
        </ol>
        <div className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line px-4 py-3 text-help text-text-2 has-[p:empty]:hidden tablet:pr-3 tablet:pl-6">
          <p id={PROGRESS_ID} role="status">
            {readOnly ? READ_ONLY[readOnly] : progressOf(goal, features)}
          </p>
          {isReached(goal, features) && (
            <div className="-ml-4 tablet:ml-0">
              <ConnectLink goal={goal} />
            </div>
          )}
        </div>
      </Card>
    </section>
  );
}

/** Links to the Connect tab that the goal was for; the tunnel's is the default and not in the URL. */
function ConnectLink({ goal }: { goal: Goal }) {
  const [path] = useLocation();
  const search = searchWith(useSearch(), ROUTE_PARAM, goal === 'public' ? 'direct' : null);
  return (
    <QuietLink icon="down" href={`${path}${search}#connect`}>
      Show it in Connect
    </QuietLink>
  );
}

/** What has been done, and what comes next. */
function progressOf(goal: Goal, features: DatabaseDetails['features']): string {
  if (isReached(goal, features)) return DONE[goal];
  const [first, second] = WAYS[goal];
  const isFirstDone = first !== undefined && obstacleTo(first, features) === 'done';
  return isFirstDone && second && obstacleTo(second, features) === null
    ? `Step 1 is done. Next: turn ${second.to} ${FEATURE_NAMES[second.feature]}.`
    : '';
}

type StepProps = {
  change: FeatureChange;
  number: number;
  goal: Goal;
  features: DatabaseDetails['features'];
  isReadOnly: boolean;
};

function Step({ change, number, goal, features, isReadOnly }: StepProps) {
  const askFor = useAskFor();
  const name = FEATURE_NAMES[change.feature];
  const state = features[change.feature];
  const obstacle = obstacleTo(change, features);
  const action = `Turn ${change.to}`;
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 tablet:flex-nowrap tablet:px-6">
      <span className="flex min-w-0 flex-1 gap-2">
        <Mark obstacle={obstacle} hasFailed={STATE_WORDS[state] === 'Failed'} number={number} />
        <span className="min-w-0">
          <span className="font-medium">
            {action} {name}
          </span>
          {goal === 'private' && change.feature === 'force-tls' && (
            <span className="block text-help text-text-3">
              Only if a client can’t use TLS. Leaving it on is safer.
            </span>
          )}
        </span>
      </span>
      <span className="self-start text-help text-text-3">
        {obstacle === null ? '' : wordOf(change, features)}
      </span>
      {obstacle === null && (
        <Button
          aria-label={`${action} ${name}`}
          isUnavailable={isReadOnly}
          aria-describedby={isReadOnly ? PROGRESS_ID : undefined}
          onClick={() => askFor(change)}
        >
          {action}…
        </Button>
      )}
    </li>
  );
}

/** Where a step stands that can't be taken now. */
function wordOf(change: FeatureChange, features: DatabaseDetails['features']): string {
  const state = features[change.feature];
  if (state === change.to) return 'Done';
  return isChanging(state) ? STATE_WORDS[state] : 'After step 1';
}

type MarkProps = { obstacle: ReturnType<typeof obstacleTo>; hasFailed: boolean; number: number };

function Mark({ obstacle, hasFailed, number }: MarkProps) {
  if (hasFailed)
    return <CircleAlert role="img" aria-label="Failed" className="mx-0.5 mt-0.5 size-4 flex-none text-x3" />;
  if (obstacle === 'done')
    return <Check aria-hidden="true" className="mx-0.5 mt-0.5 size-4 flex-none text-x1" />;
  if (obstacle === 'changing') {
    return (
      <span className="mx-[3px] mt-[3px] flex-none">
        <Ring />
      </span>
    );
  }
  return <StepNumber>{number}</StepNumber>;
}
