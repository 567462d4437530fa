/**
 * How long set operations and pasting take, and how that grows: × 100 from 1,000 to 100,000 would be linear, × 167 is
 * n log n. `npm run bench:domain`.
 */
import { cidrsOf, intersect, setOf, union } from '~/domain/address-set';
import { formatCidr, rangeAround, type Cidr } from '~/domain/cidr';
import { groupsOf } from '~/domain/merge';
import { NO_CHOICES, type PasteProgress } from '~/domain/paste';
import { planSteps } from '~/domain/paste-plan';
import { readPaste } from '~/domain/paste-read';
import type { Rule } from '~/domain/rule';
import { randomFrom } from './random';

const SIZES = [1_000, 10_000, 100_000];
const LIMIT_MS = 200;
const RUNS = 25;

export function run(): number {
  const operations: readonly (readonly [name: string, run: (cidrs: readonly Cidr[]) => unknown])[] = [
    ['union of all', (cidrs) => setOf(cidrs)],
    ['union of two halves', (cidrs) => union(...halves(cidrs).map(setOf))],
    ['overlap of two halves', (cidrs) => intersect(setOf(halves(cidrs)[0]), setOf(halves(cidrs)[1]))],
    ['fewest CIDRs', (cidrs) => cidrsOf(setOf(cidrs))],
    ['merge', (cidrs) => groupsOf(cidrs, (cidr) => cidr)],
  ];
  for (const [kind, listOf] of [
    ['scattered', scattered],
    ['side by side', sideBySide],
  ] as const) {
    heading(`CIDRs, ${kind}`, [...SIZES.map(String), 'growth'], 24);
    const lists = SIZES.map(listOf);
    for (const [name, operation] of operations) {
      row(
        name,
        lists.map((list) => fastest(() => operation(list))),
      );
    }
  }

  heading('Lines pasted beside 30 rules', ['1000', '10000', 'growth', 'longest step'], 24);
  for (const [name, lineOf] of PASTED) {
    const rules = rulesOf(scattered(30));
    const texts = [1_000, 10_000].map((count) => `${lineOf.header}${listText(count, lineOf.line)}`);
    const longest: number[] = [];
    const times = texts.map((text) =>
      fastest(() => {
        let most = 0;
        const onStep = (ms: number) => (most = Math.max(most, ms));
        const reading = drain(readPaste(text, []), onStep);
        if (!reading.ok) throw new Error(reading.problem.kind);
        drain(planSteps(reading.lines, NO_CHOICES, rules), onStep);
        longest.push(most);
      }),
    );
    row(name, times, `${Math.min(...longest.slice(-RUNS)).toFixed(1)} ms`);
  }
  return 0;
}

const PASTED = [
  [
    'CIDR and label',
    { header: '', line: (cidr: Cidr, index: number) => `${formatCidr(cidr)} # Office ${index}` },
  ],
  [
    'CSV',
    { header: 'label,cidr\n', line: (cidr: Cidr, index: number) => `"Office, ${index}",${formatCidr(cidr)}` },
  ],
  [
    'host bits set',
    { header: '', line: (cidr: Cidr) => `${formatCidr({ ...cidr, network: cidr.network + 1 })}` },
  ],
  ['hostnames', { header: '', line: (_cidr: Cidr, index: number) => `host-${index}.example.com` }],
] as const;

function listText(count: number, line: (cidr: Cidr, index: number) => string): string {
  return scattered(count).map(line).join('\n');
}

/** Ranges from /20 to /31 anywhere, in no order: some nest. */
function scattered(count: number): readonly Cidr[] {
  const random = randomFrom(count);
  return Array.from({ length: count }, () => rangeAround(random(2 ** 32), 20 + random(12)));
}

/** Neighbours of one length, in no order: they merge into a few wide ranges. */
function sideBySide(count: number): readonly Cidr[] {
  const random = randomFrom(count);
  return Array.from({ length: count }, (_, index) => ({
    at: random(2 ** 32),
    network: 2 ** 30 + index * 256,
  }))
    .sort((a, b) => a.at - b.at)
    .map(({ network }) => ({ network, prefix: 24 }));
}

function rulesOf(cidrs: readonly Cidr[]): readonly Rule[] {
  return cidrs.map((cidr, index) => {
    const source = { type: 'custom', text: formatCidr(cidr), cidr } as const;
    return { id: String(index), label: '', createdAt: null, source };
  });
}

function halves(cidrs: readonly Cidr[]): readonly [readonly Cidr[], readonly Cidr[]] {
  return [cidrs.slice(0, cidrs.length / 2), cidrs.slice(cidrs.length / 2)];
}

/** Runs to the end, and tells how long each step took, in milliseconds of processor time. */
function drain<Result>(steps: Generator<PasteProgress, Result>, onStep: (ms: number) => void): Result {
  for (;;) {
    const started = processorTime();
    const step = steps.next();
    onStep(processorTime() - started);
    if (step.done) return step.value;
  }
}

/**
 * The processor time of this process so far, all its threads, in milliseconds: what else the machine does is not in it,
 * as it would be in the time of the clock.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The fastest of the runs, in milliseconds of processor time. */
function fastest(work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const started = processorTime();
    work();
    least = Math.min(least, processorTime() - started);
  }
  return least;
}

function heading(name: string, columns: readonly string[], width: number): void {
  console.log(`\n${name.padEnd(width + 8)}${columns.map((column) => column.padStart(14)).join('')}`);
}

function row(name: string, times: readonly number[], more = ''): void {
  const growth = `× ${((times.at(-1) ?? NaN) / (times[0] ?? NaN)).toFixed(0)}`;
  const cells = [...times.map((ms) => `${ms.toFixed(2)} ms`), growth, ...(more === '' ? [] : [more])];
  const isSlow = times.some((ms) => ms > LIMIT_MS);
  console.log(
    `${name.padEnd(32)}${cells.map((cell) => cell.padStart(14)).join('')}${isSlow ? '  over 200 ms' : ''}`,
  );
}
