import { describe, expect, it } from 'vitest';
import { blockHref, goalHref, newRuleHref } from './connect-link';

const PAGE = '/databases/orders/settings/internet-access';

describe('a link out of Connect', () => {
  it('keeps panel, tab and the steps to a goal, and nothing else', () => {
    expect(
      newRuleHref('orders', 'why=open&route=private&paste=open', '10.0.0.0/8', 'Net Peering pcx-1'),
    ).toBe(`${PAGE}?why=open&route=private&new-rule=10.0.0.0%2F8&label=Net+Peering+pcx-1`);
    expect(blockHref('blog', 'goal=public', 'force-tls')).toBe(
      '/databases/blog/settings/internet-access?goal=public#force-tls',
    );
    expect(goalHref('orders', 'why=&goal=private', 'public')).toBe(`${PAGE}?why=&goal=public#way`);
    expect(blockHref('orders', 'why=', 'net-peering')).toBe(`${PAGE}?why=#net-peering`);
  });

  it('adds nothing where neither is in the URL', () => {
    expect(newRuleHref('orders', '', '198.51.100.25/32', null)).toBe(`${PAGE}?new-rule=198.51.100.25%2F32`);
    expect(blockHref('orders', 'scenario=default', 'force-tls')).toBe(`${PAGE}#force-tls`);
  });
});
