import { expect, type Page } from 'playwright/test';
import type { FaultName } from '~mocks/faults';
import { expectExposure, ONE_REMOVED, REGIONAL, type Call } from './fault-calls';
import { isAnswerLost } from './fault-sentences';
import {
  addingPeering,
  askToRemove,
  featureBlock,
  firewall,
  forceTls,
  goPublic,
  internetAccess,
  label,
  newRule,
  openAddPeering,
  openNewRule,
  peeringId,
  peeringRow,
  question,
  removal,
  removePeering,
  removeRule,
  ruleRow,
  sendPeering,
  source,
  toast,
  turnOnForceTls,
} from './vocabulary';

// What the operator changes. Without an answer nobody knows whether it was changed, and nothing says that it was not.

const orders = internetAccess('orders-production');
const blog = internetAccess('blog-staging');
const PARIS = '203.0.113.0/24';
const PEERING = 'pcx-4e7a90b1';
const RUNNERS = '192.0.2.64/28';

const added = (fault: FaultName) =>
  isAnswerLost(fault) ? 'Whether the rule was added is not known' : 'The rule was not added';
const switched = (name: string, to: 'on' | 'off') => (fault: FaultName) =>
  isAnswerLost(fault) ? `Whether ${name} was turned ${to} is not known` : `${name} was not turned ${to}`;

const TLS_ON = 'Turn on Force TLS connections?';
const TLS_OFF = 'Turn off Force TLS connections?';
const PUBLIC = 'Turn on Internet Accessibility?';
const labelField = (page: Page) => page.getByRole('textbox', { name: `Label of ${RUNNERS}` });
const start = (page: Page) => firewall(page).getByRole('button', { name: 'Add my current address' });
const undo = (page: Page) => ruleRow(page, PARIS).getByRole('button', { name: 'Undo' });

export const CHANGES: readonly Call[] = [
  {
    endpoint: 'create_firewall_rule',
    when: 'New rule, on Add rule',
    path: orders,
    renews: true,
    act: async (page) => {
      await openNewRule(page);
      await source(page).fill('192.0.2.1');
      await label(page).fill('Berlin <b>office</b>');
      await newRule(page).getByRole('button', { name: 'Add rule' }).click();
    },
    said: (page) => newRule(page).getByRole('alert'),
    words: added,
    found: 'The rules were read again: it is not listed',
    refused: { at: newRule, words: 'Scalingo refused this source: it is refused by the preview’s fault.' },
    again: (page) => newRule(page).getByRole('button', { name: 'Add rule' }),
    meanwhile: async (page) => {
      await expect(source(page)).toHaveValue('192.0.2.1');
      await expect(label(page)).toHaveValue('Berlin <b>office</b>');
      // What was sent is a draft again.
      await expect(page).toHaveURL(/new-rule=192\.0\.2\.1/);
    },
    after: (page) => expect(ruleRow(page, '192.0.2.1/32')).toContainText('Berlin <b>office</b>'),
  },
  {
    endpoint: 'create_firewall_rule',
    when: 'Firewall rules without a rule, on Add',
    path: internetAccess('patients-archive'),
    renews: true,
    act: (page) => start(page).click(),
    said: (page) => toast(page, /./),
    words: added,
    isHeld: true,
    again: start,
    after: (page) => expect(ruleRow(page, '198.51.100.25/32')).toContainText('Applying'),
  },
  {
    endpoint: 'create_firewall_rule',
    when: 'Firewall rules, on Undo',
    path: orders,
    renews: true,
    act: async (page) => {
      await removeRule(page, PARIS);
      await undo(page).click();
    },
    said: (page) => toast(page, /./),
    words: (fault) =>
      ['network-down', 'time-out', 'endless-body'].includes(fault)
        ? `Whether ${PARIS} was put back is not known`
        : `${PARIS} is still removed`,
    isHeld: true,
    again: undo,
    meanwhile: (page) => expectExposure(page, ONE_REMOVED),
    after: (page) => expect(ruleRow(page, PARIS)).toContainText('Applying'),
  },
  {
    endpoint: 'update_firewall_rule',
    when: 'Firewall rules, on Save label',
    path: orders,
    renews: true,
    what: 'This rule',
    act: async (page) => {
      await ruleRow(page, RUNNERS)
        .getByRole('button', { name: `Edit label of ${RUNNERS}` })
        .click();
      await labelField(page).fill('Builders');
      await page.getByRole('button', { name: `Save label of ${RUNNERS}` }).click();
    },
    said: (page) => ruleRow(page, RUNNERS).getByRole('alert'),
    words: (fault) => (isAnswerLost(fault) ? 'Whether it was saved is not known' : 'It was not saved'),
    refused: {
      at: (page) => ruleRow(page, RUNNERS),
      words: 'Scalingo refused this label: it is refused by the preview’s fault.',
    },
    again: (page) => page.getByRole('button', { name: `Save label of ${RUNNERS}`, disabled: false }),
    meanwhile: async (page) => {
      await expect(labelField(page)).toHaveValue('Builders');
      const said = await ruleRow(page, RUNNERS).getByRole('alert').innerText();
      await expect(labelField(page)).toHaveAccessibleDescription(said);
    },
    after: async (page) => {
      await expect(labelField(page)).toHaveCount(0);
      await expect(ruleRow(page, RUNNERS)).toContainText('Builders');
    },
  },
  {
    endpoint: 'delete_firewall_rule',
    when: 'Remove, on Remove rule',
    path: orders,
    renews: true,
    what: 'This rule',
    act: async (page) => {
      await askToRemove(page, PARIS);
      await removal(page, PARIS).getByRole('button', { name: 'Remove rule' }).click();
    },
    said: (page) => removal(page, PARIS).getByRole('alert'),
    words: (fault) =>
      isAnswerLost(fault) ? 'Whether the rule was removed is not known' : 'The rule was not removed',
    found: 'The rules were read again: this one is still listed.',
    again: (page) => removal(page, PARIS).getByRole('button', { name: 'Remove rule' }),
    after: async (page) => {
      await expect(ruleRow(page, PARIS)).toContainText('May let connections in until');
      await expectExposure(page, ONE_REMOVED);
    },
  },
  {
    endpoint: 'create_net_peering',
    when: 'Add Net Peering, on Add Net Peering',
    path: orders,
    act: async (page) => {
      await openAddPeering(page);
      await sendPeering(page, 'pcx-123456789');
    },
    said: (page) => addingPeering(page).getByRole('alert'),
    words: (fault) =>
      isAnswerLost(fault)
        ? 'Whether the Net Peering was added is not known'
        : 'The Net Peering was not added',
    found: 'The Net Peerings were read again: it is not listed',
    refused: {
      at: addingPeering,
      words: 'Scalingo refused this ID: it is refused by the preview’s fault.',
    },
    again: (page) => addingPeering(page).getByRole('button', { name: 'Add Net Peering' }),
    meanwhile: (page) => expect(peeringId(page)).toHaveValue('pcx-123456789'),
    after: (page) => expect(peeringRow(page, 'pcx-123456789')).toContainText('pending'),
  },
  {
    endpoint: 'delete_net_peering',
    when: 'Remove, on Remove Net Peering',
    path: orders,
    scenario: 'net-peering',
    what: 'This Net Peering',
    act: (page) => removePeering(page, PEERING),
    said: (page) => removal(page, PEERING).getByRole('alert'),
    words: (fault) =>
      isAnswerLost(fault)
        ? 'Whether the Net Peering was removed is not known'
        : 'The Net Peering was not removed',
    found: 'The Net Peerings were read again: this one is',
    again: (page) => removal(page, PEERING).getByRole('button', { name: 'Remove Net Peering' }),
    after: (page) => expect(peeringRow(page, PEERING)).toContainText('deleting'),
  },
  {
    endpoint: 'enable_feature',
    when: 'Force TLS connections, on Turn on',
    path: blog,
    renews: true,
    act: turnOnForceTls,
    said: (page) => question(page, TLS_ON).getByRole('alert'),
    words: switched('Force TLS connections', 'on'),
    again: (page) => question(page, TLS_ON).getByRole('button', { name: 'Turn on', exact: true }),
    after: (page) => expect(featureBlock(page, 'Force TLS connections')).toContainText('Enabling…'),
  },
  {
    endpoint: 'enable_feature',
    when: 'Internet Accessibility, on Turn on',
    path: blog,
    scenario: 'shared-tls',
    renews: true,
    act: (page) => goPublic(page, 'blog-staging'),
    said: (page) => question(page, PUBLIC).getByRole('alert'),
    words: switched('Internet Accessibility', 'on'),
    again: (page) => question(page, PUBLIC).getByRole('button', { name: 'Turn on', exact: true }),
    meanwhile: (page) => expect(question(page, PUBLIC).getByRole('textbox')).toHaveValue('blog-staging'),
    after: async (page) => {
      await expect(featureBlock(page, 'Internet Accessibility')).toContainText('Enabling…');
      await expectExposure(page, REGIONAL);
      await expect(page.getByRole('region', { name: 'Exposure' })).toContainText('is being enabled');
    },
  },
  {
    endpoint: 'disable_feature',
    when: 'Force TLS connections, on Turn off',
    path: blog,
    scenario: 'shared-tls',
    renews: true,
    act: async (page) => {
      await forceTls(page).click();
      await question(page, TLS_OFF).getByRole('button', { name: 'Turn off', exact: true }).click();
    },
    said: (page) => question(page, TLS_OFF).getByRole('alert'),
    words: switched('Force TLS connections', 'off'),
    again: (page) => question(page, TLS_OFF).getByRole('button', { name: 'Turn off', exact: true }),
    after: (page) => expect(featureBlock(page, 'Force TLS connections')).toContainText('Disabling…'),
  },
];
