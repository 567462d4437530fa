import { classNames } from '~/ui/class-names';
import { Pie } from '~/ui/pie';
import { TONE_TEXT } from '~/ui/tone';
import type { ListedExposure } from './listed-exposure';

/** Calm levels colour the glyph alone; very wide and open colour the words too, also when they are on their way. */
export function ExposureCell({ tone, comingTone = tone, text }: ListedExposure) {
  const isAlarming = comingTone === 'open' || comingTone === 'very-wide';
  return (
    <span
      className={classNames(
        'flex items-center gap-2.5',
        isAlarming && `font-medium ${TONE_TEXT[comingTone]}`,
      )}
    >
      <Pie tone={tone} />
      {text}
    </span>
  );
}
