import type { MockData, RuleRecord } from './db';
import { createSeed } from './seed';

/**
 * The default data with far more firewall rules for orders-production than the API allows, to see what bears it.
 * @param now in milliseconds since 1970
 */
export function createCrowd(
  count: number,
  now: number,
  labelOf = (index: number) => `Office ${index}`,
): MockData {
  const data = createSeed('default', now);
  const orders = data.apps.filter(({ name }) => name === 'orders-production');
  for (const { database } of orders.flatMap(({ addons }) => addons)) {
    if (database) database.rules = Array.from({ length: count }, (_, index) => ruleOf(index, labelOf(index)));
  }
  return data;
}

function ruleOf(index: number, label: string): RuleRecord {
  return {
    id: `rule-${index}`,
    type: 'custom_range',
    cidr: `${20 + (index >> 8)}.${index & 255}.0.0/24`,
    label,
    created_at: 0,
    updated_at: 0,
  };
}
