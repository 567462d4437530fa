/**
 * The same numbers for the same seed, on every machine: a linear congruential generator, of which the high bits count.
 * @returns a whole number from 0 to `below` less one, at each call
 */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
