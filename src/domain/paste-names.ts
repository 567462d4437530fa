/** Names that tools give to a column or a key, without case, spaces, hyphens and underscores; the likeliest first. */
const SOURCE_NAMES = [
  'cidr',
  'source',
  'range',
  'iprange',
  'ipaddress',
  'ipv4',
  'ip',
  'publicip',
  'address',
  'addresses',
  'cidrblock',
  'cidrip',
  'cidripv4',
  'network',
  'subnet',
  'prefix',
  'rangeid',
  'managedrangeid',
];
/** Columns that may hold the prefix length of the address beside them. */
const PREFIX_NAMES = ['prefix', 'prefixlength', 'prefixlen', 'mask', 'netmask', 'subnetmask', 'cidr'];

/** Words for "deny" in the name of a list or an action. */
const DENIES =
  /\b(?:den(?:y|ied|ies)|reject\w*|refus\w*|forbid\w*|exclu(?:d\w+|sions?)|disallow\w*|prohibit\w*|revok\w*|block(?:s|ed|ing)?|drop(?:s|ped)?|ban(?:s|ned)?|removed?|deleted?|except)\b|(?:black|block|deny|drop|ban) ?list/;

/** The same words as the whole content of a cell. */
const DENIAL =
  /^(?:den(?:y|ied)|reject(?:ed)?|refused?|forbidden|excluded?|disallow(?:ed)?|prohibit(?:ed)?|revoked?|block(?:ed)?|drop(?:ped)?|ban(?:ned)?|removed?|deleted?)$/i;

/** A block of addresses, as in "allowed_cidr_blocks". */
const RANGE_BLOCK = /\b(?:cidr|ip|(?:sub)?net|addr|range|allow)\w* (?:blocks|block(?! list))\b/g;

/** Whether a name or an action says that what it is said of is to be denied. Judged by its words. */
export function denies(name: string): boolean {
  return DENIES.test(wordsOf(name).replaceAll(RANGE_BLOCK, ''));
}

/** Whether a cell that may hold any text says "deny". */
export function isDenial(text: string): boolean {
  return DENIAL.test(text.trim());
}

/** "allowedCIDRBlocks" and "allowed-cidr-blocks" → "allowed cidr blocks" */
function wordsOf(name: string): string {
  return name
    .replaceAll(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ')
    .replaceAll(/[\s_-]+/g, ' ')
    .toLowerCase();
}

/** What is to be done with the source: a list may name those to deny. */
const ACTION_NAMES = ['action', 'access', 'effect', 'policy', 'verdict', 'decision'];
/** Columns that hold an action in some formats, and something else in others. */
const KIND_NAMES = ['type', 'target', 'rule'];
const LABEL_NAMES = [
  'label',
  'name',
  'title',
  'site',
  'office',
  'location',
  'city',
  'owner',
  'team',
  'customer',
  'partner',
  'description',
  'comment',
  'note',
  'notes',
];

/** A word for a source in any name of a column. */
const SOURCE_WORD = /\b(?:ips?|ipv4|cidr|address|adresse|range)\b/i;

/** Places of the columns or keys that may hold a source, its prefix, a label, an action and a kind: the likeliest first. */
export type Places = {
  readonly sources: readonly number[];
  readonly prefixes: readonly number[];
  readonly labels: readonly number[];
  readonly actions: readonly number[];
  readonly kinds: readonly number[];
};

/** Where sources and labels are by these names. `sources` is empty when the names name none. */
export function placesOf(names: readonly string[]): Places {
  const plain = names.map((name) => name.toLowerCase().replaceAll(/[\s_-]/g, ''));
  const find = (known: readonly string[]) => known.map((name) => plain.indexOf(name)).filter((at) => at >= 0);
  return {
    sources: find(SOURCE_NAMES),
    prefixes: find(PREFIX_NAMES),
    labels: find(LABEL_NAMES),
    actions: find(ACTION_NAMES),
    kinds: find(KIND_NAMES),
  };
}

/** Whether a line names the columns of a table: it has no host, and nothing that says to deny. */
export function namesColumns(line: string): boolean {
  const names = line.replaceAll('"', '').split(/[,;\t]/);
  const isTelling = SOURCE_WORD.test(line) || placesOf(names).labels.length > 0;
  return isTelling && names.length > 1 && !/\w[.:]\w/.test(line) && !denies(line);
}

/** What is to be done with a source: what denies it, of all that is said; empty when nothing is. */
export function actionOf(actions: readonly string[], kinds: readonly string[]): string {
  return actions.find(denies) ?? kinds.find(isDenial) ?? actions[0] ?? '';
}

/** "203.0.113.0" with "24", "/24" or "255.255.255.0" beside it, as one source. */
export function withPrefix(source: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((text) => text !== source && /^\/?\d[\d.]*$/.test(text));
  return prefix && /^[\d.]+$/.test(source) ? `${source}/${prefix.replace('/', '')}` : source;
}
