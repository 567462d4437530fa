import { expect, type Locator, type Page } from 'playwright/test';

// What is pressed and heard by someone who uses the keyboard alone, maybe with a screen reader.

/** More stops than any page has between two things. */
const MAX_STOPS = 120;

/**
 * Goes to a control by Tab alone, and holds of each stop on the way that the focus is on something, and can be seen.
 * WCAG 2.2: 2.1.1, 2.4.7, 2.4.11
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const { problem, where } = await lookAtFocus(page);
    expect(problem, `focus after ${stop + 1} × ${key}, on ${where}`).toBe('');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Not reached by ${MAX_STOPS} × ${key}: ${target.toString()}`);
}

/** Presses a button, link or switch where it is reached by Tab. */
export async function pressByKey(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

/** The focus is on something that is there; @returns nothing, since what that is is asked by its role and name */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(async () => (await lookAtFocus(page)).where, 'what has the focus').not.toMatch(/^<body/);
}

function lookAtFocus(page: Page): Promise<{ problem: string; where: string }> {
  return page.evaluate(() => {
    const { activeElement: active } = document;
    const where = active?.outerHTML.slice(0, 120) ?? 'nothing';
    if (!active || active === document.body || active === document.documentElement) {
      return { problem: 'on nothing', where };
    }
    const isSeen = (color: string) => !/^(?:transparent|rgba\(.*, 0\))$/.test(color);
    const isOutlined = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isSeen(outlineColor);
    };
    // A radio shows it on its card, a list on the frame that it shares with its preview.
    const frame = active.parentElement?.closest('.focus-within\\:border-focus');
    const isFramed = frame && isSeen(getComputedStyle(frame).borderTopColor);
    if (!isFramed && ![active, active.closest('label')].some((element) => element && isOutlined(element))) {
      return { problem: 'not to be seen', where };
    }
    const box = active.getBoundingClientRect();
    const x = Math.min(Math.max(box.x + box.width / 2, 0), window.innerWidth - 1);
    const y = Math.min(Math.max(box.y + box.height / 2, 0), window.innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const isCovered =
      !top || !(active.contains(top) || top.contains(active) || active.closest('label')?.contains(top));
    return { problem: isCovered ? 'covered' : '', where };
  });
}

/** From now on, and after reloads, keeps what live regions say; before the page is opened. */
export async function listenToLiveRegions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const regionOf = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element?.closest('[aria-live], [role=status], [role=alert]') ?? null;
    };
    new MutationObserver((mutations) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes, type } of mutations) {
        const region = regionOf(target);
        // What only goes is not read out.
        if (region && (type === 'characterData' || addedNodes.length > 0)) regions.add(region);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          // A polite region that comes together with its text is often not read out; an alert is.
          for (const alert of node.querySelectorAll('[role=alert]')) regions.add(alert);
          if (node.matches('[role=alert]')) regions.add(node);
        }
      }
      for (const region of regions) {
        const text = region.textContent?.replaceAll(/\s+/g, ' ').trim();
        // A screen reader says nothing of what is not shown, or out of reach.
        const isSilent =
          !region.checkVisibility({ visibilityProperty: true }) ||
          region.closest('[aria-hidden=true], [inert], [aria-live=off]');
        if (text && !isSilent) heard.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** A live region has said it since the last time that this was asked; and nothing of before counts again. */
export async function expectAnnounced(page: Page, words: string | RegExp): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => heard), 'what live regions have said')
    .toContainEqual(
      typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words),
    );
  await page.evaluate(() => void heard.splice(0));
}

declare global {
  /** What live regions have said, in order. */
  var heard: string[];
}
