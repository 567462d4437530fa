/**
 * For tests only: a world of 256 cells, small enough to count by hand, to check the arithmetic on addresses against.
 * A block is a power of two of cells in a row. It can be placed in the last octet (203.0.113.0/24 and narrower) or in
 * the first (/8 and wider).
 */
import type { AddressSet } from './address-set';
import { formatCidr, parseCidr, type Cidr } from './cidr';
import type { DatabaseRef } from './database';
import type { NetPeering } from './net-peering';
import type { Rule, FirewallEntry } from './rule';
import type { CustomRule } from './rule-set';
import { readSource, type SourceProblem } from './source';

export type Block = { readonly start: number; readonly depth: number };

/** The block of 2^(8 - depth) cells that holds the cell. */
export function blockAround(cell: number, depth: number): Block {
  return { start: cell - (cell % 2 ** (8 - depth)), depth };
}

export function cellsOf(...blocks: readonly Block[]): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const { start, depth } of blocks) {
    for (let cell = start; cell < start + 2 ** (8 - depth); cell += 1) cells.add(cell);
  }
  return cells;
}

export function isSubset(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  return [...inner].every((cell) => outer.has(cell));
}

export function isSameBlock(a: Block, b: Block): boolean {
  return a.start === b.start && a.depth === b.depth;
}

/** The first octets that a connection from the Internet can have, in whole or in part (100, 169, 172 and 192). */
export const PUBLIC_OCTETS = new Set(
  Array.from({ length: 224 }, (_, octet) => octet).filter((octet) => ![0, 10, 127].includes(octet)),
);

/** The fewest blocks that have all octets but these. */
export function blocksWithout(leftOut: ReadonlySet<number>, within: Block = { start: 0, depth: 0 }): Block[] {
  const cells = [...cellsOf(within)];
  if (cells.every((cell) => leftOut.has(cell))) return [];
  if (!cells.some((cell) => leftOut.has(cell))) return [within];
  const half = 2 ** (7 - within.depth);
  return [within.start, within.start + half].flatMap((start) => {
    return blocksWithout(leftOut, { start, depth: within.depth + 1 });
  });
}

/** 203.0.113.0 */
export const BASE = 203 * 2 ** 24 + 113 * 2 ** 8;

/** The block as a range of last octets: 203.0.113.0/24 for all cells, 203.0.113.7/32 for cell 7. */
export function inLastOctet({ start, depth }: Block): Cidr {
  return { network: BASE + start, prefix: 24 + depth };
}

/** The block as a range of first octets: 0.0.0.0/0 for all cells, 7.0.0.0/8 for cell 7. */
export function inFirstOctet({ start, depth }: Block): Cidr {
  return { network: start * 2 ** 24, prefix: depth };
}

/** The set of last octets, as the intervals that an address set must have for it. */
export function intervalsOf(cells: ReadonlySet<number>): AddressSet {
  const firsts = [...cells].filter((cell) => !cells.has(cell - 1)).sort((a, b) => a - b);
  const lasts = [...cells].filter((cell) => !cells.has(cell + 1)).sort((a, b) => a - b);
  return firsts.map((first, index) => ({ first: BASE + first, last: BASE + (lasts[index] ?? NaN) }));
}

export function customRule(id: string, cidr: Cidr, createdAt: number | null = null): CustomRule {
  return { id, label: '', createdAt, source: { type: 'custom', text: formatCidr(cidr), cidr } };
}

export function range(text: string): Cidr {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`not a range: ${text}`);
  return cidr;
}

/** A rule for each text; the text is its ID too. */
export function rulesOf(...texts: readonly string[]): readonly CustomRule[] {
  return texts.map((text) => customRule(text, range(text)));
}

export function managedRule(rangeId: string): Rule {
  return { id: rangeId, label: '', createdAt: null, source: { type: 'managed', rangeId } };
}

/** A rule as the API may send it, whose text is not an IPv4 range. */
export const UNJUDGED: Rule = {
  id: 'unjudged',
  label: '',
  createdAt: null,
  source: { type: 'custom', text: '2001:db8::/32', cidr: null },
};

/** What was typed, what is said to be wrong with it, and the ranges that are offered instead: none unless given. */
export type RefusalRow = [text: string, problem: SourceProblem, fixes?: readonly string[]];

/** What is said and offered for a text that is refused; null for one that is accepted. */
export function refusalOf(text: string) {
  const reading = readSource(text);
  return reading.ok ? null : { problem: reading.problem, fixes: reading.fixes.map(formatCidr) };
}

/** The rules as they stand when nothing is under way. */
export function active(rules: readonly Rule[]): readonly FirewallEntry[] {
  return rules.map((rule) => ({ rule, phase: { name: 'active' } }));
}

/** An active Net Peering of which the API says nothing more, unless told. Its Outscale ID is its ID too. */
export function peering(
  id: string,
  told: Partial<Pick<NetPeering, 'status' | 'createdAt' | 'updatedAt'>> & { readonly ipRange?: string } = {},
): NetPeering {
  const { ipRange = null, ...rest } = told;
  const source = { netId: null, ipRange, accountId: null };
  return { id, outscaleId: id, status: 'active', createdAt: null, updatedAt: null, ...rest, source };
}

/** A database of Shared Resources. */
export const BLOG: DatabaseRef = {
  name: 'blog-staging',
  appName: 'blog-staging',
  appId: 'app-1',
  addonId: 'ad-1',
  engine: 'postgresql',
  model: 'shared',
  region: 'osc-fr1',
  plan: 'Starter 512',
  technology: 'PostgreSQL',
};

/** A database of Dedicated Resources. */
export const ORDERS: DatabaseRef = {
  name: 'orders-production',
  appId: 'orders-production',
  appName: 'orders-production',
  addonId: 'ad-1',
  engine: 'postgresql',
  technology: 'PostgreSQL',
  plan: 'Business 4096',
  region: 'osc-fr1',
  model: 'dedicated',
};
