import { describe, expect, it } from 'vitest';
import { blockHref, connectSearch, goalHref, newRuleHref } from './connect-link';

const PAGE = '/databases/orders/settings/internet-access';

describe('a link out of Connect', () => {
  it.each([
    ['why=open&route=private&paste=open', '?why=open&route=private'],
    ['why=&goal=private', '?why=&goal=private'],
    ['scenario=default', ''],
    ['', ''],
  ])('keeps of %s panel, tab and the steps to a goal, and nothing else', (search, kept) => {
    expect(connectSearch(search)).toBe(kept);
  });

  it('adds where it leads', () => {
    expect(newRuleHref('orders', '?why=open', '10.0.0.0/8', 'Net Peering pcx-1')).toBe(
      `${PAGE}?why=open&new-rule=10.0.0.0%2F8&label=Net+Peering+pcx-1`,
    );
    expect(newRuleHref('orders', '', '198.51.100.25/32', null)).toBe(`${PAGE}?new-rule=198.51.100.25%2F32`);
    expect(blockHref('orders', '?why=', 'net-peering')).toBe(`${PAGE}?why=#net-peering`);
    expect(goalHref('orders', '?why=&goal=private', 'public')).toBe(`${PAGE}?why=&goal=public#way`);
  });
});
