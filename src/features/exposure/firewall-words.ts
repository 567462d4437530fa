import { ALL_ADDRESSES } from '~/domain/cidr';
import { compareLevels, type FirewallExposure, type Reach } from '~/domain/exposure';
import { sourceText } from '~/domain/rule';
import {
  countOf,
  countOfAddresses,
  formatAllowed,
  formatNumber,
  formatUntil,
  shareOfAll,
} from '~/domain/words';
import type { Headline } from './readiness';

/** The verdict on a Dedicated Resources database, in words. */
export function firewallHeadline(exposure: FirewallExposure): Headline {
  const { now, settled, applying } = exposure;
  const text = [...ruleSentences(exposure), ...closingSentences(exposure)].join(' ');
  const coming = comingText(exposure);
  switch (now.level) {
    case 'open':
      return {
        title: 'Anyone on the Internet can reach this database',
        text: `The firewall filters nothing. Only the password and TLS protect your data.${text && ` ${text}`}`,
      };
    case 'very-wide':
      return { title: `${countOfAddresses(now.addresses)} can reach this database`, text, coming };
    case 'limited': {
      if (reachesNobody(exposure)) {
        const title = 'Nothing on the Internet can reach this database';
        const why =
          now.privateAddresses > 0
            ? 'A connection can come only over a Net Peering.'
            : 'No connection can come from the addresses that the rules allow.';
        return { title, text: `${why} ${text}`, coming };
      }
      // While a rule for everyone is applying, "only" would be wrong: then applying rules are not counted, unless there
      // are no others.
      const isCounted = settled.level !== 'open' || exposure.active + exposure.removed === 0;
      const counted = isCounted ? exposure : { ...exposure, applying: 0 };
      const sources = counted.active + counted.applying + counted.removed === 1 ? 'source' : 'sources';
      const title = `${settled.level === 'open' ? 'For now, only' : 'Only'} the ${sources} of ${rulesText(counted)} can reach this database`;
      return { title, text, coming };
    }
    case 'closed':
      return {
        title: 'No network can reach this database',
        text:
          applying === 0
            ? 'The firewall denies every connection, Scalingo apps included, until a rule allows it.'
            : text,
        coming,
      };
  }
}

/** Whether there are rules, but none for an address that a connection from the Internet can come from. */
function reachesNobody({ now, settled, unknown }: FirewallExposure): boolean {
  return now.addresses + settled.addresses === 0 && unknown.length === 0;
}

/** "4 firewall rules and 1 removed one": those that may let connections in, now or soon. */
function rulesText({ active, applying, removed }: FirewallExposure): string {
  const listed = active + applying;
  if (listed === 0) return countOf(removed, 'removed rule');
  const gone = removed === 0 ? '' : ` and ${countOf(removed, 'removed one')}`;
  return `${countOf(listed, 'firewall rule')}${gone}`;
}

function ruleSentences(exposure: FirewallExposure): string[] {
  const { now, active, applying, putBack, putBackUntil, removedUntil, removed } = exposure;
  const sentences: string[] = [];
  const isAre = (count: number) => (count === 1 ? 'is' : 'are');
  if (active > 0 && applying > 0) {
    sentences.push(
      `${countOf(active, 'rule')} ${isAre(active)} active and ${applying} ${isAre(applying)} applying.`,
    );
  } else if (applying > 0) {
    sentences.push(`${countOf(applying, 'rule')} ${isAre(applying)} applying.`);
  }
  if (putBackUntil !== null) {
    const subject = putBack === 1 ? 'One that was put back' : `${putBack} that were put back`;
    sentences.push(`${subject} may let connections in until ${formatUntil(putBackUntil)}.`);
  }
  if (removedUntil !== null) {
    const subject = removed === 1 ? 'A removed rule' : `${removed} removed rules`;
    sentences.push(`${subject} may let connections in until ${formatUntil(removedUntil)}.`);
  }
  if (now.level === 'closed') {
    sentences.push(`Until ${applying === 1 ? 'it' : 'the first one'} is active, every connection is denied.`);
  } else if (now.level !== 'open') sentences.push('Every other connection is denied.');
  return sentences;
}

/** What the changes under way lead to, when that is more open. */
function comingText({ now, settled, openedBy }: FirewallExposure): string | undefined {
  if (compareLevels(settled.level, now.level) <= 0) return undefined;
  if (settled.level === 'open') {
    return `Open to everyone once ${openedBy?.source.type === 'custom' ? `${sourceText(openedBy.source)} is` : 'every rule is'} active.`;
  }
  return settled.level === 'very-wide' ? 'Very wide once every rule is active.' : undefined;
}

/** One more sentence when no rule will be left. */
function closingSentences({ now, settled }: FirewallExposure): string[] {
  const isClosing = settled.level === 'closed' && now.level !== 'closed';
  return isClosing ? ['After that, no network can reach it.'] : [];
}

/**
 * "262 addresses allowed", with the private ones; for a very wide set its share instead, since the headline has the
 * number.
 */
export function allowedNow({ now }: FirewallExposure): string {
  if (now.level === 'open') return 'Every IPv4 address allowed';
  if (now.level === 'very-wide') {
    const share =
      now.addresses > ALL_ADDRESSES / 2
        ? 'More than half of all IPv4 addresses'
        : `${ALL_ADDRESSES % now.addresses === 0 ? '' : 'About '}${shareOfAll(now.addresses)}`;
    return now.privateAddresses === 0
      ? share
      : `${share}, plus ${formatNumber(now.privateAddresses)} private`;
  }
  return formatAllowed(now.addresses, now.privateAddresses);
}

/** "278 once every rule is active"; empty when no change is under way. */
export function allowedSoon({ now, settled, applying, removed }: FirewallExposure): string {
  if (applying + removed === 0 || now.addresses === settled.addresses) return '';
  const count = settled.level === 'open' ? 'Every address' : countSoon(settled, now);
  return removed === 0 ? `${count} once every rule is active` : `${count} once every change has taken effect`;
}

function countSoon({ addresses, privateAddresses }: Reach, now: Reach): string {
  const isNews = privateAddresses > 0 && privateAddresses !== now.privateAddresses;
  const plus = isNews ? `, plus ${formatNumber(privateAddresses)} private,` : '';
  return `${formatNumber(addresses)}${plus}`;
}

/** "4 firewall rules", for a list of databases. */
export function firewallSummary(exposure: FirewallExposure): string {
  const { now, settled, active, applying } = exposure;
  if (settled.level === 'open' && now.level !== 'open') return 'Opening to everyone';
  const rules = countOf(active + applying, 'firewall rule');
  const isClosing = compareLevels(settled.level, now.level) < 0;
  if (settled.level === 'very-wide' && compareLevels(settled.level, now.level) > 0)
    return `${rules}, very wide soon`;
  switch (now.level) {
    case 'open':
      return isClosing ? 'Open to everyone, closing' : 'Open to everyone';
    case 'very-wide':
      return isClosing ? 'Very wide, closing' : `${rules}, very wide`;
    case 'limited':
      if (reachesNobody(exposure)) return 'Nothing on the Internet can reach it';
      return `${rulesText(exposure)}${active + applying === 0 ? ', closing' : ''}`;
    case 'closed':
      return applying === 0 ? 'No network can reach it' : `${rules}, applying`;
  }
}
