import type { Scenario } from '~mocks/scenarios';
import { BLOG, connect, databases, dedicated, failure, ORDERS, shared, type Showcase } from './gallery';

export type StateShowcase = Showcase & {
  /** Unlike any other's, and any scenario's. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly fault?: string;
};

/** States of a scenario that a link can open besides its first one. */
export const STATE_SHOWCASES: readonly StateShowcase[] = [
  {
    id: 'database-not-found',
    ...databases('Database not found', 'An address that leads nowhere, and the way back'),
    scenario: 'default',
    path: '/databases/no-such-database',
  },
  {
    id: 'overview',
    ...dedicated('Overview', 'Identity, model, exposure, Connect'),
    scenario: 'four-rules',
    path: '/databases/orders-production',
  },
  {
    id: 'check-an-address',
    ...dedicated('Check an address', 'A range that is allowed in part'),
    scenario: 'four-rules',
    path: `${ORDERS}?check=203.0.112.0/23#check-an-address`,
  },
  {
    id: 'check-denied',
    ...dedicated('Check, denied', 'No rule allows the address, and what would'),
    scenario: 'four-rules',
    path: `${ORDERS}?check=198.51.100.26#check-an-address`,
  },
  {
    id: 'new-rule',
    ...dedicated('New rule', 'Both types of rule'),
    scenario: 'four-rules',
    path: `${ORDERS}?new-rule`,
  },
  {
    id: 'new-rule-host-bits',
    ...dedicated('New rule, host bits', 'The range is refused with two fixes'),
    scenario: 'four-rules',
    path: `${ORDERS}?new-rule=203.0.113.10/24`,
  },
  {
    id: 'new-rule-valid',
    ...dedicated('New rule, valid', 'What it admits is said while it is typed'),
    scenario: 'four-rules',
    path: `${ORDERS}?new-rule=198.51.100.0/26&label=Lyon+office`,
  },
  {
    id: 'new-rule-everyone',
    ...dedicated('New rule, everyone', '0.0.0.0/0 asks for the database’s name'),
    scenario: 'four-rules',
    path: `${ORDERS}?new-rule=0.0.0.0/0`,
  },
  {
    id: 'new-rule-managed',
    ...dedicated('New rule, managed', 'A region of Scalingo, by its addresses of today'),
    scenario: 'four-rules',
    path: `${ORDERS}?new-rule&source=mr-scalingo-osc-secnum-fr1`,
  },
  {
    id: 'paste-rules',
    ...dedicated('Paste rules', 'A list is judged line by line before it is sent'),
    scenario: 'four-rules',
    path: `${ORDERS}?paste=198.51.100.128/26%0A198.51.100.192/26%0A203.0.113.40%0A192.0.2.203/29`,
  },
  {
    id: 'export-rules',
    ...dedicated('Export rules', 'Text, CSV and JSON, to copy or download'),
    scenario: 'four-rules',
    path: `${ORDERS}?export`,
  },
  {
    id: 'actions-of-a-rule',
    ...dedicated('Actions of a rule', 'All that can be done with it, in words'),
    scenario: 'four-rules',
    path: `${ORDERS}?actions=67a1c8e2f000000100000102`,
  },
  {
    id: 'edit-rule',
    ...dedicated('Editing a rule', 'A new source takes the place of the old one'),
    scenario: 'four-rules',
    path: `${ORDERS}?edit=67a1c8e2f000000100000102&source=198.51.100.32/28`,
  },
  {
    id: 'remove-several',
    ...dedicated('Removing several rules', 'Two that together let everyone in'),
    scenario: 'default',
    path: '/databases/telemetry-hub/settings/internet-access?remove=67a1c8e2f000000900000100,67a1c8e2f000000900000101',
  },
  {
    id: 'keyboard-shortcuts',
    ...dedicated('Keyboard shortcuts', 'Which keys there are, and how to turn them off'),
    scenario: 'four-rules',
    path: `${ORDERS}?shortcuts`,
  },
  {
    id: 'remove-rule',
    ...dedicated('Removing a rule', 'Who loses access, the operator too'),
    scenario: 'four-rules',
    path: `${ORDERS}?remove=67a1c8e2f000000100000102`,
  },
  {
    id: 'turn-on-force-tls',
    ...shared('Turn on Force TLS', 'What it cuts off is said first'),
    scenario: 'shared-private',
    path: `${BLOG}?turn-on=force-tls`,
  },
  {
    id: 'turn-on-internet-accessibility',
    ...shared('Turn on Internet Accessibility', 'A deliberate confirmation'),
    scenario: 'shared-tls',
    path: `${BLOG}?turn-on=internet-accessibility`,
  },
  {
    id: 'turn-off-internet-accessibility',
    ...shared('Turn off Internet Accessibility', 'Who is cut off is said first'),
    scenario: 'shared-public',
    path: `${BLOG}?turn-off=internet-accessibility`,
  },
  {
    id: 'way-to-public',
    ...shared('The way to public', 'Two steps, the first one under way'),
    scenario: 'tls-enabling',
    path: `${BLOG}?goal=public`,
  },
  {
    id: 'same-by-terraform',
    ...dedicated('CLI and Terraform', 'The whole list for other tools'),
    scenario: 'four-rules',
    path: `${ORDERS}?same-by=terraform`,
  },
  {
    id: 'back-to-private',
    ...shared('Back to private', 'The same steps, the other way round'),
    scenario: 'shared-public',
    path: `${BLOG}?goal=private`,
  },
  {
    id: 'shared-limited',
    ...shared('Limited Collaborator, Shared', 'Sees both switches, may change neither'),
    scenario: 'limited-collaborator',
    path: BLOG,
  },
  {
    id: 'internet-accessibility-cli',
    ...shared('CLI for Internet Accessibility', 'The same on the command line, with the warning'),
    scenario: 'shared-tls',
    path: `${BLOG}?cli=internet-accessibility`,
  },
  {
    id: 'private-endpoint',
    ...connect('Private endpoint', 'Through a Net Peering, and what is missing'),
    scenario: 'net-peering',
    path: '/databases/orders-production?route=private',
  },
  {
    id: 'why-not',
    ...connect('Why can’t I connect?', 'The client’s error, judged by the database as it is'),
    scenario: 'empty-firewall',
    path: '/databases/orders-production?why',
  },
  {
    id: 'connect-cli',
    ...connect('CLI for Connect', 'The connection string on the command line'),
    scenario: 'four-rules',
    path: '/databases/orders-production?cli=connect',
  },
  {
    id: 'direct-access',
    ...connect('Direct access', 'Public, over TLS'),
    scenario: 'shared-public',
    path: '/databases/blog-staging?route=direct',
  },
  {
    id: 'rules-403',
    ...failure('Rules refused', '403 on the firewall rules alone'),
    scenario: 'four-rules',
    fault: 'firewall_rules:403',
    path: ORDERS,
  },
  {
    id: 'rules-429',
    ...failure('Too many requests', '429 on the firewall rules alone'),
    scenario: 'four-rules',
    fault: 'firewall_rules:429',
    path: ORDERS,
  },
  {
    id: 'databases-network-down',
    ...failure('Databases unreachable', 'The network is down for the list'),
    scenario: 'default',
    fault: 'apps:network-down',
    path: '/',
  },
];
