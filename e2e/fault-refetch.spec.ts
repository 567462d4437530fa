import type { Page } from 'playwright/test';
import { FAULTS, type EndpointName } from '~mocks/faults';
import { createSeed } from '~mocks/seed';
import { expectExposure, FOUR_RULES, REGIONAL, REQUESTS, tryAgain, type Call } from './fault-calls';
import { faultParameter, isOf, isWaiting, letTimeRunOut, walkThroughFaults, watchCalls } from './fault-walk';
import { expect, FAILED_REQUEST, test } from './fixtures';
import {
  connect,
  exposure,
  firewall,
  forceTls,
  internetAccess,
  netPeering,
  peeringRow,
  rulesTable,
} from './vocabulary';

// What was read once, and can't be read again when somebody comes back to the page: it stays, it is said to be old, and
// there is a way to try again.

test.use({ expectedMessages: [FAILED_REQUEST] });

const { apps } = createSeed('default', 0);
const databases = apps.flatMap(({ addons }) => addons.filter(({ database }) => database));
const dedicated = apps.filter(({ isDedicatedDatabase }) => isDedicatedDatabase);

const orders = internetAccess('orders-production');
const OLD = 'and may have changed.';
/** Longer than an answer counts as fresh, and than a token of the database API lives. */
const A_WHILE = 6_000;
const AN_HOUR = 3_700_000;

type Refetch = Omit<Call, 'act' | 'words' | 'isHeld' | 'refused'> & {
  /** What is there before anything fails. */
  readonly before: (page: Page) => Promise<void>;
  readonly awayMs?: number;
};

/** Nothing is read while nobody looks: what is read then is read once, on the return. */
async function comeBack(page: Page, awayMs = A_WHILE): Promise<void> {
  await show(page, 'hidden');
  await page.clock.fastForward(awayMs);
  await show(page, 'visible');
}

const show = (page: Page, state: DocumentVisibilityState) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    window.dispatchEvent(new Event('visibilitychange'));
  }, state);

const row = (page: Page) => page.getByRole('row').filter({ hasText: 'orders-production' });
const inList = async (page: Page) => {
  await expect(row(page)).toContainText('4 firewall rules');
  await expect(page.getByRole('row').filter({ hasText: 'cache-production' })).toContainText(
    'Regional network',
  );
};
const list = {
  when: 'Databases',
  path: '/',
  before: inList,
  meanwhile: inList,
  said: (page: Page) => page.getByRole('alert'),
  again: (page: Page) => tryAgain(page.getByRole('alert')),
  after: async (page: Page) => {
    await expect(page.getByRole('alert')).toHaveCount(0);
    await inList(page);
  },
} as const;

const rulesStay = async (page: Page) => {
  await expect(rulesTable(page).getByRole('row')).toHaveCount(5);
  await expectExposure(page, FOUR_RULES);
};
/** What is loaded after the rules is there: it would ask once more for what has failed. */
const restIsThere = (page: Page) => expect(connect(page)).toContainText('.osc-fr1.scalingo-dbs.com:31001');
const rules = {
  when: 'Internet Access',
  path: orders,
  before: async (page: Page) => {
    await rulesStay(page);
    await restIsThere(page);
  },
  meanwhile: async (page: Page) => {
    await rulesStay(page);
    await expect(exposure(page).getByRole('status')).toContainText(OLD);
    await expect(firewall(page).getByRole('status').filter({ hasText: OLD })).toContainText(
      'This was read at 14:32',
    );
    await expect(connect(page)).toContainText('so whether this string can work now is not known');
  },
  said: (page: Page) => firewall(page).getByRole('status').filter({ hasText: OLD }),
  again: (page: Page) => tryAgain(firewall(page)),
  after: async (page: Page) => {
    await expect(page.getByText(OLD)).toHaveCount(0);
    await rulesStay(page);
  },
} as const;

const settingsStay = async (page: Page) => {
  await expect(forceTls(page)).not.toBeChecked();
  await expectExposure(page, REGIONAL);
};
/** What is loaded later is there, as above. */
const connectIsThere = (page: Page) => expect(connect(page)).toContainText('The database stays private.');
const settings = {
  when: 'Internet Access of Shared Resources',
  path: internetAccess('blog-staging'),
  before: async (page: Page) => {
    await settingsStay(page);
    await connectIsThere(page);
  },
  meanwhile: async (page: Page) => {
    await settingsStay(page);
    await expect(connect(page)).not.toContainText('The database stays private.');
  },
  said: (page: Page) => exposure(page).getByRole('status'),
  again: (page: Page) => tryAgain(exposure(page)),
  after: async (page: Page) => {
    await expect(page.getByText(OLD)).toHaveCount(0);
    await settingsStay(page);
  },
} as const;

const REFETCHES: readonly Refetch[] = [
  { endpoint: 'databases', ...list, what: 'The list' },
  { endpoint: 'apps', ...list, what: 'The list' },
  {
    endpoint: 'addons',
    ...list,
    calls: apps.length,
    what: 'The app',
    meanwhile: async (page) => {
      await inList(page);
      await expect(list.said(page)).toContainText(
        /^The databases of .* could not be read again and may have changed\./,
      );
    },
  },
  { endpoint: 'addon_token', ...list, calls: databases.length, awayMs: AN_HOUR },
  { endpoint: 'database', ...list, calls: databases.length, renews: true },
  { endpoint: 'firewall_rules', ...list, calls: dedicated.length, renews: true },
  { endpoint: 'firewall_rules', ...rules, renews: true },
  { endpoint: 'addon_token', ...rules, awayMs: AN_HOUR },
  {
    endpoint: 'firewall_rules',
    when: 'Overview',
    path: '/databases/orders-production',
    renews: true,
    before: async (page) => {
      await expectExposure(page, FOUR_RULES);
      await restIsThere(page);
    },
    meanwhile: (page) => expectExposure(page, FOUR_RULES),
    said: (page) => exposure(page).getByRole('status'),
    again: (page) => tryAgain(exposure(page)),
    after: (page) => expect(page.getByText(OLD)).toHaveCount(0),
  },
  {
    endpoint: 'database',
    when: 'Internet Access',
    path: orders,
    renews: true,
    before: async (page) => {
      await expect(page.getByText('Running')).toBeVisible();
      await restIsThere(page);
    },
    meanwhile: (page) => expect(page.getByText('Running')).toBeVisible(),
    said: (page) => page.getByRole('alert').filter({ hasText: 'This was read at 14:32.' }),
    again: (page) => tryAgain(page.getByRole('alert')),
    after: (page) => expect(page.getByRole('alert')).toHaveCount(0),
  },
  {
    endpoint: 'net_peerings',
    when: 'Internet Access',
    path: orders,
    scenario: 'net-peering',
    before: (page) => expect(peeringRow(page, 'pcx-4e7a90b1')).toContainText('Active'),
    meanwhile: async (page) => {
      await expect(peeringRow(page, 'pcx-4e7a90b1')).toContainText('Active');
      await expect(netPeering(page).getByRole('status').filter({ hasText: OLD })).toContainText(
        `This was read at 14:32 ${OLD}`,
      );
    },
    said: (page) => netPeering(page).getByRole('status').filter({ hasText: OLD }),
    again: (page) => tryAgain(netPeering(page)),
    after: async (page) => {
      await expect(page.getByText(OLD)).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'Net Peering', exact: true })).toBeFocused();
    },
  },
  { endpoint: 'database', ...settings, renews: true },
  {
    endpoint: 'database',
    ...settings,
    when: 'Overview of Shared Resources',
    path: '/databases/blog-staging',
    renews: true,
    before: async (page) => {
      await expectExposure(page, REGIONAL);
      await connectIsThere(page);
    },
    meanwhile: (page) => expectExposure(page, REGIONAL),
    after: (page) => expect(page.getByText(OLD)).toHaveCount(0),
  },
  { endpoint: 'addon_token', ...settings, awayMs: AN_HOUR },
];

for (const refetch of REFETCHES) {
  const { endpoint, when, path, scenario = 'default', calls = 1, before, awayMs } = refetch;
  test(`${endpoint}: ${when}, when somebody comes back to it`, async ({ page, open }) => {
    await open(path, { scenario, fault: `${endpoint}:ok:${calls},${faultParameter(refetch)}` });
    await before(page);
    await walkThroughFaults(page, refetch, () => comeBack(page, awayMs));
  });
}

/** What a database keeps as long as it is there: nobody needs to hear that it could not be read again. */
const LASTING = [
  { endpoint: 'addons', renews: false },
  { endpoint: 'endpoints', renews: false },
  { endpoint: 'collaborators', renews: false },
  { endpoint: 'managed_ranges', renews: true },
  { endpoint: 'network_configuration', renews: false },
] as const;

test('addons, endpoints, collaborators, ranges and network: Internet Access goes on without a word', async ({
  page,
  open,
}) => {
  const underWay = watchCalls(page);
  const lasts = async () => {
    await rulesStay(page);
    await expect(rulesTable(page)).toContainText('Scalingo osc-fr1 region');
    await expect(netPeering(page)).toContainText('10.1.0.0/24');
    await expect(connect(page)).toContainText('.osc-fr1.scalingo-dbs.com:31001');
    await expect(page.getByRole('alert').or(page.getByText(OLD))).toHaveCount(0);
  };
  const asked = new Map<EndpointName, number>();
  page.on('request', (request) => {
    const lasting = LASTING.find(({ endpoint }) => isOf(endpoint)(request));
    if (lasting) asked.set(lasting.endpoint, (asked.get(lasting.endpoint) ?? 0) + 1);
  });
  await open(orders, {
    fault: LASTING.flatMap(({ endpoint, renews }) => [
      `${endpoint}:ok:1`,
      ...FAULTS.map((fault) => {
        // Without add-ons there is no database: that is the next test's.
        if (endpoint === 'addons' && fault === '404') return `${endpoint}:ok:1`;
        return `${endpoint}:${fault}:${fault === '401' && renews ? 2 : 1}`;
      }),
    ]).join(),
  });
  await lasts();
  for (const fault of FAULTS) {
    await test.step(fault, async () => {
      const sent = LASTING.map(({ endpoint }) => page.waitForRequest(isOf(endpoint)));
      await comeBack(page, AN_HOUR);
      await Promise.all(sent);
      if (isWaiting(fault)) {
        await underWay.untilOneOfEach(LASTING.map(({ endpoint }) => endpoint));
        await letTimeRunOut(page, 'network_configuration');
      } else {
        await underWay.untilOneOfEach([]);
      }
      await lasts();
    });
  }
  expect(Object.fromEntries(asked)).toEqual(
    Object.fromEntries(
      LASTING.map(({ endpoint, renews }) => [endpoint, 1 + FAULTS.length + (renews ? 1 : 0)]),
    ),
  );
});

test('app: a database that is gone when somebody comes back says so, in the place of what was true', async ({
  page,
  open,
}) => {
  const underWay = watchCalls(page);
  await open(orders, { fault: 'app:ok:1,app:503:1,app:404:1' });
  await rules.before(page);
  const failed = page.waitForResponse((response) => response.status() === 503);
  await comeBack(page);
  await failed;
  await underWay.untilLeft('app', 0);
  await rulesStay(page);
  await comeBack(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Database not found' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to Databases' }).click();
  await page.getByRole('link', { name: 'orders-production' }).click();
  await expect(firewall(page).or(exposure(page)).first()).toBeVisible();
});

test('the matrix of readings that are made again', () => {
  const count = REFETCHES.length + LASTING.length;
  console.log(`${count} readings again × ${FAULTS.length} faults = ${count * FAULTS.length}`);
  const again = new Set<EndpointName>([
    ...REFETCHES.map(({ endpoint }) => endpoint),
    ...LASTING.map(({ endpoint }) => endpoint),
    'app',
  ]);
  // A role is listed by `self` for as long as the page lives; the connection string is read on Reveal; fault-matrix.spec.ts
  // comes back to the current address.
  const once = ['variables', 'caller_address'];
  const readings = Object.entries(REQUESTS).filter(([, request]) => request.source.startsWith('^GET'));
  expect(
    readings
      .map(([name]) => name)
      .filter((name) => !once.includes(name))
      .sort(),
  ).toEqual([...again].filter((name) => name !== 'addon_token').sort());
  expect(new Set(REFETCHES.map(({ endpoint, when }) => `${endpoint} ${when}`)).size).toBe(REFETCHES.length);
});
