import { classNames } from './class-names';
import { TONE_FILL, TONE_OUTLINE, TONE_TINT, type Tone } from './tone';

type RulerProps = {
  /** How many segments there are, and how many of them are filled. */
  segments: number;
  filled: number;
  tone: Tone;
  /** Where pending changes lead: the segments from `filled` up to here are outlined. */
  coming?: { readonly filled: number; readonly tone: Tone } | undefined;
  /** What was allowed before: the segments from `filled` up to here are tinted. */
  before?: { readonly filled: number; readonly tone: Tone };
  isMini?: boolean;
  /** On a sunken ground, where an empty segment needs to be darker. */
  isOnSunken?: boolean;
};

/** A row of segments, one for each power of two. Decorative: numbers beside it say the same. */
export function Ruler(props: RulerProps) {
  const { segments, filled, tone, coming, before, isMini = false, isOnSunken = false } = props;

  function colorOf(index: number): string {
    if (tone === 'unknown') return `inset-ring ${TONE_OUTLINE.unknown}`;
    if (index < filled) return TONE_FILL[tone];
    if (coming && index < coming.filled) return `inset-ring ${TONE_OUTLINE[coming.tone]}`;
    if (before && index < before.filled) return `${TONE_TINT[before.tone]} forced-colors:opacity-50`;
    return classNames(
      'contrast-more:bg-transparent contrast-more:inset-ring contrast-more:inset-ring-line forced-colors:inset-ring forced-colors:inset-ring-[GrayText]',
      isOnSunken ? 'bg-segment' : 'bg-press',
    );
  }

  return (
    <div
      aria-hidden="true"
      className={classNames(
        'grid auto-cols-fr grid-flow-col keep-colors',
        isMini ? 'h-1.5 gap-0.5' : 'h-2.5 gap-0.5 tablet:gap-[3px]',
      )}
    >
      {Array.from({ length: segments }, (_, index) => (
        <i
          key={index}
          className={classNames(
            'transition-colors duration-(--t-slow)',
            isMini ? 'rounded-[1px]' : 'rounded-[2px]',
            colorOf(index),
          )}
        />
      ))}
    </div>
  );
}
