import type { Scenario } from '~mocks/scenarios';

const BLOG = '/databases/blog-staging/settings/internet-access';
export const ORDERS = '/databases/orders-production/settings/internet-access';

/** The groups of the review board, in its order. */
export const GROUPS = [
  'Databases',
  'Dedicated Resources',
  'Shared Resources',
  'Connect',
  'Failures',
] as const;
type Group = (typeof GROUPS)[number];

/** A state that the preview shows under a name. */
export type Showcase = {
  readonly group: Group;
  readonly title: string;
  /** What there is to see, in a few words. */
  readonly caption: string;
  /** The page that shows it best, with its query, from the base on. */
  readonly path: string;
};

/** What a scenario is called, and the page that shows it best. */
export const SCENARIO_SHOWCASES: Readonly<Record<Scenario, Showcase>> = {
  default: databases('Nine databases', 'Every level of exposure, the most open first'),
  'no-databases': databases('No databases', 'An account that has none yet'),
  engines: databases('Every engine', 'MongoDB and InfluxDB too'),
  'four-rules': dedicated('Four rules', '3 custom, 1 managed; 1 of them applying'),
  'empty-firewall': dedicated('Empty firewall', 'Nothing can connect yet'),
  applying: dedicated('Rules applying', 'Two rules on their way, none active'),
  'thirty-rules': dedicated('Thirty rules', 'The limit, and what can be merged'),
  'very-wide': dedicated('A very wide rule', '1 in 16 of all IPv4 addresses'),
  'allow-all': dedicated('Everyone allowed', 'One rule, 0.0.0.0/0'),
  'net-peering': dedicated('Net peerings', 'One active, one in a status of Outscale’s'),
  'net-peering-changing': dedicated('Net peerings changing', 'One coming, one going, one gone'),
  'database-creating': dedicated('Database creating', 'Not ready yet, no rule'),
  'database-stopped': dedicated('Database stopped', 'Settings stay readable'),
  'database-migrating': dedicated('Database migrating', 'Not ready for a while'),
  'database-updating': dedicated('Database updating', 'A change of its plan or settings'),
  'database-upgrading': dedicated('Database upgrading', 'On its way to another version'),
  'limited-collaborator': dedicated('Limited Collaborator', 'Sees all, may change nothing'),
  'shared-private': shared('Private', 'Force TLS off, Internet Accessibility blocked'),
  'tls-enabling': shared('Force TLS enabling', 'The first of the two steps under way'),
  'tls-failed': shared('Force TLS failed', 'Another try, or support'),
  'shared-tls': shared('Force TLS on', 'Internet Accessibility can be turned on'),
  'shared-enabling': shared('Enabling', 'Internet Accessibility pending'),
  'shared-public': shared('Public', 'Anyone on the Internet can try'),
  'shared-disabling': shared('Disabling', 'Still counted as public'),
  'shared-pending': shared('Pending', 'Nobody knows which way'),
  'shared-failed': shared('Failed', 'Internet Accessibility could not be changed'),
  'shared-unknown-status': shared('Unknown status', 'A word that no document has'),
  'feature-fails-once': shared('The next change fails', 'And the one after it works'),
  'shared-creating': shared('Creating', 'A database that is not there yet'),
  'shared-stopped': shared('Stopped', 'A database that does not run'),
  'no-variable': connect('No variable', 'The app has no connection string'),
  'odd-password': connect('Odd passwords', 'Every character that needs quoting'),
  'api-down': failure('API down', '503 on rules, database and endpoints'),
  'slow-api': failure('Slow API', '3 seconds for each answer'),
};

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
    path: `${ORDERS}?check=203.0.112.0/23`,
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
    id: 'paste-rules',
    ...dedicated('Paste many rules', 'A list is judged line by line before it is sent'),
    scenario: 'four-rules',
    path: `${ORDERS}?paste`,
  },
  {
    id: 'export-rules',
    ...dedicated('Export rules', 'Text, CSV and JSON, to copy or download'),
    scenario: 'four-rules',
    path: `${ORDERS}?export`,
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

function databases(title: string, caption: string): Showcase {
  return { group: 'Databases', title, caption, path: '/' };
}

export function dedicated(title: string, caption: string): Showcase {
  return { group: 'Dedicated Resources', title, caption, path: ORDERS };
}

function shared(title: string, caption: string): Showcase {
  return { group: 'Shared Resources', title, caption, path: BLOG };
}

function connect(title: string, caption: string): Showcase {
  return { group: 'Connect', title, caption, path: '/databases/blog-staging' };
}

export function failure(title: string, caption: string): Showcase {
  return { group: 'Failures', title, caption, path: ORDERS };
}
