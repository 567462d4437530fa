import { Lock } from 'lucide-react';
import { useId } from 'react';
import { classNames } from './class-names';
import { Ring } from './ring';

type SwitchProps = {
  label: string;
  /**
   * `held`: on, and stays on for now. `blocked`: off, and stays off for now. `changing`: neither yet. All of these can be
   * reached and read, not changed. `unclear`: not known.
   */
  state: 'off' | 'on' | 'held' | 'blocked' | 'changing' | 'unclear';
  /** For `changing` and `unclear`: whether it counts as on. */
  isOn?: boolean;
  /** The word beside the switch, which is announced when it changes. */
  word: string;
  isFailed?: boolean;
  id?: string;
  /** The element that says what it does, or why it cannot be changed. */
  describedBy: string;
  /** Absent for a switch that cannot be changed. */
  onChange?: (() => void) | undefined;
};

type Look = SwitchProps['state'] | 'unclear-usable';

const TRACKS: Readonly<Record<Look, string>> = {
  off: 'justify-start bg-control',
  on: 'justify-end bg-accent',
  held: 'justify-end bg-accent-soft inset-ring inset-ring-accent-line',
  blocked: 'justify-start bg-press inset-ring inset-ring-line-strong',
  changing: 'justify-center bg-accent-soft inset-ring inset-ring-accent-line',
  unclear: 'justify-center bg-press inset-ring inset-ring-line-strong',
  'unclear-usable': 'justify-center bg-surface inset-ring-[1.5px] inset-ring-control',
};

const THUMBS: Readonly<Record<Look, string>> = {
  off: 'bg-on-accent forced-colors:bg-surface',
  on: 'bg-on-accent forced-colors:bg-surface',
  held: 'bg-accent text-on-accent forced-colors:text-surface dark:bg-accent-text dark:text-surface',
  blocked: 'bg-surface inset-ring inset-ring-line-strong dark:bg-line-strong',
  changing: 'bg-surface',
  unclear: 'bg-surface inset-ring inset-ring-line-strong dark:bg-line-strong',
  'unclear-usable': 'bg-control',
};

/** A setting that is on or off, with the word for it beside. The name of the setting is its accessible name. */
export function Switch(props: SwitchProps) {
  const { label, state, isOn, word, isFailed = false, id, describedBy, onChange } = props;
  const wordId = useId();
  const look = state === 'unclear' && onChange ? 'unclear-usable' : state;
  return (
    <span className="flex flex-none flex-col-reverse items-end gap-1 tablet:flex-row tablet:items-center tablet:gap-3">
      <span
        aria-live="polite"
        aria-atomic="true"
        className={classNames(
          'text-help font-medium whitespace-nowrap',
          isFailed ? 'text-x3' : 'text-text-3',
        )}
      >
        <span className="sr-only">{label}: </span>
        <span id={wordId}>{word}</span>
      </span>
      <button
        type="button"
        role="switch"
        id={id}
        aria-checked={isOn ?? (state === 'on' || state === 'held')}
        aria-disabled={!onChange || undefined}
        aria-label={label}
        aria-describedby={`${wordId} ${describedBy}`}
        onClick={() => onChange?.()}
        className={classNames(
          'hit-area flex h-6 w-10 items-center rounded-full px-[3px] keep-colors transition-colors',
          TRACKS[look],
        )}
      >
        <span className={classNames('flex size-4.5 items-center justify-center rounded-full', THUMBS[look])}>
          {state === 'held' && <Lock aria-hidden="true" strokeWidth={2.6} className="size-2.5" />}
          {state === 'changing' && <Ring />}
        </span>
      </button>
    </span>
  );
}
