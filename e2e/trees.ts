import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright/test';
import { expect, OFTEN, test } from './fixtures';
import { connect, exposure, firewall, netPeering } from './vocabulary';

const page = (at: Page): Locator => at.locator('body');
/** The one that is open; the last, where one lies on another. */
const dialog = (at: Page): Locator => at.getByRole('dialog').or(at.getByRole('alertdialog')).last();

/** What of a state (e2e/states.ts) is kept as an accessibility tree: each page once, each dialog, and each changing block. */
export const TREES: Readonly<Record<string, (page: Page) => Locator>> = {
  databases: page,
  'databases, loading': page,
  'databases, failed': page,
  'databases, none': page,
  overview: page,
  'overview, shared': page,
  'page not found': page,
  'database not found': page,
  rules: page,
  shared: page,
  'preview panel': dialog,
  'rules, loading': firewall,
  'rules, failed': firewall,
  'rules, none': firewall,
  'rules, only to be looked at': firewall,
  'worth a look': firewall,
  removed: firewall,
  'label, being edited': firewall,
  'a change stopped halfway': firewall,
  'rules, very wide': exposure,
  'shared, public': exposure,
  'check an address, in part': (at) => at.getByRole('region', { name: 'Check an address' }),
  'check an address, only to be looked at': (at) => at.getByRole('region', { name: 'Check an address' }),
  'shared, the way to public': page,
  'shared, failed': page,
  'net peerings': netPeering,
  'connect, for another user': connect,
  'connect, why not': connect,
  'new rule': dialog,
  'new rule, host bits': dialog,
  'new rule, everyone': dialog,
  'new rule, managed': dialog,
  'new rule, refused': dialog,
  'new rule, checking an address': dialog,
  'editing a rule': dialog,
  remove: dialog,
  'removing several rules': dialog,
  'pasting rules': dialog,
  'pasting rules, partly refused': dialog,
  'exporting rules': dialog,
  'actions of a rule': dialog,
  'CLI for the whole list': dialog,
  'Terraform for the whole list': dialog,
  'CLI for the last change': dialog,
  'keyboard shortcuts': dialog,
  'turn on Force TLS': dialog,
  'turn on Internet Accessibility, refused': dialog,
  'turn on Internet Accessibility, too early': dialog,
  'turn off Internet Accessibility': dialog,
  'adding a net peering, another ID': dialog,
  'adding a net peering, refused': dialog,
  'removing a net peering': dialog,
  'CLI for net peerings': dialog,
  'CLI for Internet Accessibility': dialog,
  'CLI for Connect': dialog,
};

/**
 * The accessibility tree is exactly the kept one, but for what the seconds of a run decide: compared as a text, since what
 * Playwright keeps itself has no digits of an address. `--update-snapshots` keeps it anew.
 * @param state its name in e2e/states.ts
 */
export async function expectTree(at: Page, state: string): Promise<void> {
  const find = TREES[state];
  if (!find) return;
  // The preview's own tools come a moment after the page.
  if (find === page) await at.getByRole('button', { name: /^Preview/ }).waitFor();
  const name = state.toLowerCase().replaceAll(/\W+/g, '-');
  const path = fileURLToPath(new URL(`aria-trees/${name}.yml`, import.meta.url));
  const read = async () => `${withoutSeconds(await find(at).ariaSnapshot())}\n`;
  const { updateSnapshots } = test.info().config;
  if (updateSnapshots === 'all' || updateSnapshots === 'changed') {
    let tree = '';
    const isStill = async () => {
      const before = tree;
      tree = await read();
      return tree === before;
    };
    await expect.poll(isStill, { intervals: [300] }).toBe(true);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, tree);
  }
  const kept = readFileSync(path, 'utf8');
  await expect
    .poll(read, { message: `the accessibility tree in aria-trees/${name}.yml`, ...OFTEN })
    .toBe(kept);
}

function withoutSeconds(tree: string): string {
  return (
    tree
      .replaceAll(/(?:\d min )?\d+ s left/g, '… s left')
      // In the order in which they were answered.
      .replace(/\d+ requests of this page\n[\s\S]*$/, '… requests of this page')
      .replaceAll(/Last tried at \d+:\d+:\d+/g, 'Last tried at …')
  );
}
