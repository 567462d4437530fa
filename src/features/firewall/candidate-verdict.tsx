import { CANDIDATE_ID, type Check } from '~/domain/check';
import type { ManagedRange } from '~/domain/managed-ranges';
import { comingOf, type Verdict } from '~/domain/verdict';
import { countOfAddresses } from '~/domain/words';
import { Message } from '~/ui/message';
import { withCode } from '~/ui/with-code';
import { applyText, namesOf, partText, targetText, unreachableText } from './check-words';

type CandidateVerdictProps = { check: Check; ranges: readonly ManagedRange[] | undefined };

/** What would become of an address with the rule that is being typed, or as it is edited. */
export function CandidateVerdict({ check, ranges }: CandidateVerdictProps) {
  const { verdict, parts, unreachable } = check;
  return (
    <>
      <Message kind={verdict.kind === 'denied' || verdict.kind === 'closing' ? 'notice' : 'overlap'}>
        {candidateText(check, ranges)}
      </Message>
      {verdict.kind === 'partly' && (
        <ul className="mt-1 grid gap-0.5 pl-6 text-help text-text-2">
          {parts.map((part) => (
            <li key={part.set[0]?.first} className="wrap-anywhere">
              {countOfAddresses(part.count)}: {withCode(candidatePartText(part.verdict, ranges))}
            </li>
          ))}
        </ul>
      )}
      {unreachable.count > 0 && <Message kind="warning">{unreachableText(check)}</Message>}
    </>
  );
}

function candidateText({ target, verdict, parts }: Check, ranges: CandidateVerdictProps['ranges']): string {
  const name = targetText(target);
  const { certainty } = verdict.kind === 'allowed' ? verdict : (comingOf(verdict) ?? {});
  const likely = certainty === 'likely' ? 'likely ' : '';
  switch (verdict.kind) {
    case 'allowed':
      return `${name} is ${likely}allowed already, by ${namesOf(verdict.rules, ranges)}.`;
    case 'applying':
      return isByThis(verdict)
        ? `${name} will ${likely}be allowed once this rule applies.`
        : `${name} will ${likely}be allowed without this rule, once ${namesOf(verdict.rules, ranges)} ${applyText(verdict.rules)}.`;
    case 'closing':
      if (isReplaced(verdict)) {
        return verdict.next
          ? `${name} ${likely}keeps access, but may be denied for about 2 minutes.`
          : `${name} loses access: it is not in this range.`;
      }
      if (isByThis(verdict)) return `${name} will ${likely}be allowed once this rule applies.`;
      if (verdict.next) {
        return `${name} may still get in, and will ${likely}be allowed without this rule, once ${namesOf(verdict.next.rules, ranges)} ${applyText(verdict.next.rules)}.`;
      }
      return `${name} is not in this range. It may still get in, by a rule that was removed.`;
    case 'denied':
      return `${name} stays denied: it is not in this range.`;
    case 'partly': {
      return parts.some((part) => isByThis(part.verdict))
        ? `This rule allows a part of ${name}.`
        : `This rule allows nothing more of ${name}.`;
    }
  }
}

function candidatePartText(verdict: Verdict, ranges: CandidateVerdictProps['ranges']): string {
  if (verdict.kind !== 'closing' || !isReplaced(verdict)) return partText(verdict, ranges);
  return verdict.next ? 'still allowed, but may be denied for about 2 minutes' : 'no longer allowed';
}

/** Whether the rule that is typed is among those that allow it, now or once they apply. */
function isByThis(verdict: Verdict): boolean {
  const rules = verdict.kind === 'allowed' ? verdict.rules : comingOf(verdict)?.rules;
  return rules?.some(({ id }) => id === CANDIDATE_ID) ?? false;
}

/** Whether the edited rule allows it today: `withCandidate` removes that until Infinity. */
function isReplaced({ until }: Extract<Verdict, { kind: 'closing' }>): boolean {
  return until === Infinity;
}
