import { CANDIDATE_ID, type Check } from '~/domain/check';
import { formatAddress, formatCidr, type Cidr } from '~/domain/cidr';
import { cidrsOf, type Interval } from '~/domain/address-set';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { Rule } from '~/domain/rule';
import type { Verdict } from '~/domain/verdict';
import { countOf, formatNumber, formatUntil, listOf } from '~/domain/words';
import { inlineName, ruleName } from './names';

/** Up to this distance, in addresses, the nearest rule is named: a digit or two may be mistyped. */
const NEAR = 2 ** 16;

type Ranges = readonly ManagedRange[] | undefined;

/** "203.0.113.77", "203.0.113.0/24", or "203.0.113.5 – 203.0.113.9" when it is no CIDR. */
export function targetText({ first, last }: Interval): string {
  if (first === last) return formatAddress(first);
  const [cidr, ...more] = cidrsOf([{ first, last }]);
  if (cidr && more.length === 0) return formatCidr(cidr);
  return `${formatAddress(first)} – ${formatAddress(last)}`;
}

/** Whether the firewall allows what can't connect all the same: private addresses, without a Net Peering. */
function isOutOfReach({ verdict, count, unreachable }: Check): boolean {
  return verdict.kind === 'allowed' && unreachable.count === count;
}

/** The verdict on the whole target: `partly` only when a part is allowed now. */
export function kindOf(check: Check): Check['verdict']['kind'] {
  const { verdict, parts } = check;
  if (isOutOfReach(check)) return 'denied';
  if (verdict.kind !== 'partly' || verdict.allowed > 0) return verdict.kind;
  return parts.some((part) => part.verdict.kind === 'closing') ? 'closing' : 'applying';
}

/** The verdict in a few words, for the target as a whole. */
export function checkTitle(check: Check): string {
  const { target, verdict, count } = check;
  const name = targetText(target);
  switch (verdict.kind) {
    case 'allowed':
      if (isOutOfReach(check)) return `The firewall allows ${name}, which can’t connect all the same`;
      return verdict.certainty === 'likely' ? `${name} is likely allowed` : `${name} is allowed`;
    case 'applying':
      return `${name} is denied for now`;
    case 'closing':
      return `${name} may still get in`;
    case 'denied':
      return `${name} is denied`;
    case 'partly':
      if (verdict.allowed > 0) {
        return `${name} is allowed in part: ${formatNumber(verdict.allowed)}\u00a0of\u00a0${countOf(count, 'address', 'addresses')}`;
      }
      if (kindOf(check) !== 'closing') {
        const isComing = check.parts.every((part) => part.verdict.kind === 'applying');
        return isComing ? `${name} is denied for now` : `${name} is denied; part of it will be allowed soon`;
      }
      return check.parts.every((part) => part.verdict.kind === 'closing')
        ? `${name} may still get in`
        : `A part of ${name} may still get in`;
  }
}

/** Why, without the time that is left of what is applying: it changes each second. */
export function verdictText(verdict: Verdict, ranges: Ranges): string {
  switch (verdict.kind) {
    case 'allowed': {
      if (verdict.certainty === 'likely') return likelyText(verdict.rules, ranges);
      const isOne = verdict.rules.length === 1;
      const why = isOne
        ? 'the rule is active and names the range'
        : 'the rules are active and name the ranges';
      return `It matches ${namesOf(verdict.rules, ranges)}. This is certain: ${why}.`;
    }
    case 'applying':
      return `It matches ${namesOf(verdict.rules, ranges)}, which ${applyText(verdict.rules)} in`;
    case 'closing':
      return `${namesOf(verdict.rules, ranges)} ${wereText(verdict.rules)} removed and may let connections in until ${formatUntil(verdict.until)}.${nextText(verdict, ranges)}`;
    case 'denied':
      if (!verdict.nearest || verdict.nearest.distance > NEAR) return 'No rule covers it.';
      return `No rule covers it. Nearest rule: ${ruleName(verdict.nearest.rule, ranges)}.`;
  }
}

/** What allows it from then on, if anything does. */
function nextText({ next }: Extract<Verdict, { kind: 'closing' }>, ranges: Ranges): string {
  if (!next) return '';
  // Managed addresses may change until then: "for certain" takes custom rules.
  const certain = next.certainty === 'certain' ? ' for certain' : '';
  return ` It is allowed${certain} once ${namesOf(next.rules, ranges)} ${applyText(next.rules)}.`;
}

const wereText = (rules: readonly Rule[]) => (rules.length === 1 ? 'was' : 'were');
/** The verb for rules that are named: "applies", or "apply" for several. */
export const applyText = (rules: readonly Rule[]) => (rules.length === 1 ? 'applies' : 'apply');

function likelyText(rules: readonly Rule[], ranges: Ranges): string {
  const own = rules.filter(({ source }) => source.type === 'custom');
  const regions = rules.flatMap(({ source }) => {
    return source.type === 'managed' ? [source.rangeId.replace(/^mr-scalingo-/, '')] : [];
  });
  const published = `Scalingo’s published addresses for ${listOf(regions)}`;
  const where =
    own.length > 0 ? `It matches ${namesOf(own, ranges)}, and ${published}.` : `It is in ${published}.`;
  return `${where} That list may change, so this is not certain.`;
}

/** Of a part of the target: what becomes of those addresses, as the end of "64 addresses: …". */
export function partText(verdict: Verdict, ranges: Ranges): string {
  switch (verdict.kind) {
    case 'allowed':
      return `${verdict.certainty === 'likely' ? 'likely ' : ''}allowed by ${namesOf(verdict.rules, ranges)}`;
    case 'applying':
      return `denied until ${namesOf(verdict.rules, ranges)} ${applyText(verdict.rules)}${verdict.certainty === 'likely' ? ', then likely allowed' : ''}`;
    case 'closing':
      return `may still get in until ${formatUntil(verdict.until)}, by ${namesOf(verdict.rules, ranges)}, which ${wereText(verdict.rules)} removed.${nextText(verdict, ranges)}`;
    case 'denied':
      return 'denied';
  }
}

/** Of private addresses that can't connect, whatever the rules say. */
export function unreachableText({ count, unreachable }: Check): string {
  const without = 'Without an active Net Peering, nothing can connect from';
  if (unreachable.count < count) return `Some of these addresses are private. ${without} them.`;
  return `A private ${count === 1 ? 'address' : 'range'}. ${without} it.`;
}

/** "203.0.113.128/25, 203.0.113.64/26 and 2 more" */
export function cidrList(cidrs: readonly Cidr[]): string {
  return listOf(cidrs.map(formatCidr));
}

/** The names of rules, the first few; the one that is being typed has none yet. */
export function namesOf(rules: readonly Rule[], ranges: Ranges): string {
  const nameOf = rules.length === 1 ? ruleName : inlineName;
  return listOf(rules.map((rule) => (rule.id === CANDIDATE_ID ? 'this rule' : nameOf(rule, ranges))));
}
