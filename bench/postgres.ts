/**
 * Holds the arithmetic on addresses against PostgreSQL's own inet and cidr types: `npm run check:postgres`. Uses the
 * server that PGHOST names, or starts one of its own for as long as it takes; without either it is skipped.
 * Source: https://www.postgresql.org/docs/15/functions-net.html
 */
import { cidrsOf, contains, intersect, setOf } from '~/domain/address-set';
import { readAddresses } from '~/domain/addresses-text';
import {
  addressCount,
  covers,
  formatAddress,
  formatCidr,
  lastAddress,
  parseCidr,
  rangeAround,
  type Cidr,
} from '~/domain/cidr';
import { groupsOf } from '~/domain/merge';
import { readSource } from '~/domain/source';
import { withPostgres, type Query } from './postgres-server';
import { randomFrom } from './random';

const CASES = 5_000;

/** A check: the SQL for each case, which must answer what the domain does. */
type Check = {
  readonly name: string;
  readonly cases: readonly { readonly sql: string; readonly expected: string }[];
};

export function run(): number {
  const failures = withPostgres((query) => {
    const version = query('select version()')[0] ?? '';
    console.log(version.split(' on ')[0]);
    return CHECKS.reduce((sum, check) => sum + failuresOf(check, query), 0);
  });
  if (failures === null) {
    console.log('Skipped: no PostgreSQL to be reached or started here.');
    return 0;
  }
  return failures === 0 ? 0 : 1;
}

function failuresOf({ name, cases }: Check, query: Query): number {
  const answers = query(cases.map(({ sql }) => `select ${sql}`).join(';\n'));
  const wrong = cases.flatMap(({ sql, expected }, index) => {
    return answers[index] === expected ? [] : [`  ${sql}: ${answers[index]}, not ${expected}`];
  });
  if (answers.length !== cases.length) wrong.push(`  ${answers.length} answers to ${cases.length} questions`);
  console.log(
    `${name}: ${cases.length} cases, ${wrong.length === 0 ? 'all alike' : `${wrong.length} differ`}`,
  );
  for (const line of wrong.slice(0, 5)) console.log(line);
  return wrong.length;
}

const random = randomFrom(2026);
const yes = (value: boolean) => (value ? 't' : 'f');
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

function someAddress(): number {
  // The ends of the space, and of the halves that signed numbers break at, more often than chance would.
  const ends = [0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
  return random(8) === 0 ? (ends[random(ends.length)] ?? 0) : random(2 ** 32);
}

function someRange(): Cidr {
  return rangeAround(someAddress(), random(33));
}

/** Related more often than by chance: the same, nested, neighbours. */
function somePair(): readonly [Cidr, Cidr] {
  const a = someRange();
  const near = rangeAround(a.network, random(33));
  const neighbour = rangeAround((a.network + addressCount(a)) % 2 ** 32, a.prefix);
  return [a, [a, near, neighbour, someRange()][random(4)] ?? near];
}

const pairs = times(CASES, somePair);
const ranges = times(CASES, someRange);
const cidr = (range: Cidr) => `'${formatCidr(range)}'::cidr`;

/** Texts around what is allowed, of which both must take the same. Bare addresses are /32 to both. */
function someText(): string {
  const address = formatAddress(someAddress());
  const prefix = random(40);
  return (
    [address, `${address}/${prefix}`, formatCidr(someRange()), `${address}/`, address.replace('.', '..')][
      random(5)
    ] ?? address
  );
}

const CHECKS: readonly Check[] = [
  {
    name: 'covers, as >>=',
    cases: pairs.map(([a, b]) => ({ sql: `${cidr(a)} >>= ${cidr(b)}`, expected: yes(covers(a, b)) })),
  },
  {
    name: 'covers, as <<=',
    cases: pairs.map(([a, b]) => ({ sql: `${cidr(a)} <<= ${cidr(b)}`, expected: yes(covers(b, a)) })),
  },
  {
    name: 'overlap, as &&',
    cases: pairs.map(([a, b]) => ({
      sql: `${cidr(a)} && ${cidr(b)}`,
      expected: yes(intersect(setOf([a]), setOf([b])).length > 0),
    })),
  },
  {
    name: 'two ranges that make one, as inet_merge with no address more',
    cases: pairs.map(([a, b]) => {
      const merge = `inet_merge(${cidr(a)}, ${cidr(b)})`;
      const union = setOf([a, b]);
      const [only, ...more] = cidrsOf(union);
      const expected = only && more.length === 0 ? formatCidr(only) : '';
      // The sizes of both, less what they share, are the size of the merge when it has no other addresses.
      const size = (range: string) => `2 ^ (32 - masklen(${range}))`;
      const shared = `case when ${cidr(a)} && ${cidr(b)} then least(${size(cidr(a))}, ${size(cidr(b))}) else 0 end`;
      return {
        sql: `case when ${size(cidr(a))} + ${size(cidr(b))} - ${shared} = ${size(merge)} then ${merge}::text else '' end`,
        expected,
      };
    }),
  },
  {
    name: 'first address, as host(network())',
    cases: ranges.map((range) => ({
      sql: `host(network(${cidr(range)}))`,
      expected: formatAddress(range.network),
    })),
  },
  {
    name: 'last address, as host(broadcast())',
    cases: ranges.map((range) => ({
      sql: `host(broadcast(${cidr(range)}))`,
      expected: formatAddress(lastAddress(range)),
    })),
  },
  {
    name: 'range around an address, as network(set_masklen())',
    cases: times(CASES, () => {
      const [address, prefix] = [someAddress(), random(33)];
      return {
        sql: `network(set_masklen('${formatAddress(address)}'::inet, ${prefix}))::text`,
        expected: formatCidr(rangeAround(address, prefix)),
      };
    }),
  },
  {
    name: 'first-last as the fewest ranges, as sizes, order and ends',
    cases: times(CASES / 5, () => {
      const [a, b] = [someAddress(), someAddress()];
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      const reading = readAddresses(`${formatAddress(first)}-${formatAddress(last)}`);
      const list = reading.ok ? reading.cidrs.map(cidr).join(', ') : '';
      const sql = `(select host(min(network(c))) || ' ' || host(max(broadcast(c))) || ' ' || sum(2 ^ (32 - masklen(c)))::bigint from unnest(array[${list}]) c)`;
      return { sql, expected: `${formatAddress(first)} ${formatAddress(last)} ${last - first + 1}` };
    }),
  },
  {
    name: 'an address in the union of ten ranges, as any(<<=)',
    cases: times(CASES, () => {
      const list = times(10, () => rangeAround(someAddress(), 1 + random(12)));
      const address = someAddress();
      return {
        sql: `'${formatAddress(address)}'::inet <<= any(array[${list.map(cidr).join(', ')}])`,
        expected: yes(contains(setOf(list), address)),
      };
    }),
  },
  {
    name: 'merged ranges, which cover the same of the ten and touch no halves',
    cases: times(CASES / 5, () => {
      const base = someAddress();
      const list = times(10, () => rangeAround((base + random(256)) % 2 ** 32, 26 + random(7)));
      const into = groupsOf(list, (range) => range).map((group) => group.into);
      const array = (cidrs: readonly Cidr[]) => `unnest(array[${cidrs.map(cidr).join(', ')}])`;
      const isCovering = `(select bool_and(exists (select from ${array(into)} m where m >>= c)) from ${array(list)} c)`;
      const isApart = `not exists (select from ${array(into)} a, ${array(into)} b where a <> b and (a && b or (masklen(a) = masklen(b) and masklen(inet_merge(a, b)) = masklen(a) - 1)))`;
      return { sql: `${isCovering} and ${isApart}`, expected: 't' };
    }),
  },
  {
    name: 'which texts are ranges, as ::cidr',
    cases: times(CASES, someText).map((text) => {
      const reading = readSource(text);
      return { sql: `pg_temp.range_of('${text}')`, expected: reading.ok ? formatCidr(reading.cidr) : '' };
    }),
  },
  {
    name: 'host bits dropped, as ::inet',
    cases: times(CASES, () => `${formatAddress(someAddress())}/${random(33)}`).map((text) => {
      const range = parseCidr(text);
      return { sql: `network('${text}'::inet)::text`, expected: range ? formatCidr(range) : '' };
    }),
  },
];
