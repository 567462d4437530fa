import type { Check } from '~/domain/check';
import { formatCidr } from '~/domain/cidr';
import { searchWith } from '~/ui/search-with';
import { checkTitle, targetText } from './check-words';

/** So many ranges can be allowed one by one; for more there is Paste rules. */
export const OFFERED = 4;

type Request = {
  readonly check: Check;
  /** The database's name. */
  readonly database: string;
  /** Whom to ask, and who asks; empty when that is not known. */
  readonly owner: string;
  readonly self: string;
  /** The URL of the page, without a query: what the reader has there is not the Owner's. */
  readonly page: string;
};

/** A message to somebody who may add rules, for an operator who may not: what is denied, why, and the filled form. */
export function requestText({ check, database, owner, self, page }: Request): string {
  const target = targetText(check.target);
  const why = check.verdict.kind === 'denied' ? ' No rule covers it.' : '';
  const links = linksOf(check.exactFix.map(formatCidr), self && `Requested by ${self}`);
  return `Hello${owner && ` ${oneLine(owner)}`},

please allow ${target} in the firewall of the database ${database}.
${checkTitle(check)}.${why} My role does not allow adding a rule.
${links.length === 1 ? 'This link opens' : 'These links open'} the filled form:
${links.map((search) => `${page}${search}`).join('\n')}
`;
}

function linksOf(sources: readonly string[], label: string): readonly string[] {
  if (sources.length > OFFERED) return [searchWith('', 'paste', sources.join('\n'))];
  return sources.map((source) => searchWith(searchWith('', 'new-rule', source), 'label', label || null));
}

/** Another's text, which must not begin a line of its own. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
