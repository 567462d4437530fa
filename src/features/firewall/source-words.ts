import type { AddressesProblem } from '~/domain/addresses-text';
import { addressCount, formatAddress, formatCidr, lastAddress, type Cidr } from '~/domain/cidr';
import type { ManagedRange } from '~/domain/managed-ranges';
import { RULE_LIMIT } from '~/domain/rule';
import type { Finding } from '~/domain/source-findings';
import type { SourceProblem } from '~/domain/source';
import { countOfAddresses, listOf, shareOfAll } from '~/domain/words';
import { ruleName } from './names';

/** What is wrong with a source, and what to do about it. */
export function problemText(problem: SourceProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Type an IPv4 address or range.';
    case 'host-bits':
      if (problem.prefix === 0) return `/0 means every address. To allow only ${problem.address}, use /32.`;
      return `${problem.address} is inside this /${problem.prefix} range, not its first address. Which one do you mean?`;
    case 'ipv6':
      return 'IPv6 is not supported. Type an IPv4 address or range.';
    case 'ipv4-in-ipv6':
      return 'This is an IPv4 address written as IPv6. Type it with four numbers.';
    case 'hostname':
      return 'This is a hostname. Type an IPv4 address or range.';
    case 'url':
      return 'This is a web address. Type an IPv4 address or range.';
    case 'port':
      return 'A rule holds for every port. Type the address without its port.';
    case 'several':
      return 'One address or range for each rule. Several can be added with Paste rules.';
    case 'surplus':
      return 'There is more here than an address or a range. Leave out the rest.';
    case 'everyone':
      return 'Every IPv4 address is written 0.0.0.0/0.';
    case 'first-last':
      if (takesSeveral(problem)) {
        return `This is a range from a first to a last address. It takes ${problem.rules} rules, which Paste rules can add.`;
      }
      if (problem.rules !== null && problem.rules > RULE_LIMIT) {
        return `This is a range from a first to a last address. It takes ${problem.rules} rules, and a database has ${RULE_LIMIT} at most.`;
      }
      return 'This is a range from a first to a last address. Write it as a CIDR, such as 203.0.113.0/24.';
    case 'wildcard':
      return 'A rule can’t have a *. Write the range as a CIDR, such as 203.0.113.0/24.';
    case 'netmask':
      return `${problem.part} is a netmask. Write the prefix length instead, such as /24.`;
    case 'leading-zero':
      return `${problem.part} starts with a zero, which some tools read as octal. Write each number without it.`;
    case 'hexadecimal':
      return `${problem.part} is hexadecimal. Write four decimal numbers, such as 203.0.113.10.`;
    case 'number-count':
      return `An IPv4 address has four numbers. This has ${problem.count}.`;
    case 'number-missing':
      return 'There is a dot without a number beside it. An IPv4 address has four numbers.';
    case 'too-high':
      return `${problem.part} is too high. Each number goes from 0 to 255.`;
    case 'address-missing':
      return `The address before ${problem.part} is missing. Write it such as 203.0.113.0/24.`;
    case 'prefix-missing':
      return 'The number after / is missing. The prefix goes from /0 to /32.';
    case 'prefix-leading-zero':
      return `/${problem.part} starts with a zero. Write the prefix without it, from /0 to /32.`;
    case 'prefix-too-long':
      return `/${problem.part} is too long. The prefix goes from /0 to /32.`;
    case 'prefix-not-a-number':
      return `/${problem.part} is not a prefix. The prefix is one number, from /0 to /32.`;
    case 'invisible-character':
      return `There is a character that can’t be seen (${problem.code}). Type the address again, without it.`;
    case 'foreign-digits':
      return `${problem.part} is a digit of another script. Write the digits 0 to 9.`;
    case 'character':
      return `${problem.part} can’t be in an IPv4 address. Write four numbers with dots, such as 203.0.113.10.`;
  }
}

/** Whether Paste rules can add it: it takes several rules, but not more than the limit. */
export function takesSeveral(problem: SourceProblem): boolean {
  if (problem.kind === 'first-last')
    return problem.rules !== null && problem.rules > 1 && problem.rules <= RULE_LIMIT;
  return problem.kind === 'several';
}

/** "203.0.113.0 – 203.0.113.255", or the address alone when there is one. */
export function rangeText(cidr: Cidr): string {
  const first = formatAddress(cidr.network);
  return cidr.prefix === 32 ? first : `${first} – ${formatAddress(lastAddress(cidr))}`;
}

export function sizeText(cidr: Cidr): string {
  return cidr.prefix === 0 ? 'Every IPv4 address' : countOfAddresses(addressCount(cidr));
}

/** Why a text is no address or range to be checked. */
export function addressesProblemText(problem: AddressesProblem): string {
  if (problem.kind === 'reversed') {
    return 'The last address comes before the first one. Write the lower one first.';
  }
  // Where a rule is typed, these speak of rules.
  if (problem.kind === 'several') return 'One address or range at a time.';
  if (problem.kind === 'port') return 'Rules hold for every port. Type the address without its port.';
  return problemText(problem);
}

/**
 * What is worth knowing before the range is added. A duplicate is an error, the others are notices.
 * @param ranges name the managed ones
 */
export function findingText(
  finding: Exclude<Finding, { kind: 'everyone' }>,
  cidr: Cidr,
  ranges?: readonly ManagedRange[],
): string {
  switch (finding.kind) {
    case 'duplicate':
      return `This repeats the rule ${ruleName(finding.rule)}.`;
    case 'very-wide':
      return `Very wide: ${shareOfAll(addressCount(cidr))}.`;
    case 'private':
      return 'A private range. Without an active Net Peering, nothing can connect from it.';
    case 'reserved':
      return 'A reserved range. No connection can come from it.';
    case 'covered':
      return finding.by.source.type === 'managed'
        ? `Already covered by ${ruleName(finding.by, ranges)}, whose addresses may change. You can still add it.`
        : `Already covered by ${ruleName(finding.by)}. You can still add it.`;
    case 'covers': {
      const [first, ...others] = finding.rules;
      if (first && others.length === 0)
        return `Covers ${ruleName(first)}. You can remove that rule afterwards.`;
      const names = finding.rules.map(({ source }) => formatCidr(source.cidr));
      return `Covers ${finding.rules.length} rules: ${listOf(names)}. You can remove those rules afterwards.`;
    }
  }
}

/** Why a rule was not sent that nobody has confirmed. */
export const OPENS_UNASKED = 'Together with the rules there are now, it opens the database to everyone.';
