import type { MockData } from './db';
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
  const orders = data.apps.find(({ name }) => name === 'orders-production')?.addons[0]?.database;
  if (!orders) throw new Error('The seed has no orders-production');
  orders.rules = Array.from({ length: count }, (_, index) => ({
    id: `rule-${index}`,
    type: 'custom_range',
    cidr: `${20 + (index >> 8)}.${index & 255}.0.0/24`,
    label: labelOf(index),
    created_at: 0,
    updated_at: 0,
  }));
  return data;
}
