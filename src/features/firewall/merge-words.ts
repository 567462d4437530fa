import { formatCidr } from '~/domain/cidr';
import { joinLabels, type Merge } from '~/domain/merge';
import { countOf } from '~/domain/words';

/** What a merge costs at the limit. */
export function mergeGapText({ rules: [first], into }: Merge): string {
  return `First ${formatCidr(first.source.cidr)} has to be removed: until ${formatCidr(into)} applies, all of its addresses may be denied.`;
}

/** How many labels a merge leaves out, as one more sentence; empty when it keeps all. */
export function omittedLabelsText(labels: readonly string[]): string {
  const { omitted } = joinLabels(labels);
  if (omitted === 0) return '';
  return ` ${countOf(omitted, 'label does not fit and is', 'labels do not fit and are')} left out.`;
}
