import { whyNoRule } from '~/domain/allowing';
import { includes, setOf, type AddressSet } from '~/domain/address-set';
import { INTERNET_ADDRESSES } from '~/domain/address-space';
import { formatCidr, parseAddress } from '~/domain/cidr';
import type { ConnectError } from '~/domain/connect-errors';
import { privateAccess, type PrivateAccess } from '~/domain/private-access';
import { hasUnknown, type FirewallEntry } from '~/domain/rule';
import { isEveryone } from '~/domain/rule-set';
import { comingOf, unionOfEntries, verdictOn } from '~/domain/verdict';
import { say, type Diagnosis, type Remedy } from './why-diagnosis';
import type { DedicatedFacts } from './why-facts';

/** Nothing comes back from a Dedicated Resources database. */
export function dedicatedTimeout(error: ConnectError, facts: DedicatedFacts): Diagnosis {
  return isPrivately(error, facts) ? privateTimeout(facts) : publicTimeout(facts);
}

/**
 * Whether the client tried the private endpoint: by addresses of the database's network, else by the host it names,
 * else by the chosen route.
 */
function isPrivately({ endpoint, addresses }: ConnectError, { route, ipRange }: DedicatedFacts): boolean {
  const isAmong = (set: AddressSet) =>
    addresses.some((address) => includes(set, [{ first: address, last: address }]));
  if (ipRange && isAmong(setOf([ipRange]))) return true;
  if (endpoint !== null) return endpoint === 'private';
  return route === 'private' && !isAmong(INTERNET_ADDRESSES);
}

const NO_ANSWER = 'It silently drops what no rule allows, so the client waits until it gives up.';
const ELSEWHERE = 'A client on a server, in a container or behind a VPN has another address: check that.';

function publicTimeout(facts: DedicatedFacts): Diagnosis {
  const { entries, caller } = facts;
  const title = 'The firewall';
  if (!entries) {
    return say(title, `${NO_ANSWER} Check the address that the client connects from.`, 'check-an-address');
  }
  const active = entries.filter(({ phase }) => phase.name === 'active');
  if (isEveryone(unionOfEntries(active))) {
    return say(
      'A network on the way',
      'The firewall allows every address, so it isn’t the firewall. A network on the way blocks the port: a company network, a VPN, the firewall of the client’s machine.',
    );
  }
  const address = parseAddress(caller ?? '');
  if (caller === null || address === null) return withoutCaller(entries);
  const verdict = verdictOn(address, entries);
  const coming = comingOf(verdict);
  if (coming) {
    const text = `The rule that allows your current address, ${caller}, is not active yet. Try again once it is. ${ELSEWHERE}`;
    return { ...say(title, text, 'check-an-address'), appliesAt: coming.appliesAt };
  }
  switch (verdict.kind) {
    case 'denied':
      return ownMissing(
        facts,
        `It ${hasUnknown(entries) ? 'likely denies' : 'denies'} your current address, ${caller}.`,
        caller,
      );
    case 'applying':
    case 'closing':
      return ownMissing(facts, `The rule that allowed your current address, ${caller}, was removed.`, caller);
    case 'allowed':
      return say(
        'The address, or a network on the way',
        `The firewall ${verdict.certainty === 'likely' ? 'likely allows' : 'allows'} your current address, ${caller}. ${ELSEWHERE} If it is the same, a network on the way blocks the port.`,
        'check-an-address',
      );
  }
}

/** The browser's own address is not allowed, which may be the client's or not. */
function ownMissing(facts: DedicatedFacts, text: string, caller: string): Diagnosis {
  const allow = { kind: 'allow-or-check', name: caller, range: `${caller}/32`, label: null } as const;
  return missing(facts, `${text} ${NO_ANSWER} ${ELSEWHERE}`, allow, { kind: 'check-an-address' });
}

/** What the rules tell by themselves. */
function withoutCaller(entries: readonly FirewallEntry[]): Diagnosis {
  const title = 'The firewall';
  const phases = entries.map(({ phase }) => phase);
  if (phases.length === 0) {
    return say(title, `No firewall rule exists, so nobody can connect. ${NO_ANSWER}`, 'firewall-rules');
  }
  if (phases.every(({ name }) => name === 'removed')) {
    return say(title, `Every firewall rule was removed. ${NO_ANSWER}`, 'firewall-rules');
  }
  const coming = phases.flatMap((phase) => (phase.name === 'applying' ? [phase.appliesAt] : []));
  // Only when all are applying: a removed rule may still admit someone.
  if (coming.length === phases.length) {
    const text = 'No firewall rule is active yet. Try again once the first one is.';
    return { ...say(title, text), appliesAt: Math.min(...coming) };
  }
  return say(title, `${NO_ANSWER} Check the address that the client connects from.`, 'check-an-address');
}

/**
 * A rule is missing: the way to it, or why there is none.
 * @param readOnly the way on for who may not add one
 */
function missing(
  { mayChange, entries }: DedicatedFacts,
  text: string,
  allow: Remedy,
  readOnly: Remedy | null,
): Diagnosis {
  const why = whyNoRule(mayChange, entries ?? []);
  if (why === null) return say('The firewall', text, allow);
  return say('The firewall', `${text} ${why}`, mayChange ? 'firewall-rules' : readOnly);
}

const BY_PEERING = 'The private endpoint answers only through an active Net Peering';

/** @param rest what else it may be, for a client in a network that is allowed */
function notAllowedText(
  { range, access, allowed, applying, isAlone }: Extract<PrivateAccess, { kind: 'not-allowed' }>,
  entries: readonly FirewallEntry[],
  rest: string,
): string {
  const known = hasUnknown(entries) ? ' whose addresses are known' : '';
  const what =
    access.kind === 'partly'
      ? 'the firewall rules cover only a part of its network'
      : `no firewall rule${known} allows its network`;
  if (isAlone) return `A Net Peering is active, and ${what}, ${range}.`;
  const coming = applying && ` If it is in ${applying}, what allows it is not active yet.`;
  const there = allowed && ` If it is in ${allowed}, the firewall allows it. ${rest}`;
  return `If the client is in ${range}, ${what}.${coming}${there}`;
}

function privateTimeout(facts: DedicatedFacts): Diagnosis {
  const title = 'The Net Peering';
  const { peerings, entries, ipRange } = facts;
  const network = ipRange ? `the database’s network, ${formatCidr(ipRange)}` : 'the database’s network';
  const rest = `Check the way between: a route to ${network}, in the route table of your VPC, and a security group that lets the client out.`;
  if (!peerings || !entries) {
    return say(
      title,
      `${BY_PEERING}, from networks that a firewall rule allows. Whether that is so is not known now. ${rest}`,
      'net-peering',
    );
  }
  const access = privateAccess(peerings, entries);
  switch (access.kind) {
    case 'no-peering':
      return say(title, `No Net Peering is active. ${BY_PEERING}.`, 'net-peering');
    case 'not-allowed':
      return missing(
        facts,
        notAllowedText(access, entries, rest),
        { kind: 'allow', name: access.range, range: access.range, label: access.label },
        null,
      );
    case 'applying':
      return say(
        'The firewall',
        `A Net Peering is active, and what allows ${access.ranges} in the firewall is not active yet. Try again once it is.`,
        'firewall-rules',
      );
    case 'range-unknown':
      return say(
        title,
        `A Net Peering is active, and whether the firewall allows its network is not known. ${rest}`,
        'net-peering',
      );
    case 'allowed':
      return say(
        'The way through the VPC',
        `A Net Peering is active, and the firewall allows its network, ${access.ranges}. ${rest}`,
        'net-peering',
      );
  }
}
