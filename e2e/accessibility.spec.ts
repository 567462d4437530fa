import type { Page } from 'playwright/test';
import type { Scenario } from '~mocks/scenarios';
import { expect, expectAccessible, FAILED_REQUEST, test } from './fixtures';
import { exposure, internetAccess, newRule, removal, removeRule, rulesTable, source } from './vocabulary';

type State = {
  path: string;
  scenario?: Scenario;
  fault?: string;
  /** Brings the page there; ends when the state can be seen. */
  reach: (page: Page) => Promise<void>;
};

const orders = internetAccess('orders-production');
const type = (text: string, answer: string) => async (page: Page) => {
  await source(page).fill(text);
  await page.clock.runFor(500);
  await expect(newRule(page).getByText(answer)).toBeVisible();
};
const heading = (name: string) => (page: Page) =>
  expect(page.getByRole('heading', { name, exact: true })).toBeVisible();

/** Every state of the pages, as a person meets it. */
const STATES: Readonly<Record<string, State>> = {
  databases: { path: '/', reach: (page) => expect(page.getByRole('row')).toHaveCount(10) },
  'databases, loading': {
    path: '/',
    fault: 'apps:time-out',
    reach: (page) => expect(page.getByText('Loading databases')).toBeAttached(),
  },
  'databases, failed': {
    path: '/',
    fault: 'apps:503',
    reach: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  'databases, none': {
    path: '/',
    scenario: 'no-databases',
    reach: (page) => expect(page.getByText('No database yet')).toBeVisible(),
  },
  overview: {
    path: '/databases/orders-production',
    reach: (page) => expect(exposure(page)).toContainText('259 addresses'),
  },
  'overview, shared': {
    path: '/databases/partners-api',
    reach: heading('Anyone on the Internet can reach this database'),
  },
  'page not found': { path: '/nope', reach: heading('Page not found') },
  'database not found': { path: '/databases/nope', reach: heading('Database not found') },
  rules: {
    path: orders,
    reach: (page) => expect(rulesTable(page).getByText(/1 min 2\d s left/)).toBeVisible(),
  },
  'rules, loading': {
    path: orders,
    fault: 'firewall_rules:time-out',
    reach: (page) => expect(page.getByText('Loading firewall rules')).toBeVisible(),
  },
  'rules, failed': {
    path: orders,
    fault: 'firewall_rules:503',
    reach: (page) =>
      expect(page.getByText('The firewall rules could not be loaded', { exact: true })).toBeVisible(),
  },
  'rules, none': {
    path: internetAccess('patients-archive'),
    reach: (page) => expect(page.getByText('this browser right now')).toBeVisible(),
  },
  'rules, 30': {
    path: orders,
    scenario: 'thirty-rules',
    reach: (page) => expect(page.getByText('30 of 30 rules are used')).toBeVisible(),
  },
  'rules, very wide': {
    path: internetAccess('devices-gateway'),
    reach: (page) => expect(exposure(page)).toContainText('Very wide'),
  },
  'rules, everyone': {
    path: internetAccess('telemetry-hub'),
    reach: heading('Anyone on the Internet can reach this database'),
  },
  shared: {
    path: internetAccess('blog-staging'),
    reach: heading('Only the osc-fr1 regional network can reach this database'),
  },
  'new rule': { path: `${orders}?new-rule`, reach: (page) => expect(newRule(page)).toBeVisible() },
  'new rule, host bits': {
    path: `${orders}?new-rule`,
    reach: type('203.0.113.10/24', '203.0.113.10 is inside this /24 range'),
  },
  'new rule, covered': { path: `${orders}?new-rule`, reach: type('203.0.113.7', 'Already covered by') },
  'new rule, very wide': { path: `${orders}?new-rule`, reach: type('32.0.0.0/4', 'Very wide: 1 in 16') },
  'new rule, everyone': {
    path: `${orders}?new-rule`,
    reach: type('0.0.0.0/0', 'This opens the database to everyone'),
  },
  'new rule, managed': {
    path: `${orders}?new-rule`,
    reach: async (page) => {
      await newRule(page).getByRole('radio', { name: 'Scalingo osc-secnum-fr1 region' }).check();
      await expect(newRule(page).getByText('148.253.96.190')).toBeVisible();
    },
  },
  'new rule, ranges failed': {
    path: `${orders}?new-rule`,
    fault: 'managed_ranges:503',
    reach: (page) =>
      expect(newRule(page).getByText('The list of managed ranges could not be loaded.')).toBeVisible(),
  },
  'new rule, refused': {
    path: `${orders}?new-rule`,
    fault: 'create_firewall_rule:409',
    reach: async (page) => {
      await source(page).fill('192.0.2.1');
      await newRule(page).getByRole('button', { name: 'Add rule' }).click();
      await expect(newRule(page).getByText('The rule was not added')).toBeVisible();
    },
  },
  remove: {
    path: `${orders}?remove=67a1c8e2f000000100000102`,
    reach: (page) =>
      expect(removal(page, '198.51.100.25/32').getByText('Your current address')).toBeVisible(),
  },
};

test.use({ expectedMessages: [FAILED_REQUEST] });

for (const [name, { path, scenario, fault, reach }] of Object.entries(STATES)) {
  test(`${name}: no violation in light and dark, on desktop and phone; no sideways scrolling`, async ({
    page,
    open,
  }) => {
    await open(path, { ...(scenario && { scenario }), ...(fault && { fault }) });
    await reach(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expectAccessible(page);
      }
    }
    for (const width of [320, 390, 768, 900, 1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoSidewaysScrolling(page);
    }
  });
}

test('a label being edited and a removed rule have no accessibility violation', async ({ page, open }) => {
  await open(orders);
  await removeRule(page, '203.0.113.0/24');
  await page.getByRole('button', { name: 'Edit label of 192.0.2.64/28' }).click();
  await expect(page.getByRole('textbox', { name: 'Label of 192.0.2.64/28' })).toBeFocused();
  await expectAccessible(page);
});

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
}
