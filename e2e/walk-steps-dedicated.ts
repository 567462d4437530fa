import fc from 'fast-check';
import {
  addingPeering,
  firewall,
  label,
  netPeering,
  newRule,
  openAddPeering,
  peeringId,
  removal,
  rulesTable,
  source,
} from './vocabulary';
import { pasteList } from './pasting';
import { anyWay, leaveDialog, sendAndLeave } from './walk-dialogs';
import { type databaseIn } from './walk-oracle';
import { nothing, step, type Step } from './walk-step';
import { atSettings, STEPS_EVERYWHERE } from './walk-steps-everywhere';
import type { WalkPage } from './walk-page';

const RANGES = [
  '203.0.113.0/24',
  '203.0.113.0/25',
  '203.0.113.128/25',
  '198.51.100.7/32',
  '198.51.100.25/32',
  '192.0.2.64/28',
  '10.0.0.0/8',
  '172.20.0.0/16',
  '88.0.0.0/6',
  '171.33.105.206/32',
];
const HALVES = ['0.0.0.0/1', '128.0.0.0/1', '0.0.0.0/0'];
const REFUSED = [
  '203.0.113.10/24',
  '010.1.1.1',
  '0x7f.1',
  '2001:db8::/32',
  'vpn.example.com',
  '',
  '1.2.3.4/33',
  '<b>',
];
const anyRange = fc.constantFrom(...RANGES);
const anyLabel = fc.constantFrom('', 'Office', 'a < b & “c”', 'Żółć 日本', 'x'.repeat(255));
const MANAGED = ['Scalingo osc-fr1 region', 'Scalingo osc-secnum-fr1 region'];
const PEERINGS = ['pcx-4e7a90b1', 'pcx-81c3d25f', 'pcx-00000001'];

/** One of the buttons of the rows, by its number. @returns null when there is none */
async function pick(walk: WalkPage, name: RegExp, at: number): Promise<string | null> {
  const buttons = await rulesTable(walk.page).getByRole('button', { name }).all();
  const button = buttons[at % Math.max(1, buttons.length)];
  if (!button) return null;
  const found = await button.getAttribute('aria-label');
  return (await walk.tap(button)) ? found : null;
}

const row = fc.nat({ max: 29 });

/** Steps about the firewall and the Net Peerings of a Dedicated Resources database. */
export const DEDICATED_STEPS: readonly fc.WeightedArbitrary<Step>[] = [
  ...STEPS_EVERYWHERE,
  {
    weight: 5,
    arbitrary: step(
      'add a custom rule',
      fc.record({ range: anyRange, text: anyLabel, way: anyWay }),
      async (walk, { range, text, way }) => {
        const page = await atSettings(walk);
        if (!(await walk.tap(firewall(page).getByRole('button', { name: 'New rule', exact: true })))) return;
        await source(page).fill(range);
        await label(page).fill(text);
        return sendAndLeave(walk, /^(Add rule|Open to everyone)$/, way);
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step(
      'open to everyone',
      fc.record({ range: fc.constantFrom(...HALVES), way: anyWay }),
      async (walk, { range, way }) => {
        const page = await atSettings(walk);
        if (!(await walk.tap(firewall(page).getByRole('button', { name: 'New rule', exact: true })))) return;
        await source(page).fill(range);
        const field = newRule(page).getByRole('textbox', { name: `Type ${walk.name} to confirm` });
        if (await field.count()) await field.fill(walk.name);
        return sendAndLeave(walk, /^(Add rule|Open to everyone)$/, way);
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step(
      'type what is refused',
      fc.record({ text: fc.oneof(fc.constantFrom(...REFUSED), fc.string({ maxLength: 20 })), way: anyWay }),
      async (walk, { text, way }) => {
        const page = await atSettings(walk);
        if (!(await walk.tap(firewall(page).getByRole('button', { name: 'New rule', exact: true })))) return;
        await source(page).fill(text);
        return sendAndLeave(walk, 'Add rule', way);
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step(
      'add a managed range',
      fc.record({ name: fc.constantFrom(...MANAGED), way: anyWay }),
      async (walk, { name, way }) => {
        const page = await atSettings(walk);
        if (!(await walk.tap(firewall(page).getByRole('button', { name: 'New rule', exact: true })))) return;
        const choice = newRule(page).getByRole('radio', { name });
        if ((await choice.count()) && (await choice.isEnabled())) {
          await choice.check({ force: true, timeout: 3_000 }).catch(() => undefined);
        }
        return sendAndLeave(walk, 'Add rule', way);
      },
    ),
  },
  {
    weight: 3,
    arbitrary: step(
      'open a dialog and leave it',
      fc.record({
        name: fc.constantFrom('New rule', 'Paste rules', 'Export', 'Add Net Peering'),
        way: anyWay,
      }),
      async (walk, { name, way }) => {
        const page = await atSettings(walk);
        const block = name === 'Add Net Peering' ? netPeering(page) : firewall(page);
        if (!(await walk.tap(block.getByRole('button', { name, exact: true })))) return;
        await leaveDialog(walk, way);
        return true;
      },
    ),
  },
  {
    weight: 5,
    arbitrary: step('remove a rule', fc.record({ row, way: anyWay }), async (walk, { row: at, way }) => {
      const page = await atSettings(walk);
      const found = await pick(walk, /^Remove /, at);
      if (found === null) return;
      await removal(page, found.replace('Remove ', '')).waitFor();
      return sendAndLeave(walk, 'Remove rule', way);
    }),
  },
  {
    weight: 1,
    arbitrary: step(
      'ask to remove, and leave',
      fc.record({ row, way: anyWay }),
      async (walk, { row: at, way }) => {
        await atSettings(walk);
        if ((await pick(walk, /^Remove /, at)) === null) return;
        await leaveDialog(walk, way);
        return true;
      },
    ),
  },
  {
    weight: 3,
    arbitrary: step('undo', fc.record({ row, way: anyWay }), async (walk, { row: at, way }) => {
      await atSettings(walk);
      if ((await pick(walk, /^Undo /, at)) === null) return;
      // One that opens to everyone asks first.
      await leaveDialog(walk, way);
      return false;
    }),
  },
  {
    weight: 3,
    arbitrary: step(
      'edit a label',
      fc.record({ row, text: anyLabel, key: fc.constantFrom('Enter', 'Escape') }),
      async (walk, { row: at, text, key }) => {
        const page = await atSettings(walk);
        const found = await pick(walk, /^Edit label of /, at);
        if (found === null) return;
        const field = page.getByRole('textbox', { name: found.replace('Edit label', 'Label'), exact: true });
        await field.fill(text);
        await field.press(key);
        await walk.settle();
        // A refused one stays open, with its text.
        if (await field.count()) await field.press('Escape').catch(() => undefined);
        return true;
      },
    ),
  },
  {
    weight: 3,
    arbitrary: step(
      'edit a source',
      fc.record({ row, range: anyRange, way: anyWay }),
      async (walk, { row: at, range, way }) => {
        const page = await atSettings(walk);
        const found = await pick(walk, /^More actions for /, at);
        if (found === null) return;
        const name = found.replace('More actions for ', '');
        if (!(await walk.tap(page.getByRole('button', { name: `Edit ${name}`, exact: true })))) {
          await leaveDialog(walk, way);
          return true;
        }
        const dialog = page.getByRole('dialog', { name: `Edit ${name}`, exact: true });
        await dialog.getByRole('textbox', { name: 'Source' }).fill(range);
        return sendAndLeave(walk, 'Save', way);
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step(
      'paste a list',
      fc.record({
        lines: fc.array(fc.oneof(anyRange, fc.constantFrom(...REFUSED)), { maxLength: 5 }),
        way: anyWay,
      }),
      async (walk, { lines, way }) => {
        const page = await atSettings(walk);
        if (!(await walk.tap(firewall(page).getByRole('button', { name: 'Paste rules' })))) return;
        await pasteList(page).fill(lines.join('\n'));
        await page.clock.runFor(500);
        await sendAndLeave(walk, /^Add \d+ rules?$/, way);
        return true;
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step('merge, or finish a change', nothing, async (walk) => {
      const page = await atSettings(walk);
      const offers = firewall(page).getByRole('button', {
        name: /^(Merge these \d+ rules|Try the rest again|Leave it as it is)$/,
      });
      await walk.tap(offers);
    }),
  },
  {
    weight: 2,
    arbitrary: step(
      'check an address',
      fc.oneof(anyRange, fc.constantFrom(...REFUSED)),
      async (walk, text) => {
        const page = await atSettings(walk);
        const block = page.getByRole('region', { name: 'Check an address' });
        const field = block.getByRole('textbox', { name: 'Address or range' });
        if (!(await field.count())) return;
        await field.fill(text);
        await walk.tap(block.getByRole('button', { name: 'Check', exact: true }));
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step(
      'add a Net Peering',
      fc.record({ id: fc.constantFrom(...PEERINGS, 'vpc-12345678'), way: anyWay }),
      async (walk, { id, way }) => {
        const page = await atSettings(walk);
        const button = netPeering(page).getByRole('button', { name: 'Add Net Peering' });
        if (!(await button.count()) || !(await button.first().isEnabled())) return;
        await openAddPeering(page);
        await peeringId(page).fill(id);
        await addingPeering(page).waitFor();
        return sendAndLeave(walk, 'Add Net Peering', way);
      },
    ),
  },
  {
    weight: 1,
    arbitrary: step('remove a Net Peering', anyWay, async (walk, way) => {
      const page = await atSettings(walk);
      if (!(await walk.tap(netPeering(page).getByRole('button', { name: /^Remove / })))) return;
      return sendAndLeave(walk, 'Remove Net Peering', way);
    }),
  },
  {
    weight: 3,
    arbitrary: step(
      'somebody else changes a rule',
      fc.record({ what: fc.constantFrom('add', 'remove', 'relabel'), row, range: anyRange }),
      (walk, { what, row: at, range }) =>
        walk.elsewhere(({ rules }, now) => changeRule(rules, what, at, range, now)),
    ),
  },
];

function changeRule(
  rules: ReturnType<typeof databaseIn>['rules'],
  what: string,
  at: number,
  range: string,
  now: number,
): void {
  const found = rules[at % Math.max(1, rules.length)];
  if (what === 'add') {
    if (rules.length >= 30 || rules.some(({ cidr }) => cidr === range)) return;
    const id = `somebody-${range}-${now}`;
    rules.push({ id, type: 'custom_range', cidr: range, label: 'Theirs', created_at: now, updated_at: now });
  } else if (found && what === 'remove') rules.splice(rules.indexOf(found), 1);
  else if (found?.type === 'custom_range') found.label = `Theirs ${at}`;
}
