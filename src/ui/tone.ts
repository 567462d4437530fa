/** The degrees of exposure, each with its colour. */
export type Tone = 'closed' | 'limited' | 'very-wide' | 'open' | 'unknown';

export const TONE_TEXT: Readonly<Record<Tone, string>> = {
  closed: 'text-x0',
  limited: 'text-x1',
  'very-wide': 'text-x2',
  open: 'text-x3',
  unknown: 'text-x0',
};

export const TONE_FILL: Readonly<Record<Tone, string>> = {
  closed: 'bg-x0-fill',
  limited: 'bg-x1-fill',
  'very-wide': 'bg-x2-fill',
  open: 'bg-x3-fill',
  unknown: 'bg-x0-fill',
};

export const TONE_OUTLINE: Readonly<Record<Tone, string>> = {
  closed: 'bg-x0-soft inset-ring-x0-fill',
  limited: 'bg-x1-soft inset-ring-x1-fill',
  'very-wide': 'bg-x2-soft inset-ring-x2-fill',
  open: 'bg-x3-soft inset-ring-x3-fill',
  unknown: 'inset-ring-line-strong',
};

export const TONE_TINT: Readonly<Record<Tone, string>> = {
  closed: 'bg-x0-line',
  limited: 'bg-x1-line',
  'very-wide': 'bg-x2-line',
  open: 'bg-x3-line',
  unknown: 'bg-x0-line',
};
