import type { Addition } from './paste';

type Fit = { readonly fitting: readonly Addition[]; readonly overLimit: readonly Addition[] };

/**
 * What fits into the slots, in order. A line is taken whole or not at all, since a part of its range is not what was meant;
 * lines that share an addition, because they are merged, belong together. A smaller one after it may fit. Near-linear.
 */
export function fitInto(slots: number, all: readonly Addition[]): Fit {
  const leaders = new Map<number, number>();
  function leaderOf(line: number): number {
    let leader = leaders.get(line) ?? line;
    while (leaders.has(leader) && leaders.get(leader) !== leader) leader = leaders.get(leader) ?? leader;
    leaders.set(line, leader);
    return leader;
  }
  for (const { lines } of all) {
    const [first = 0, ...others] = lines;
    for (const other of others) leaders.set(leaderOf(other), leaderOf(first));
  }

  const sizes = new Map<number, number>();
  for (const { lines } of all) {
    const leader = leaderOf(lines[0] ?? 0);
    sizes.set(leader, (sizes.get(leader) ?? 0) + 1);
  }

  let left = slots;
  const isTaken = new Map<number, boolean>();
  const [fitting, overLimit]: [Addition[], Addition[]] = [[], []];
  for (const addition of all) {
    const leader = leaderOf(addition.lines[0] ?? 0);
    if (!isTaken.has(leader)) {
      const size = sizes.get(leader) ?? 0;
      isTaken.set(leader, size <= left);
      if (size <= left) left -= size;
    }
    (isTaken.get(leader) ? fitting : overLimit).push(addition);
  }
  return { fitting, overLimit };
}
