import { describeError } from '~/api/error-words';
import { formatCidr } from '~/domain/cidr';
import type { Step } from '~/domain/replacement';
import { sourceName } from '~/domain/rule';
import type { Stopped } from './stopped';

/** So many removed rules are named. */
const NAMED = 3;

/** What was done and what was not, in sentences, without the reason. */
export function stateText({ done, rest: [failed, ...others], isKnown }: Stopped): string {
  return [
    ...textsOf(done, (step) => `${nameOf(step)} was ${verbOf(step)}.`, 'rules were removed.'),
    !isKnown
      ? `Whether ${nameOf(failed)} was ${verbOf(failed)} is not known.`
      : `${nameOf(failed)} was not ${verbOf(failed)}.`,
    ...textsOf(
      others,
      (step, at) => `${nameOf(step)} was not ${verbOf(step)}${isKnown || at > 0 ? ' either' : ''}.`,
      failed.kind === 'remove' ? 'others were not removed.' : 'rules were not removed.',
    ),
  ].join(' ');
}

/** A text for each step; only their number where many were removed. */
function textsOf(
  steps: readonly Step[],
  textOf: (step: Step, at: number) => string,
  ofMany: string,
): readonly string[] {
  const isMany = steps.length > NAMED && steps.every(({ kind }) => kind === 'remove');
  return isMany ? [`${steps.length} ${ofMany}`] : steps.map(textOf);
}

export function stoppedTitle({ done, isKnown }: Stopped): string {
  if (done.length > 0) return 'The change stopped halfway';
  return isKnown ? 'Nothing was changed' : 'Whether anything was changed is not known';
}

/** Why the rest is left as it is, once the new rule is gone again. */
export function undoneText({ replacement, done }: Stopped): string {
  const removed = done.filter(({ kind }) => kind === 'remove').map(nameOf);
  if (removed.length === 0) {
    const stay = replacement.remove.length === 1 ? 'one stays' : 'ones stay';
    return `The new rule is not there any more, so the old ${stay}.`;
  }
  const were = removed.length === 1 ? 'was' : 'were';
  return `The new rule is not there any more, so nothing more is removed. ${removed.join(', ')} ${were} removed, and nothing takes ${removed.length === 1 ? 'its' : 'their'} place.`;
}

/** The whole of it, for where there is room for text alone. */
export function stoppedText(stopped: Stopped): string {
  return `${stoppedTitle(stopped)}. ${stateText(stopped)} ${reasonText(stopped)}`;
}

/** Empty when it is not known any more. */
export function reasonText({ error }: Stopped): string {
  return error ? describeError(error) : '';
}

function nameOf(step: Step): string {
  switch (step.kind) {
    case 'add':
      return formatCidr(step.added.cidr);
    case 'remove':
      // A managed rule's name takes a list that may not be there: its ID stands for it.
      return sourceName(step.rule.source, undefined);
  }
}

function verbOf({ kind }: Step): string {
  switch (kind) {
    case 'add':
      return 'added';
    case 'remove':
      return 'removed';
  }
}
