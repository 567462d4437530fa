import type { Scenario } from '~mocks/scenarios';

const blog = '/databases/blog-staging/settings/internet-access';
const orders = '/databases/orders-production/settings/internet-access';

/** What a scenario is called, and the page that shows it best. */
export const SCENARIO_TITLES: Readonly<Record<Scenario, { readonly title: string; readonly path: string }>> =
  {
    default: { title: 'Nine databases', path: '/' },
    'empty-firewall': { title: 'Empty firewall', path: orders },
    'thirty-rules': { title: 'Thirty rules', path: orders },
    'very-wide': { title: 'A very wide rule', path: orders },
    'allow-all': { title: 'Everyone allowed', path: orders },
    applying: { title: 'Rules applying', path: orders },
    'database-creating': { title: 'Database creating', path: orders },
    'database-stopped': { title: 'Database stopped', path: orders },
    'database-migrating': { title: 'Database migrating', path: orders },
    'no-databases': { title: 'No databases', path: '/' },
    'shared-tls': { title: 'Shared, TLS on', path: blog },
    'shared-public': { title: 'Shared, public', path: blog },
    'shared-enabling': { title: 'Shared, enabling', path: blog },
    'shared-disabling': { title: 'Shared, disabling', path: blog },
    'shared-pending': { title: 'Shared, pending', path: blog },
    'shared-failed': { title: 'Shared, failed', path: blog },
    'shared-unknown-status': { title: 'Shared, unknown status', path: blog },
    'tls-enabling': { title: 'Shared, TLS enabling', path: blog },
    'tls-failed': { title: 'Shared, TLS failed', path: blog },
    'feature-fails-once': { title: 'Shared, the next change fails', path: blog },
    'no-variable': { title: 'Shared, no variable', path: blog },
    'odd-password': { title: 'Odd passwords', path: blog },
    'net-peering': { title: 'Net peerings', path: orders },
    'shared-stopped': { title: 'Shared, stopped', path: blog },
    'limited-collaborator': { title: 'Limited Collaborator', path: orders },
    'api-down': { title: 'API down', path: orders },
    'slow-api': { title: 'Slow API', path: orders },
    engines: { title: 'Every engine', path: '/' },
  };
