import { compareLevels, type FirewallExposure } from '~/domain/exposure';
import { countOf, countOfAddresses, formatAllowed, formatNumber, formatUntil } from '~/domain/words';
import type { Headline } from './readiness';

/** The verdict on a Dedicated Resources database, in words. */
export function firewallHeadline(exposure: FirewallExposure): Headline {
  const { now, active, applying, removed } = exposure;
  const text = [...ruleSentences(exposure), ...comingSentences(exposure)].join(' ');
  switch (now.level) {
    case 'open':
      return {
        title: 'Anyone on the Internet can reach this database',
        text: `The firewall filters nothing. Only the password and TLS protect your data.${text && ` ${text}`}`,
      };
    case 'very-wide':
      return { title: `${countOfAddresses(now.addresses)} can reach this database`, text };
    case 'limited':
      return {
        title: `Only the ${active + applying + removed === 1 ? 'source' : 'sources'} of ${rulesText(exposure)} can reach this database`,
        text,
      };
    case 'closed':
      return {
        title: 'No network can reach this database',
        text:
          applying === 0
            ? 'The firewall denies every connection, Scalingo apps included, until a rule allows it.'
            : text,
      };
  }
}

/** "4 firewall rules and 1 removed one": those that may let connections in, now or soon. */
function rulesText({ active, applying, removed }: FirewallExposure): string {
  const listed = active + applying;
  if (listed === 0) return countOf(removed, 'removed rule');
  const gone = removed === 0 ? '' : ` and ${countOf(removed, 'removed one')}`;
  return `${countOf(listed, 'firewall rule')}${gone}`;
}

function ruleSentences({ now, active, applying, removedUntil, removed }: FirewallExposure): string[] {
  const sentences: string[] = [];
  const isAre = (count: number) => (count === 1 ? 'is' : 'are');
  if (active > 0 && applying > 0) {
    sentences.push(
      `${countOf(active, 'rule')} ${isAre(active)} active and ${applying} ${isAre(applying)} applying.`,
    );
  } else if (applying > 0) {
    sentences.push(`${countOf(applying, 'rule')} ${isAre(applying)} applying.`);
  }
  if (removedUntil !== null) {
    const subject = removed === 1 ? 'A removed rule' : `${removed} removed rules`;
    sentences.push(`${subject} may let connections in until ${formatUntil(removedUntil)}.`);
  }
  if (now.level === 'closed') sentences.push('Until then, every connection is denied.');
  else if (now.level !== 'open') sentences.push('Every other connection is denied.');
  return sentences;
}

/** What the changes under way lead to, when that is another level. */
function comingSentences({ now, settled, applyingSources: [source, ...others] }: FirewallExposure): string[] {
  const change = compareLevels(settled.level, now.level);
  if (change > 0 && settled.level === 'open') {
    const isOne = others.length === 0 && source?.type === 'custom';
    return [`Open to everyone once ${isOne ? `${source.text} is` : 'every rule is'} active.`];
  }
  if (change > 0 && settled.level === 'very-wide') return ['Very wide once every rule is active.'];
  if (change < 0 && settled.level === 'closed') return ['After that, no network can reach it.'];
  return [];
}

/** "262 addresses allowed", with what a Net Peering would add. */
export function allowedNow({ now }: FirewallExposure): string {
  if (now.level === 'open') return 'Every IPv4 address allowed';
  return formatAllowed(now.addresses, now.privateAddresses);
}

/** "278 once every rule is active"; empty when no change is under way. */
export function allowedSoon({ now, settled, applying, removed }: FirewallExposure): string {
  if (applying + removed === 0 || now.addresses === settled.addresses) return '';
  const count = settled.level === 'open' ? 'Every address' : formatNumber(settled.addresses);
  return removed === 0 ? `${count} once every rule is active` : `${count} once every change has taken effect`;
}

/** "4 firewall rules", for a list of databases. */
export function firewallSummary({ now, active, applying, removed }: FirewallExposure): string {
  const rules = countOf(active + applying, 'firewall rule');
  switch (now.level) {
    case 'open':
      return 'Open to everyone';
    case 'very-wide':
      return active + applying === 0 ? 'Very wide, closing' : `${rules}, very wide`;
    case 'limited':
      return active + applying === 0 ? `${countOf(removed, 'removed rule')}, closing` : rules;
    case 'closed':
      return applying === 0 ? 'No network can reach it' : `${rules}, applying`;
  }
}
