import { classNames } from './class-names';

const LENGTH = 2 * Math.PI * 5.5;

type RingProps = {
  /** How much is done, from 0 to 1; a ring that turns when it is not known. */
  share?: number | undefined;
  /** Takes the colour of the text around it, for use on a coloured ground. */
  isOnColor?: boolean;
};

/** A progress ring of 14 px. Decorative: the words beside it, or the state of its button, say the same. */
export function Ring({ share, isOnColor = false }: RingProps) {
  return (
    <svg
      viewBox="0 0 14 14"
      fill="none"
      strokeWidth="2"
      aria-hidden="true"
      className={classNames('size-3.5 flex-none -rotate-90', share === undefined && 'animate-turn')}
    >
      <circle
        cx="7"
        cy="7"
        r="5.5"
        className={isOnColor ? 'stroke-current opacity-35' : 'stroke-accent-line'}
      />
      <circle
        cx="7"
        cy="7"
        r="5.5"
        strokeLinecap="round"
        strokeDasharray={`${LENGTH * (share ?? 0.3)} ${LENGTH}`}
        className={isOnColor ? 'stroke-current' : 'stroke-accent-text'}
      />
    </svg>
  );
}
