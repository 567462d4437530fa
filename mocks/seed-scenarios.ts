import { DAY, SECOND } from './clock';
import type { Scenario } from './scenarios';
import {
  CALLER_ADDRESS,
  DATABASES,
  ORDINARY_RULES,
  OTHER_ENGINES,
  PUBLIC,
  TLS,
  type DatabaseSeed,
  type RuleSeed,
} from './seed-databases';

const publicly = (status: string): Partial<DatabaseSeed> => ({
  features: [TLS, ['publicly-available', status]],
});

/** What a scenario makes of blog-staging. */
const BLOG: Partial<Record<Scenario, Partial<DatabaseSeed>>> = {
  'shared-tls': { features: [TLS] },
  'shared-public': { features: [TLS, PUBLIC] },
  'shared-enabling': publicly('PENDING_TO_ACTIVATE'),
  'shared-disabling': publicly('PENDING_TO_REMOVE'),
  'shared-pending': publicly('PENDING'),
  'shared-failed': publicly('FAILED'),
  'shared-unknown-status': publicly('PAUSED'),
  'tls-enabling': { features: [['force-ssl', 'PENDING_TO_ACTIVATE']] },
  'tls-failed': { features: [['force-ssl', 'FAILED']] },
  'feature-fails-once': { failingChanges: 1 },
  'no-variable': { lacksVariables: true },
  'shared-creating': { status: 'creating' },
  'shared-stopped': { status: 'stopped' },
  'odd-password': { hasOddPassword: true },
};

/** What a scenario makes of orders-production. */
const ORDERS: Partial<Record<Scenario, Partial<DatabaseSeed>>> = {
  'empty-firewall': { rules: [] },
  'thirty-rules': { rules: thirtyRules() },
  'very-wide': { rules: [['32.0.0.0/4', 'Partners abroad', 9 * DAY]] },
  'allow-all': { rules: [['0.0.0.0/0', 'Open for the migration', 2 * DAY]] },
  findings: {
    rules: [
      ['203.0.113.0/25', 'Paris office, first floor', 90 * DAY],
      ['203.0.113.128/25', 'Paris office, second floor', 90 * DAY],
      ['203.0.113.10/32', 'Bastion', 60 * DAY],
      ['mr-scalingo-osc-fr1', undefined, 40 * DAY],
      ['171.33.105.206/32', 'An app, by its address', 38 * DAY],
      ['10.20.0.0/16', 'Outscale, production', 12 * DAY],
      ['88.0.0.0/6', 'Mobile carriers', 9 * DAY],
    ],
  },
  applying: {
    rules: [
      ['203.0.113.0/24', 'Paris office', 20 * SECOND],
      [`${CALLER_ADDRESS}/32`, 'Ana, workstation', 5 * SECOND],
    ],
  },
  'database-creating': { status: 'creating', rules: [] },
  'database-stopped': { status: 'stopped' },
  'database-migrating': { status: 'migrating' },
  'database-updating': { status: 'updating' },
  'database-upgrading': { status: 'upgrading' },
  'odd-password': { hasOddPassword: true },
  'net-peering': {
    netPeerings: [
      ['pcx-4e7a90b1', 'active'],
      // Outscale's own word; no client of Scalingo's knows it.
      ['pcx-81c3d25f', 'pending-acceptance'],
    ],
  },
  'net-peering-changing': {
    rules: [...ORDINARY_RULES, ['172.17.0.0/16', 'Partner, private', 19 * DAY]],
    netPeerings: [
      ['pcx-4e7a90b1', 'deleting', 5 * SECOND],
      ['pcx-6b02f4c8', 'deleted', 90 * SECOND],
      ['pcx-2f9d7a36', 'pending', 3 * SECOND],
    ],
  },
};

/** The databases that a scenario starts with. */
export function databasesOf(scenario: Scenario): readonly DatabaseSeed[] {
  const all = scenario === 'engines' ? [...DATABASES, ...OTHER_ENGINES] : DATABASES;
  return all.map((seed) => {
    if (seed.name === 'blog-staging') return { ...seed, ...BLOG[scenario] };
    return seed.name === 'orders-production' ? { ...seed, ...ORDERS[scenario] } : seed;
  });
}

/** 30 rules: the limit. Two of them are the halves of one range. */
function thirtyRules(): RuleSeed[] {
  const halves: RuleSeed[] = [
    ['203.0.113.0/25', 'Paris office, first floor', 90 * DAY],
    ['203.0.113.128/25', 'Paris office, second floor', 90 * DAY],
  ];
  const agencies = Array.from({ length: 28 }, (_, index): RuleSeed => {
    return [`198.51.100.${index * 8 + 1}/32`, `Agency ${index + 1}`, (80 - index) * DAY];
  });
  return [...halves, ...agencies];
}
