import type { Addition } from './paste';

type Fit = { readonly fitting: readonly Addition[]; readonly overLimit: readonly Addition[] };

/**
 * Fits additions into the free slots, in order. A line is taken whole or not at all, and lines that are merged into one
 * addition stand or fall together (union-find). A smaller line after one that does not fit may still fit. Near-linear.
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
