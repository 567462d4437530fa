/** @returns NaN for none */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** @param share of the values that are smaller, from 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
