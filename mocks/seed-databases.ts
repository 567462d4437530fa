import { DAY, SECOND } from './clock';

/** The address that the preview says the reader has. */
export const CALLER_ADDRESS = '198.51.100.25';

export type RuleSeed = readonly [cidrOrRange: string, label?: string, ageMs?: number];

/** A feature that is on, or in another status for as long as it is looked at. */
type FeatureSeed = readonly [name: string, status?: string];

/** A net peering that stays in its status for as long as it is looked at. */
type NetPeeringSeed = readonly [outscaleId: string, status: string, sinceMs?: number];

export type DatabaseSeed = {
  name: string;
  isDedicated?: boolean;
  region: 'osc-fr1' | 'osc-secnum-fr1';
  type: keyof typeof TYPES;
  version: string;
  plan: string;
  status?: string;
  features?: readonly FeatureSeed[];
  failingChanges?: number;
  hasOddPassword?: boolean;
  lacksVariables?: boolean;
  rules?: readonly RuleSeed[];
  netPeerings?: readonly NetPeeringSeed[];
  /** Besides the default user. */
  users?: readonly (readonly [name: string, isReadOnly: boolean])[];
};

export const TYPES = {
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  redis: 'Redis',
  opensearch: 'OpenSearch',
  mongodb: 'MongoDB',
  influxdb: 'InfluxDB',
} as const;

/** The rules of orders-production: what an ordinary database has, with one still applying. */
export const ORDINARY_RULES: readonly RuleSeed[] = [
  ['203.0.113.0/24', 'Paris office', 41 * DAY],
  ['mr-scalingo-osc-fr1', undefined, 40 * DAY],
  [`${CALLER_ADDRESS}/32`, 'Ana, workstation', 3 * DAY],
  ['192.0.2.64/28', 'CI runners', 36 * SECOND],
];

export const TLS: FeatureSeed = ['force-ssl'];
export const PUBLIC: FeatureSeed = ['publicly-available'];

export const DATABASES: readonly DatabaseSeed[] = [
  {
    name: 'orders-production',
    isDedicated: true,
    region: 'osc-fr1',
    type: 'postgresql',
    version: '16.8',
    plan: 'Business 4096',
    rules: ORDINARY_RULES,
    users: [['orders_reader', true]],
  },
  { name: 'blog-staging', region: 'osc-fr1', type: 'postgresql', version: '15.12', plan: 'Starter 512' },
  {
    name: 'cache-production',
    region: 'osc-fr1',
    type: 'redis',
    version: '7.2',
    plan: 'Business 512',
    features: [TLS],
  },
  {
    name: 'devices-gateway',
    isDedicated: true,
    region: 'osc-fr1',
    type: 'postgresql',
    version: '16.8',
    plan: 'Business 4096',
    rules: [
      ['88.0.0.0/6', 'Mobile carriers', 200 * DAY],
      ['203.0.113.0/24', 'Paris office', 180 * DAY],
    ],
  },
  {
    name: 'events-ingest',
    isDedicated: true,
    region: 'osc-fr1',
    type: 'postgresql',
    version: '16.8',
    plan: 'Business 2048',
    status: 'creating',
  },
  {
    name: 'partners-api',
    region: 'osc-fr1',
    type: 'mysql',
    version: '8.0',
    plan: 'Business 1024',
    features: [TLS, PUBLIC],
    hasOddPassword: true,
  },
  {
    name: 'patients-archive',
    isDedicated: true,
    region: 'osc-secnum-fr1',
    type: 'postgresql',
    version: '16.8',
    plan: 'Enterprise 8192',
  },
  {
    name: 'search-staging',
    region: 'osc-secnum-fr1',
    type: 'opensearch',
    version: '2.18',
    plan: 'Starter 1024',
    status: 'stopped',
  },
  {
    name: 'telemetry-hub',
    isDedicated: true,
    region: 'osc-secnum-fr1',
    type: 'postgresql',
    version: '16.8',
    plan: 'Enterprise 16384',
    rules: [
      ['0.0.0.0/1', 'Migration, first half', 2 * DAY],
      ['128.0.0.0/1', 'Migration, second half', 2 * DAY],
    ],
  },
];

export const OTHER_ENGINES: readonly DatabaseSeed[] = [
  {
    name: 'catalog-production',
    region: 'osc-fr1',
    type: 'mongodb',
    version: '7.0',
    plan: 'Business 1024',
    features: [TLS, PUBLIC],
  },
  { name: 'metrics-ingest', region: 'osc-fr1', type: 'influxdb', version: '1.8', plan: 'Starter 512' },
];
