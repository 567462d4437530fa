import type { SharedExposure } from '~/domain/database';
import type { ExposureLevel } from '~/domain/exposure';
import type { Tone } from '~/ui/tone';

export const LEVEL_NAMES: Readonly<Record<ExposureLevel, string>> = {
  closed: 'Closed',
  limited: 'Limited',
  'very-wide': 'Very wide',
  open: 'Open to everyone',
};

/** `closing` still counts as open. */
export const SHARED_TONES: Readonly<Record<SharedExposure, Tone>> = {
  regional: 'limited',
  opening: 'limited',
  public: 'open',
  closing: 'open',
  unknown: 'unknown',
};
