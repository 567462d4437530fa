import type { Page } from 'playwright/test';
import { expect, expectAccessible, test, WITHIN_PAGE } from './fixtures';
import { tabTo } from './keys';
import {
  exposure,
  forceTls,
  goTo,
  internetAccess,
  newRule,
  openNewRule,
  removeRule,
  ruleRow,
  skeletons,
  source,
  toast,
} from './vocabulary';

test.use(WITHIN_PAGE);

// What an operator has asked the system for: few colours, more contrast, less motion.

const ORDERS = internetAccess('orders-production');

test('forced colours, light and dark: every control, state and shape can be made out', async ({
  page,
  open,
}) => {
  test.slow();
  const expectShapes = async (look?: () => Promise<void>) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await lostShapes(page), colorScheme).toEqual([]);
      await look?.();
    }
  };
  const expectContrast = () => expectAccessible(page, 'contrast');
  await page.emulateMedia({ forcedColors: 'active' });
  await open(ORDERS);
  await expect(ruleRow(page, '198.51.100.25/32')).toBeVisible();
  await expectShapes(expectContrast);
  await tabTo(page, page.getByRole('button', { name: 'New rule', exact: true }));

  await page.keyboard.press('Enter');
  await expect(newRule(page).getByRole('radio')).toHaveCount(3);
  await source(page).fill('0.0.0.0/0');
  await expect(newRule(page).getByRole('button', { name: 'Open to everyone' })).toBeVisible();
  await expectShapes(expectContrast);
  await page.keyboard.press('Escape');
  await removeRule(page, '203.0.113.0/24');
  await expect(toast(page, 'removed')).toBeVisible();
  await expectShapes();
  await page.clock.runFor(7_000);
  await expect(toast(page, 'removed')).toBeHidden();

  await goTo(page, internetAccess('blog-staging'));
  await expect(forceTls(page)).toBeVisible();
  await expectShapes(expectContrast);
  await tabTo(page, forceTls(page));
});

/** What has neither a border, a ring nor a ground of its own, where one of these is all that shows it. */
function lostShapes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.background = 'Canvas';
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const isNone = (color: string) => color === canvas || /^rgba\(.*, 0\)$/.test(color);
    const isSeen = (element: Element) => {
      const { backgroundColor, boxShadow, borderTopColor, borderTopStyle, borderTopWidth } =
        getComputedStyle(element);
      const hasBorder =
        borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1 && !isNone(borderTopColor);
      return hasBorder || !isNone(backgroundColor) || boxShadow !== 'none';
    };
    const shapes = [
      'main button.border, [role=dialog] button.border',
      '[role=switch]',
      'input, textarea',
      '[role=tab][aria-selected=true], a[aria-current]',
      '[role=dialog], .shadow-pop',
      // Segments of the rulers, the two bars, the dots of the statuses.
      '[aria-hidden] > i',
      '[aria-hidden].rounded-full',
    ];
    const thumbs = [...document.querySelectorAll('[role=switch] > span')].filter(
      (thumb) =>
        getComputedStyle(thumb).boxShadow === 'none' &&
        getComputedStyle(thumb).backgroundColor ===
          getComputedStyle(thumb.parentElement ?? thumb).backgroundColor &&
        thumb.childElementCount === 0,
    );
    const lost = shapes.flatMap((selector) => {
      const found = [...document.querySelectorAll(selector)].filter(
        (element) => element.checkVisibility() && !element.matches('.sr-only'),
      );
      return found
        .filter((element) => !isSeen(element))
        .map((element) => `${selector}: ${element.outerHTML.slice(0, 140)}`);
    });
    return [...lost, ...thumbs.map((thumb) => `thumb: ${thumb.outerHTML.slice(0, 140)}`)];
  });
}

test('forced colours: what is chosen differs from what is not', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(internetAccess('blog-staging'), { scenario: 'shared-tls' });
  const looks = (selector: string, pseudo: string[]) =>
    page.evaluate(
      ({ selector: wanted, names }) =>
        [...document.querySelectorAll(wanted)].map((element) => {
          const style = getComputedStyle(element);
          return names.map((name) => style.getPropertyValue(name)).join(' ');
        }),
      { selector, names: pseudo },
    );
  await expect(forceTls(page)).toBeChecked();
  const switches = await looks('[role=switch]', ['justify-content', 'background-color']);
  expect(new Set(switches).size).toBe(switches.length);
  const tabs = await looks('[role=tablist]:first-of-type [role=tab]', ['background-color']);
  expect(new Set(tabs).size).toBeGreaterThan(1);
  await goTo(page, `${ORDERS}?new-rule`);
  await expect(newRule(page).getByRole('radio')).toHaveCount(3);
  const radios = await looks('input[type=radio]:enabled', ['border-top-width']);
  expect(new Set(radios).size).toBeGreaterThan(1);
  const segments = await looks('[aria-hidden] > i', ['background-color', 'box-shadow']);
  expect(new Set(segments).size).toBeGreaterThan(1);

  await open(internetAccess('blog-staging'), { scenario: 'tls-enabling' });
  const current = page.getByRole('navigation', { name: 'Settings' }).locator('[aria-current=location]');
  await expect(current).toContainText('Enabling');
  await expect(current.locator('circle').last()).not.toHaveCSS(
    'stroke',
    await current.evaluate((element) => getComputedStyle(element).backgroundColor),
  );
  await goTo(page, '/preview');
  await expect(page.getByRole('radio').first()).toBeAttached();
  const filters = await looks('label:has(input[type=radio])', ['background-color']);
  expect(new Set(filters).size).toBeGreaterThan(1);
});

test('more contrast: text has 7 and lines have 3 at least, in light and dark', async ({ page, open }) => {
  await page.emulateMedia({ contrast: 'more' });
  await open('/');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const ratios = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const luminance = (token: string) => {
        const hex = style.getPropertyValue(token).trim().replace('#', '');
        const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
        const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
          const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const ratio = (one: string, two: string) => {
        const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      };
      const texts = ['--text', '--text-2', '--text-3', '--accent-text', '--x0', '--x1', '--x2', '--x3'];
      const grounds = ['--bg', '--surface', '--sunken'];
      const lines = [
        '--line',
        '--line-strong',
        '--control',
        '--focus',
        '--accent-line',
        '--x0-line',
        '--x1-line',
        '--x2-line',
        '--x3-line',
      ];
      return [
        ...texts.flatMap((text) =>
          grounds.map((ground) => ({ pair: `${text} on ${ground}`, ratio: ratio(text, ground), least: 7 })),
        ),
        ...['1', '2', '3'].map((level) => ({
          pair: `--x${level} on its soft ground`,
          ratio: ratio(`--x${level}`, `--x${level}-soft`),
          least: 7,
        })),
        ...[
          ['--on-accent', '--accent'],
          ['--on-accent', '--accent-hover'],
          ['--on-accent', '--accent-press'],
          ['--on-danger', '--danger'],
          ['--on-danger', '--danger-hover'],
          ['--on-toast', '--toast'],
          ['--toast-action', '--toast'],
          ['--accent-text', '--accent-soft'],
          ['--text', '--hover'],
          ['--text', '--press'],
          ['--text-2', '--press'],
        ].map(([text = '', ground = '']) => ({
          pair: `${text} on ${ground}`,
          ratio: ratio(text, ground),
          least: 7,
        })),
        ...lines.map((line) => ({ pair: `${line} on --surface`, ratio: ratio(line, '--surface'), least: 3 })),
      ];
    });
    expect(ratios.filter(({ ratio, least }) => !(ratio >= least))).toEqual([]);
  }

  // A segment of the ruler is filled, or an outline.
  await goTo(page, ORDERS);
  const empty = exposure(page).locator('[aria-hidden] > i').last();
  await expect(empty).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(empty).not.toHaveCSS('box-shadow', 'none');
});

test('less motion: nothing moves, while the page loads, through a dialog, a message and a change', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(ORDERS, { fault: 'firewall_rules:time-out' });
  await expect(skeletons(page)).not.toHaveCount(0);
  await expectStill(page);
  await open(ORDERS);
  await expect(ruleRow(page, '192.0.2.64/28')).toContainText('Applying');
  await expectStill(page);
  await openNewRule(page);
  await source(page).fill('0.0.0.0/1');
  await expectStill(page);
  await page.keyboard.press('Escape');
  await removeRule(page, '203.0.113.0/24');
  await expect(toast(page, 'removed')).toBeVisible();
  await expectStill(page);
  await goTo(page, '/databases/events-ingest');
  await expect(page.getByText('Creating').first()).toBeVisible();
  await expectStill(page);
});

async function expectStill(page: Page): Promise<void> {
  const moving = await page.evaluate(() => {
    const slow = [...document.querySelectorAll('*')].filter((element) =>
      /[1-9]/.test(getComputedStyle(element).transitionDuration),
    );
    return [
      ...document.getAnimations().map(() => 'an animation'),
      ...slow.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ];
  });
  expect(moving).toEqual([]);
}
