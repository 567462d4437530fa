import { createCrowd } from '~mocks/crowd';
import { expect, START, test, WITHIN_PAGE } from './fixtures';
import { exposure, firewall, goTo, internetAccess, rulesTable, skeletons } from './vocabulary';

test.use(WITHIN_PAGE);

const COUNT = 10_000;

/** One of them has a label of 100,000 characters. */
const labelOf = (index: number) => (index === 3 ? 'x'.repeat(100_000) : `Office ${index}`);

test('10,000 rules, far beyond the limit, are shown 50 at a time, and all of them count', async ({
  page,
  open,
}) => {
  await open('/');
  // Whose tokens are gone with the data that gave them.
  await expect(page.getByRole('row')).toHaveCount(10);
  await expect(skeletons(page)).toHaveCount(0);
  await page.evaluate(
    (data) => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('mock-api:')) localStorage.setItem(key, data);
      }
    },
    JSON.stringify(createCrowd(COUNT, START.getTime(), labelOf)),
  );
  await open(internetAccess('orders-production'));
  await expect(firewall(page).getByText('10,000 of 30 rules')).toBeVisible();
  await expect(rulesTable(page).getByRole('row')).toHaveCount(51);
  await expect(exposure(page)).toContainText('2,560,000 addresses allowed');

  await firewall(page).getByRole('button', { name: 'Show 50 more of 10,000 rules' }).click();
  await expect(rulesTable(page).getByRole('row')).toHaveCount(101);
  await expect(rulesTable(page)).toContainText('Office 99');
  await expect(firewall(page).getByRole('button', { name: 'New rule', exact: true })).toBeDisabled();

  await goTo(page, `${internetAccess('orders-production')}?remove=rule-3`);
  await expect(page.getByRole('alertdialog')).toContainText('256 addresses', { timeout: 15_000 });
});
