import type { Locator, Page } from 'playwright/test';
import { passwordOf } from '~mocks/seed';
import { expect, FAILED_REQUEST, START } from './fixtures';
import { installHooks, type WalkFault } from './walk-hooks';
import { claimProblems, type Known } from './walk-claims';
import { databaseIn, openNow, type Gone } from './walk-oracle';
import { readPage, type Reading } from './walk-reading';
import { internetAccess } from './vocabulary';

export type Model = 'dedicated' | 'shared';

export const DATABASE: Readonly<Record<Model, string>> = {
  dedicated: 'orders-production',
  shared: 'blog-staging',
};

/** How long the page may take to say what is true, by its own clock: its slowest poll, and one more. */
const PATIENCE_STEPS = 8;

/** One walk over one page: what it did, what is known of the mock, and what must hold after each step. */
export class WalkPage {
  readonly name: string;
  readonly page: Page;
  readonly model: Model;
  readonly done: Record<string, number> = {};
  private readonly secret: string;
  private readonly messages: string[] = [];
  private gone: Gone[] = [];
  private known: Known | null = null;
  private last: Reading | null = null;

  constructor(page: Page, model: Model) {
    this.page = page;
    this.model = model;
    this.name = DATABASE[model];
    this.secret = passwordOf(this.name, 'default');
  }

  async open(): Promise<void> {
    const { page } = this;
    page.on('pageerror', (error) => this.messages.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      const text = `${message.type()}: ${message.text()}`;
      if (!FAILED_REQUEST.test(text)) this.messages.push(text);
    });
    await page.addInitScript(installHooks);
    await page.clock.install({ time: START });
    await page.goto(`${internetAccess(this.name)}?scenario=default&latency=0&fault=`);
    await this.expectSure('opens the page');
  }

  get place(): string {
    return this.last?.place ?? '';
  }

  get reading(): Reading {
    if (!this.last) throw new Error('The page has not been read yet');
    return this.last;
  }

  /** Clicks what is there and can be used. @returns whether it was */
  async tap(target: Locator): Promise<boolean> {
    const [first] = await target.all();
    if (!first || !(await first.isVisible()) || !(await first.isEnabled())) return false;
    await first.click({ timeout: 3_000 });
    return true;
  }

  async inject(faults: readonly WalkFault[]): Promise<void> {
    await this.page.evaluate((more) => walk.faults.push(...more), faults);
  }

  async setOffline(isOffline: boolean): Promise<void> {
    await this.page.evaluate((value) => {
      walk.isOffline = value;
    }, isOffline);
  }

  /** Changes the mock's data as another client would, and lets the page hear of it. */
  async elsewhere(change: (database: ReturnType<typeof databaseIn>, now: number) => void): Promise<void> {
    await this.settle();
    await this.keep(true);
    const { now } = this.reading;
    // A copy: what was read is compared with what there is afterwards.
    const data = structuredClone(this.reading.data);
    change(databaseIn(data, this.name), now);
    await this.page.evaluate(
      ({ key, text }) => {
        localStorage.setItem(key, text);
      },
      { key: await this.storageKey(), text: JSON.stringify(data) },
    );
    await this.keep(false);
    await this.page.evaluate(() => new BroadcastChannel('dashboard-changes').postMessage(['database']));
  }

  /** The end of a walk: without faults, a page that is loaded anew says all that is true. */
  async finish(): Promise<void> {
    await this.page.goto(`${internetAccess(this.name)}?scenario=default`);
    await this.expectSure('loads the page anew');
  }

  private async expectSure(step: string): Promise<void> {
    const { page } = this;
    await expect(page.getByRole('region', { name: 'Exposure' }).getByRole('heading')).toBeVisible();
    await this.check(step);
    const { exposure } = this.reading;
    if (!exposure || exposure.isUnsure) throw new Error('The page is unsure although nothing fails');
  }

  private storageKey(): Promise<string> {
    return this.page.evaluate(
      () => Object.keys(localStorage).find((key) => key.startsWith('mock-api:')) ?? '',
    );
  }

  /** Waits until no call is under way; one that is never answered is given up by the page's own clock. */
  async settle(): Promise<void> {
    const isQuiet = () =>
      this.page.waitForFunction(() => walk.pending === 0, null, { timeout: 700, polling: 20 });
    await isQuiet().catch(async () => {
      await this.page.clock.runFor(21_000);
      await this.page.waitForFunction(() => walk.pending === 0, null, { timeout: 15_000, polling: 20 });
    });
  }

  /** Reads the page, and notes which rules have gone from the mock since. */
  private async keep(isOwn: boolean): Promise<Reading> {
    const reading = await readPage(this.page, this.secret);
    const { data, now } = reading;
    if (this.last && this.model === 'dedicated') {
      const { rules } = databaseIn(data, this.name);
      const missing = databaseIn(this.last.data, this.name).rules.filter(
        ({ id }) => !rules.some((rule) => rule.id === id),
      );
      this.gone = [...this.gone, ...missing.map((rule) => ({ rule, at: now, isOwn }))];
    }
    this.last = reading;
    return reading;
  }

  /** What must hold after a step: asked until it does, for as long as the page may take. */
  async check(step: string, closedDialog = false): Promise<void> {
    let problems: readonly string[] = [];
    for (let patience = 0; patience < PATIENCE_STEPS; patience += 1) {
      await this.settle();
      const reading = await this.keep(true);
      problems = [
        ...this.messages,
        ...reading.violations.map((text) => `policy: ${text}`),
        ...reading.secretIn.map((place) => `the password is in ${place}`),
        ...reading.dialogs.map((title) => `the dialog “${title}” is stuck`),
        ...(closedDialog && reading.isFocusLost ? ['the focus is lost to the body'] : []),
        ...claimProblems(reading, this.model, this.name, this.gone, this.known),
      ];
      if (problems.length === 0) {
        this.remember(reading);
        return;
      }
      // At first the page may only want another moment; then, its next poll.
      if (patience < 4) await this.page.waitForTimeout(40);
      else await this.page.clock.runFor(4_000);
    }
    throw new Error(`After “${step}”:\n  ${problems.join('\n  ')}\n  at ${this.page.url()}`);
  }

  private remember(reading: Reading): void {
    if (this.model !== 'dedicated' || !reading.exposure || reading.exposure.isUnsure) return;
    const { data, now } = reading;
    this.known = { open: openNow(data, this.name, this.gone, now) };
  }
}
