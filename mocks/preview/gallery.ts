import type { Scenario } from '~mocks/scenarios';

export const BLOG = '/databases/blog-staging/settings/internet-access';
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
  findings: dedicated('Rules worth a look', 'Redundant, mergeable, private, very wide'),
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

export function databases(title: string, caption: string): Showcase {
  return { group: 'Databases', title, caption, path: '/' };
}

export function dedicated(title: string, caption: string): Showcase {
  return { group: 'Dedicated Resources', title, caption, path: ORDERS };
}

export function shared(title: string, caption: string): Showcase {
  return { group: 'Shared Resources', title, caption, path: BLOG };
}

export function connect(title: string, caption: string): Showcase {
  return { group: 'Connect', title, caption, path: '/databases/blog-staging' };
}

export function failure(title: string, caption: string): Showcase {
  return { group: 'Failures', title, caption, path: ORDERS };
}
