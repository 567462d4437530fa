import type { Stopped } from './stopped';

/** What lets connections in by now. */
export function standingText({ replacement, done, rest }: Stopped): string {
  const isAdded = rest.every(({ kind }) => kind === 'remove');
  if (isAdded) return 'What was not removed goes on letting connections in.';
  if (done.some(({ kind }) => kind === 'remove')) {
    return 'Until the new rule is added, nothing takes the place of what was removed.';
  }
  return replacement.remove.length === 1
    ? 'As long as the old rule is listed, it goes on letting connections in.'
    : 'As long as the old rules are listed, they go on letting connections in.';
}
