import { later } from '~/ui/later';

/** The dialogs and the findings, loaded after the rules. Until then, a button that opens a dialog is busy. */
export const FirewallRest = later(async () => (await import('./firewall-rest')).FirewallRest);
/** What it shows was changed here, by which time the dialogs are there. */
export const StoppedCallout = later(async () => (await import('./stopped-callout')).StoppedCallout);
export const PutBack = later(async () => (await import('./put-back')).PutBack);
export const MergeButton = later(async () => (await import('./merge-button')).MergeButton);
export const OwnGap = later(async () => (await import('./own-gap')).OwnGap);

export const RemovingNote = later(async () => (await import('./removing-note')).RemovingNote);
