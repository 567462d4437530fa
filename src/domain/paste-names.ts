/** Names that tools give to a column or a key, without case, spaces, hyphens and underscores; the likeliest first. */
const SOURCE_NAMES = [
  'cidr',
  'source',
  'range',
  'iprange',
  'address',
  'ipaddress',
  'ip',
  'addresses',
  'cidrblock',
  'cidrip',
  'network',
  'subnet',
  'prefix',
  'rangeid',
  'managedrangeid',
];
/** A word for what a rule can't do, which only allows. */
export const DENIES = /den(?:y|ied)|block|drop|reject|refus|forbid|exclu/i;

/** What is to be done with the source: a list may name those to deny. */
const ACTION_NAMES = ['action', 'access', 'effect', 'policy'];
const LABEL_NAMES = ['label', 'comment', 'description', 'name', 'note', 'notes', 'title'];

/** Places of the columns or keys that may hold a source, a label and an action: the likeliest first. */
export type Places = {
  readonly sources: readonly number[];
  readonly labels: readonly number[];
  readonly actions: readonly number[];
};

/** Where sources and labels are by these names. `sources` is empty when the names name none. */
export function placesOf(names: readonly string[]): Places {
  const plain = names.map((name) => name.toLowerCase().replaceAll(/[\s_-]/g, ''));
  const find = (known: readonly string[]) => known.map((name) => plain.indexOf(name)).filter((at) => at >= 0);
  return { sources: find(SOURCE_NAMES), labels: find(LABEL_NAMES), actions: find(ACTION_NAMES) };
}
