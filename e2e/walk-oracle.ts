import type { MockData } from '~mocks/db';

// What the page must say, from the mock's stored data and by the plainest means: no code of src/ is used, so that a mistake
// there is not repeated here. A set of addresses is a list of half-open intervals, [first, end).

type Interval = readonly [first: number, end: number];

const PROPAGATION_MS = 120_000;
const PRIVATE: readonly Interval[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(intervalOf);
/** Nothing connects from these, be it peered: what RFC 6890 keeps for itself, and multicast with all above. */
const RESERVED: readonly Interval[] = [
  '0.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/3',
].map(intervalOf);
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'mr-scalingo-osc-fr1': ['171.33.105.206/32', '171.33.92.211/32'],
  'mr-scalingo-osc-secnum-fr1': ['148.253.96.190/32', '148.253.97.14/32'],
};

export type StoredRule = MockData['apps'][number]['addons'][number] extends { database?: infer Database }
  ? NonNullable<Database> extends { rules: (infer Rule)[] }
    ? Rule
    : never
  : never;

/** A rule that is not listed any more. `isOwn`: this page removed it; else somebody else did, which it may not know. */
export type Gone = { readonly rule: StoredRule; readonly at: number; readonly isOwn: boolean };

export type ExpectedRow = { readonly name: string; readonly status: string; readonly label: string };

function intervalOf(cidr: string): Interval {
  const [address = '', prefix = ''] = cidr.split('/');
  const first = address.split('.').reduce((value, part) => value * 256 + Number(part), 0);
  return [first, first + 2 ** (32 - Number(prefix))];
}

function merged(intervals: readonly Interval[]): Interval[] {
  const result: [number, number][] = [];
  for (const [first, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && first <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([first, end]);
  }
  return result;
}

const sum = (intervals: readonly Interval[]) =>
  merged(intervals).reduce((total, [first, end]) => total + end - first, 0);

function common(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return merged(a).flatMap(([first, end]) =>
    merged(b).flatMap(([otherFirst, otherEnd]): Interval[] => {
      const both: Interval = [Math.max(first, otherFirst), Math.min(end, otherEnd)];
      return both[0] < both[1] ? [both] : [];
    }),
  );
}

const sourcesOf = ({ cidr, range_id: rangeId = '' }: StoredRule): readonly Interval[] =>
  (cidr === undefined ? (PUBLISHED[rangeId] ?? []) : [cidr]).map(intervalOf);
const keyOf = ({ cidr, range_id: rangeId }: StoredRule) => cidr ?? rangeId;

export function databaseIn(data: MockData, name: string) {
  const database = data.apps.find((app) => app.name === name)?.addons.find((addon) => addon.database);
  if (!database?.database) throw new Error(`The mock has no database ${name}`);
  return database.database;
}

export function ruleName(data: MockData, { cidr, range_id: rangeId }: StoredRule): string {
  return cidr ?? data.managedRanges.find(({ id }) => id === rangeId)?.name ?? String(rangeId);
}

/** How many of the addresses a connection from the Internet can come from. */
function internet(intervals: readonly Interval[]): number {
  return sum(intervals) - sum(common(intervals, [...PRIVATE, ...RESERVED]));
}

const LIMITED = /^\d+ (firewall rules?( and \d+ removed ones?)?|removed rules?, closing)$/;

/** The addresses that may connect at a moment: of rules that have applied, and of removed ones until that has. */
function openAt(rules: readonly StoredRule[], gone: readonly Gone[], now: number): Interval[] {
  return [
    ...rules.filter(({ created_at: created }) => now - created >= PROPAGATION_MS),
    ...gone.filter(({ at }) => now - at < PROPAGATION_MS).map(({ rule }) => rule),
  ].flatMap(sourcesOf);
}

export type ExpectedFirewall = {
  readonly rows: readonly ExpectedRow[];
  readonly heading: string;
  readonly allowed: string;
  /** For a list of databases: what its words must not say less than. */
  readonly listed: RegExp;
};

export function firewallExpected(
  data: MockData,
  name: string,
  gone: readonly Gone[],
  now: number,
): ExpectedFirewall {
  const { rules } = databaseIn(data, name);
  const closing = gone.filter(({ at }) => now - at < PROPAGATION_MS);
  // Removed, put back and removed again is one row; a source that is allowed again has nothing left to undo.
  const removed = [...new Map(closing.map(({ rule }) => [keyOf(rule), rule])).values()].filter(
    (rule) => !rules.some((present) => keyOf(present) === keyOf(rule)),
  );
  const isApplied = (rule: StoredRule) => now - rule.created_at >= PROPAGATION_MS;
  const rowOf = (rule: StoredRule, status: string): ExpectedRow => ({
    name: ruleName(data, rule),
    status,
    label: rule.type === 'managed_range' ? 'Maintained by Scalingo' : (rule.label ?? ''),
  });
  const rows = [
    ...rules.map((rule) => rowOf(rule, isApplied(rule) ? 'Active' : 'Applying')),
    ...removed.map((rule) => rowOf(rule, 'Removed')),
  ].sort((a, b) => a.name.localeCompare(b.name));

  const open = openAt(rules, closing, now);
  const total = sum(open);
  const inPrivate = total === 2 ** 32 ? 0 : sum(common(open, PRIVATE));
  const count = rows.length;
  const number = (value: number) => value.toLocaleString('en-US');
  const fromInternet = total === 2 ** 32 ? total : internet(open);
  const addresses = `${number(fromInternet)} address${fromInternet === 1 ? '' : 'es'}`;
  const base = { rows };
  if (total === 2 ** 32) {
    return {
      ...base,
      heading: 'Anyone on the Internet can reach this database',
      allowed: 'Every IPv4 address allowed',
      listed: /^Open to everyone$/,
    };
  }
  const allowed =
    `${addresses} allowed` +
    (inPrivate === 0 ? '' : `, plus ${number(inPrivate)} private address${inPrivate === 1 ? '' : 'es'}`);
  const isOpening = sum(rules.flatMap(sourcesOf)) === 2 ** 32;
  const whenOpening = /^Opening to everyone$/;
  // A rule shorter than /8, or as much as such a one of the Internet.
  const isWide = open.some(([first, end]) => end - first >= 2 ** 25 && internet([[first, end]]) > 0);
  if (isWide || internet(open) >= 2 ** 25) {
    const listed = isOpening ? whenOpening : /very wide/i;
    const share =
      fromInternet > 2 ** 31
        ? 'More than half'
        : `${2 ** 32 % fromInternet === 0 ? '' : 'About '}1 in ${number(Math.round(2 ** 32 / fromInternet))}`;
    return {
      ...base,
      allowed: `${share} of all IPv4 addresses${inPrivate === 0 ? '' : `, plus ${number(inPrivate)} private`}`,
      heading: `${addresses} can reach this database`,
      listed,
    };
  }
  if (open.length === 0) {
    const unless = count === 0 ? /^No network can reach it$/ : /applying$/;
    const listed = isOpening ? whenOpening : unless;
    return { ...base, allowed, heading: 'No network can reach this database', listed };
  }
  if (fromInternet + internet(rules.flatMap(sourcesOf)) === 0) {
    const nothing = 'Nothing on the Internet can reach';
    return { ...base, allowed, heading: `${nothing} this database`, listed: new RegExp(`^${nothing} it$`) };
  }
  return {
    ...base,
    allowed,
    heading: `${isOpening ? 'For now, only' : 'Only'} the ${sourcesText()} can reach this database`,
    listed: isOpening ? whenOpening : LIMITED,
  };

  function sourcesText(): string {
    const applied = rules.filter(isApplied).length;
    const gone = removed.length;
    // A rule that opens to everyone is not called one of the only ones; one that was put back admits as it did.
    const kept = isOpening && applied + gone > 0 ? applied : rules.length;
    const plural = (value: number, word: string) => `${value} ${word}${value === 1 ? '' : 's'}`;
    const rest = gone === 0 ? '' : ` and ${plural(gone, 'removed one')}`;
    const text = kept === 0 ? plural(gone, 'removed rule') : `${plural(kept, 'firewall rule')}${rest}`;
    return `${kept + gone === 1 ? 'source' : 'sources'} of ${text}`;
  }
}

/** How many addresses are open now and were when the page last knew: no stale page may claim fewer. */
export function openInBoth(
  before: readonly Interval[],
  data: MockData,
  name: string,
  gone: readonly Gone[],
  now: number,
) {
  const both = common(before, openAt(databaseIn(data, name).rules, gone, now));
  return sum(both) - sum(common(both, RESERVED));
}

export const openNow = (data: MockData, name: string, gone: readonly Gone[], now: number) =>
  openAt(databaseIn(data, name).rules, gone, now);

/** @returns undefined for a feature that is off */
export function featureExpected(
  data: MockData,
  name: string,
  feature: string,
  now: number,
): string | undefined {
  const found = databaseIn(data, name).features.find((one) => one.name === feature);
  if (!found) return undefined;
  const isOver = found.settles_at !== null && found.settles_at <= now;
  return (isOver ? found.settles_as : found.status) ?? undefined;
}

const REGIONAL = 'Only the osc-fr1 regional network can reach this database';
const EVERYONE = 'Anyone on the Internet can reach this database';

export function sharedExpected(data: MockData, name: string, now: number) {
  const status = featureExpected(data, name, 'publicly-available', now);
  const isPublic = status === 'ACTIVATED' || status === 'PENDING_TO_REMOVE';
  return {
    isPublic,
    heading: isPublic ? EVERYONE : REGIONAL,
    listed: isPublic ? /^Public Internet/ : /^Regional network/,
    internetAccessibility: isPublic,
    forceTls: ['ACTIVATED', 'PENDING_TO_REMOVE'].includes(
      featureExpected(data, name, 'force-ssl', now) ?? '',
    ),
  };
}

/** Outscale ID and status of each, in words; deleted ones stay for ten minutes. */
export function peeringsExpected(data: MockData, name: string, now: number): string[] {
  return databaseIn(data, name)
    .netPeerings.flatMap((peering) => {
      const { settles_at: settles, settles_as: becomes, status, outscale_net_peering_id: id } = peering;
      const isOver = settles !== null && settles <= now;
      const present = isOver ? (becomes ?? 'deleted') : status;
      if (present === 'deleted' && now - (settles ?? now) >= 600_000) return [];
      return [`${id} ${present.toLowerCase()}`];
    })
    .sort();
}
