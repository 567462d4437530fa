import { countOf, formatTimeLeft } from '~/domain/words';
import { BURST, PACE_MS } from './pace';

type RunningProps = {
  verb: 'Adding' | 'Removing';
  done: number;
  total: number;
  isPaused?: boolean;
  /** Scalingo has asked to wait. */
  isRefused: boolean;
};

/** Each tenth rule is announced while they go on: every one would be too much. */
const TOLD = 10;

/** How far a change of many rules is, and why it takes its time. */
export function Running(props: RunningProps) {
  const { done, total, isPaused = false, isRefused } = props;
  return (
    <>
      <p aria-hidden="true">{stateText(props)}</p>
      <p role="status" className="sr-only">
        {stateText({ ...props, done: isPaused || isRefused ? done : Math.floor(done / TOLD) * TOLD })}
      </p>
      {!isPaused && !isRefused && total > BURST && (
        <p>
          About {formatTimeLeft((total - Math.max(done, BURST)) * PACE_MS)} left: Scalingo allows 60 requests
          a minute. Keep this page open.
        </p>
      )}
    </>
  );
}

function stateText({ verb, done, total, isPaused, isRefused }: RunningProps): string {
  if (isPaused) return `Paused. ${done} of ${countOf(total, 'rule')} done.`;
  if (isRefused) return `Scalingo asks to wait. ${done} of ${countOf(total, 'rule')} done.`;
  return `${verb} rules: ${done} of ${total} done.`;
}
