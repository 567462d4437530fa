import type { ManagedRange } from '~/api/firewall';
import { CANDIDATE_ID, type Check } from '~/domain/check';
import { comingOf, type Verdict } from '~/domain/verdict';
import { countOfAddresses } from '~/domain/words';
import { Message } from '~/ui/message';
import { applyText, namesOf, partText, targetText } from './check-words';

type CandidateVerdictProps = { check: Check; ranges: readonly ManagedRange[] | undefined };

/** What would become of an address with the rule that is being typed. */
export function CandidateVerdict({ check, ranges }: CandidateVerdictProps) {
  const { verdict, parts } = check;
  return (
    <>
      <Message kind={verdict.kind === 'denied' ? 'notice' : 'overlap'}>
        {candidateText(check, ranges)}
      </Message>
      {verdict.kind === 'partly' && (
        <ul className="mt-1 grid gap-0.5 pl-6 text-help text-text-2">
          {parts.map((part) => (
            <li key={part.set[0]?.first} className="wrap-anywhere">
              {countOfAddresses(part.count)}: {partText(part.verdict, ranges)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function candidateText({ target, verdict, parts }: Check, ranges: CandidateVerdictProps['ranges']): string {
  const name = targetText(target);
  switch (verdict.kind) {
    case 'allowed': {
      const likely = verdict.certainty === 'likely' ? 'likely ' : '';
      return `${name} is ${likely}allowed already, by ${namesOf(verdict.rules, ranges)}.`;
    }
    case 'applying':
      return isComing(verdict)
        ? `${name} will be allowed once this rule applies.`
        : `${name} will be allowed without this rule, once ${namesOf(verdict.rules, ranges)} ${applyText(verdict.rules)}.`;
    case 'closing':
      if (isComing(verdict)) return `${name} will be allowed once this rule applies.`;
      if (verdict.next) {
        return `${name} may still get in, and will be allowed without this rule, once ${namesOf(verdict.next.rules, ranges)} ${applyText(verdict.next.rules)}.`;
      }
      return `${name} is not in this range. It may still get in, by a rule that was removed.`;
    case 'denied':
      return `${name} stays denied: it is not in this range.`;
    case 'partly': {
      return parts.some((part) => isComing(part.verdict))
        ? `This rule allows a part of ${name}.`
        : `This rule allows nothing more of ${name}.`;
    }
  }
}

/** Whether the rule that is typed is among those that will allow it. */
function isComing(verdict: Verdict): boolean {
  return comingOf(verdict)?.rules.some(({ id }) => id === CANDIDATE_ID) ?? false;
}
