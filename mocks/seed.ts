import { DAY, HOUR, MINUTE, SECOND } from './clock';
import type { AddonRecord, AppRecord, MockData, RuleRecord } from './db';

/** The address that the preview says the reader has. */
export const CALLER_ADDRESS = '198.51.100.25';

type RuleSeed = readonly [cidrOrRange: string, label?: string, ageMs?: number];

type DatabaseSeed = {
  name: string;
  isDedicated?: boolean;
  region: 'osc-fr1' | 'osc-secnum-fr1';
  type: keyof typeof TYPES;
  version: string;
  plan: string;
  status?: string;
  features?: string[];
  rules?: readonly RuleSeed[];
};

const TYPES = {
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  redis: 'Redis',
  opensearch: 'OpenSearch',
} as const;

/** The rules of orders-production: what an ordinary database has, with one still applying. */
const ORDINARY_RULES: readonly RuleSeed[] = [
  ['203.0.113.0/24', 'Paris office', 41 * DAY],
  ['mr-scalingo-osc-fr1', undefined, 40 * DAY],
  [`${CALLER_ADDRESS}/32`, 'Ana, workstation', 3 * DAY],
  ['192.0.2.64/28', 'CI runners', 36 * SECOND],
];

const DATABASES: readonly DatabaseSeed[] = [
  {
    name: 'orders-production',
    isDedicated: true,
    region: 'osc-fr1',
    type: 'postgresql',
    version: '16.8',
    plan: 'Business 4096',
    rules: ORDINARY_RULES,
  },
  { name: 'blog-staging', region: 'osc-fr1', type: 'postgresql', version: '15.12', plan: 'Starter 512' },
  {
    name: 'cache-production',
    region: 'osc-fr1',
    type: 'redis',
    version: '7.2',
    plan: 'Business 512',
    features: ['force-ssl'],
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
    features: ['force-ssl', 'publicly-available'],
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

/**
 * The data of a scenario before anyone changed them.
 * @param now milliseconds since 1970; ages count back from it
 */
export function createSeed(scenario: 'default' | 'thirty-rules' | 'no-databases', now: number): MockData {
  const data: MockData = {
    apps: [],
    managedRanges: [
      { id: 'mr-scalingo-osc-fr1', name: 'Scalingo osc-fr1 region' },
      { id: 'mr-scalingo-osc-secnum-fr1', name: 'Scalingo osc-secnum-fr1 region' },
    ],
    tokens: [],
    serial: 1000,
  };
  if (scenario === 'no-databases') return data;

  data.apps = DATABASES.map((seed, index) =>
    appOf(
      scenario === 'thirty-rules' && seed.name === 'orders-production'
        ? { ...seed, rules: thirtyRules() }
        : seed,
      index + 1,
      now,
    ),
  );
  // An app without a database, and an add-on that is none: neither belongs in the list.
  data.apps.push({
    id: idOf(0xa00, 0),
    name: 'landing-page',
    region: 'osc-fr1',
    isDedicatedDatabase: false,
    created_at: now - 400 * DAY,
    addons: [
      {
        id: `ad-${idOf(0xa00, 1)}`,
        provider: { id: 'scheduled-exports', name: 'Scheduled exports' },
        plan: { name: 'free', display_name: 'Free' },
        provisioned_at: now - 399 * DAY,
      },
    ],
  });
  return data;
}

function idOf(group: number, item: number): string {
  return `67a1c8e2f0${group.toString(16).padStart(6, '0')}${item.toString(16).padStart(8, '0')}`;
}

function appOf(seed: DatabaseSeed, index: number, now: number): AppRecord {
  const created = now - (300 - 10 * index) * DAY;
  const isDedicated = seed.isDedicated ?? false;
  return {
    id: idOf(index, 0),
    name: seed.name,
    region: seed.region,
    isDedicatedDatabase: isDedicated,
    created_at: created,
    addons: [addonOf(seed, index, seed.status === 'creating' ? now - 4 * MINUTE : created + HOUR, now)],
  };
}

function addonOf(seed: DatabaseSeed, index: number, provisioned: number, now: number): AddonRecord {
  const isDedicated = seed.isDedicated ?? false;
  const model = isDedicated ? 'dr-' : '';
  const host = `${seed.name}-${7341 + index}`;
  return {
    id: `ad-${idOf(index, 1)}`,
    provider: { id: seed.type, name: TYPES[seed.type] },
    plan: {
      name: `${seed.type}-${model}${seed.plan.toLowerCase().replace(' ', '-')}`,
      display_name: seed.plan,
    },
    provisioned_at: provisioned,
    database: {
      type: { id: isDedicated ? `${seed.type}-ng` : seed.type, name: TYPES[seed.type] },
      version: seed.version,
      status: seed.status ?? 'running',
      hostname: `${host}.${seed.type}.a.${seed.region}.scalingo-dbs.com`,
      port: 31000 + index,
      features: (isDedicated ? ['force-ssl'] : (seed.features ?? [])).map((name) => ({
        name,
        status: 'ACTIVATED',
      })),
      rules: (seed.rules ?? []).map((rule, item) => ruleOf(rule, idOf(index, 0x100 + item), now)),
    },
  };
}

function ruleOf([source, label, age = DAY]: RuleSeed, id: string, now: number): RuleRecord {
  const dates = { created_at: now - age, updated_at: now - age };
  return source.startsWith('mr-')
    ? { id, type: 'managed_range', range_id: source, ...dates }
    : { id, type: 'custom_range', cidr: source, label: label ?? '', ...dates };
}
