import type { Page } from 'playwright/test';
import { expect, FAILED_REQUEST, test } from './fixtures';
import { addRule, firewall, internetAccess, ruleRow, rulesTable } from './vocabulary';

// How the mock's answers reach the page, through its service worker: docs/decisions/011-answering-within-the-page.md.

declare global {
  /** What each answer's body was handed over as. */
  var handedOver: string[];
}

/** @param takesStreams whether the browser can hand over streams, as Safari can't */
async function watchAnswers(page: Page, takesStreams: boolean): Promise<void> {
  await page.addInitScript((takes) => {
    globalThis.handedOver = [];
    const post = Reflect.get(MessagePort.prototype, 'postMessage');
    MessagePort.prototype.postMessage = function (
      message: { type?: string; data?: { body: object | null } } | undefined,
      options?: Transferable[] | StructuredSerializeOptions,
    ) {
      const transferred = Array.isArray(options) ? options : (options?.transfer ?? []);
      if (!takes && transferred.some((item) => item instanceof ReadableStream)) {
        throw new DOMException('A stream', 'DataCloneError');
      }
      if (message?.type === 'MOCK_RESPONSE') {
        globalThis.handedOver.push(message.data?.body?.constructor.name ?? 'nothing');
      }
      Reflect.apply(post, this, [message, options]);
    };
  }, takesStreams);
}

const handedOver = (page: Page) => page.evaluate(() => [...new Set(globalThis.handedOver)]);

test.describe('answers', () => {
  test.use({ expectedMessages: [FAILED_REQUEST] });

  test('are handed over whole', async ({ page, open }) => {
    await watchAnswers(page, true);
    await open(internetAccess('orders-production'), { fault: 'managed_ranges:500' });
    await addRule(page, '192.0.2.1');
    await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
    expect(await handedOver(page)).toEqual(['ArrayBuffer']);
  });

  test('that have no end are handed over as streams', async ({ page, open }) => {
    await watchAnswers(page, true);
    await open(internetAccess('orders-production'), { fault: 'firewall_rules:endless-body' });
    await expect.poll(() => handedOver(page)).toContain('ReadableStream');
    await page.clock.fastForward(21_000);
    await expect(firewall(page).getByRole('alert')).toContainText('did not answer within 20 seconds');
  });

  test('come where streams can’t be handed over, as in Safari', async ({ page, open }) => {
    await watchAnswers(page, false);
    await open(internetAccess('orders-production'), { fault: 'managed_ranges:500' });
    await expect(rulesTable(page)).toBeVisible();
    await addRule(page, '192.0.2.1');
    await expect(ruleRow(page, '192.0.2.1/32')).toBeVisible();
    expect(await handedOver(page)).toEqual(['ArrayBuffer']);
  });
});

for (const serviceWorkers of ['allow', 'block'] as const) {
  test.describe(`a call that the mock does not know, with service workers: ${serviceWorkers}`, () => {
    test.use({
      serviceWorkers,
      expectedMessages: [
        /^error: (No mock of|Failed to load resource)|^warning: Service Worker registration blocked/,
      ],
    });

    test('says so in the console', async ({ page, open }) => {
      await open('/');
      await expect(page.getByRole('row')).toHaveCount(10);
      const said = page.waitForEvent('console', (message) => message.text() === 'No mock of GET /v1/nothing');
      await page.evaluate(() => fetch('/v1/nothing'));
      await said;
    });
  });
}
