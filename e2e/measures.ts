import { expect, type Page } from 'playwright/test';
import { OFTEN } from './fixtures';

// What can be measured on a page as it stands. Each returns what is wrong, in words; nothing when all is well.

/** @returns how far the page, or a dialog on it, can be scrolled sideways or goes beyond the window, in pixels */
export function sidewaysExcess(page: Page): Promise<number> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')]
      .filter((dialog) => dialog.checkVisibility())
      .flatMap((dialog) => [
        dialog.getBoundingClientRect().right - window.innerWidth,
        // What is meant to be scrolled sideways, as a list of rules, does so by itself.
        ...[dialog, ...dialog.children].map((part) => part.scrollWidth - part.clientWidth),
      ]);
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollWidth - clientWidth, ...dialogs);
  });
}

/**
 * Targets smaller than 24 × 24 px whose 24 px circle meets another target, or the circle of another small one; those in a
 * line of text are as high as the text. WCAG 2.2, 2.5.8 (https://www.w3.org/TR/WCAG22/#target-size-minimum)
 */
export function crampedTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SIZE = 24;
    const scope =
      [...document.querySelectorAll('[role=dialog][aria-modal], [role=alertdialog]')].at(-1) ?? document;
    const elements = [
      ...scope.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary'),
    ];
    const targets = elements
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only'),
      )
      .map((element) => ({ element, box: areaOf(element).getBoundingClientRect() }))
      // A field that is only to be copied from by a program, and what waits outside of the page until it has the focus.
      .filter(({ box }) => box.width > 1 && box.height > 1);
    /** A label is clicked as its radio is; a link may be spread over its row. */
    function areaOf(element: HTMLElement): Element {
      const { position, left, right } = getComputedStyle(element, '::after');
      const isSpread = position === 'absolute' && left === '0px' && right === '0px';
      return element.closest(isSpread ? 'tr' : 'label') ?? element;
    }
    const isSmall = ({ width, height }: DOMRect) => width < SIZE - 0.5 || height < SIZE - 0.5;
    const isInSentence = (element: HTMLElement) =>
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
    const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const distanceTo = (box: DOMRect, { x, y }: { x: number; y: number }) =>
      Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    return targets
      .filter(({ element, box }) => isSmall(box) && !isInSentence(element))
      .filter(({ element, box }) =>
        targets.some((other) => {
          const isSame =
            other.element === element || other.element.contains(element) || element.contains(other.element);
          if (isSame) return false;
          const [one, two] = [middle(box), middle(other.box)];
          const isCircleMet = isSmall(other.box) && Math.hypot(one.x - two.x, one.y - two.y) < SIZE;
          return isCircleMet || distanceTo(other.box, one) < SIZE / 2;
        }),
      )
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)} × ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 160)}`,
      );
  });
}

/** Rows of tables that have more or fewer cells than columns with a heading: each cell is read out with its column's. */
export function misheadedRows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cellsOf = (row: Element) =>
      [...row.children].filter((cell) => getComputedStyle(cell).display !== 'none').length;
    return [...document.querySelectorAll('table:not([aria-hidden] *) > thead > tr')].flatMap((head) =>
      [...(head.closest('table')?.querySelectorAll('tbody > tr') ?? [])]
        .filter((row) => cellsOf(row) !== cellsOf(head))
        .map((row) => `${cellsOf(row)} of ${cellsOf(head)}: ${row.textContent?.slice(0, 80)}`),
    );
  });
}

/** Text that is cut off, runs out of its box, or lies on other text. What fades out or ends in "…" on purpose is left out. */
export function spoiltText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 2;
    const dialogs = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')];
    // The preview's own panel is there while it is closed, too.
    const scope = dialogs.filter((dialog) => dialog.checkVisibility()).at(-1) ?? document.body;
    const layerOf = (element: Element) => element.closest('[role=status].fixed, .sticky');
    const wrong: string[] = [];
    const lines: { text: string; element: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('.sr-only, svg, textarea, select, option') || layerOf(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > SLACK && !isCut(element, box, text)) lines.push({ text, element, box });
      }
    }

    /** Whether an ancestor hides a part of it; says so, unless that is meant. */
    function isCut(element: Element, box: DOMRect, text: string): boolean {
      for (let box2: Element | null = element; box2 && box2 !== document.body; box2 = box2.parentElement) {
        const style = getComputedStyle(box2);
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const frame = box2.getBoundingClientRect();
        // Only for a screen reader.
        if (Math.min(frame.width, frame.height) <= 1) return true;
        const isBeside = box.right > frame.right + SLACK || box.left < frame.left - SLACK;
        const isBeyond = box.bottom > frame.bottom + 4 || box.top < frame.top - 4;
        if (!isBeside && !isBeyond) continue;
        const isMeant =
          // The numbers beside a list, which scroll with it.
          element.closest('[aria-hidden]') !== null ||
          /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`) ||
          style.textOverflow === 'ellipsis' ||
          style.maskImage !== 'none' ||
          style.webkitLineClamp !== 'none';
        if (!isMeant) wrong.push(`cut off: ${text.slice(0, 60)}`);
        return true;
      }
      return false;
    }

    for (const box of scope.querySelectorAll('button, a, [role=tab], th, td')) {
      const style = getComputedStyle(box);
      if (style.display === 'inline' || !box.checkVisibility() || box.closest('.sr-only')) continue;
      if (style.overflowX !== 'visible' || box.querySelector('.sr-only')) continue;
      const isOut = box.scrollWidth > box.clientWidth + SLACK && box.clientWidth > 0;
      if (isOut) wrong.push(`out of its box: ${box.textContent?.slice(0, 60)}`);
    }

    lines.forEach((one, index) => {
      for (const two of lines.slice(index + 1)) {
        const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
        const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
        // The boxes of lines that follow each other closely touch.
        if (across <= SLACK || down <= Math.min(one.box.height, two.box.height) / 3) continue;
        if (one.element === two.element) continue;
        wrong.push(`on each other: ${one.text.slice(0, 40)} | ${two.text.slice(0, 40)}`);
      }
    });
    return [...new Set(wrong)];
  });
}

/** Sets the size of the text as a person does in the browser's settings: a root of 32 px for 200 %, and media queries know. */
export async function setTextSize(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = (pixels: number) => Math.round((pixels * percent) / 100);
  await session.send('Page.setFontSizes', { fontSizes: { standard: size(16), fixed: size(13) } });
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize), OFTEN)
    .toBe(`${size(16)}px`);
}

/** Spaces the text as WCAG 2.2, 1.4.12 has it: https://www.w3.org/TR/WCAG22/#text-spacing */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}
