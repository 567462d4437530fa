import { DAY, HOUR, MINUTE, SECOND } from './clock';
import type {
  AddonRecord,
  AppRecord,
  FeatureRecord,
  MockData,
  OperationRecord,
  RuleRecord,
  UserRecord,
} from './db';
import type { Scenario } from './scenarios';
import { passwordFor } from './secrets';
import { TYPES, type DatabaseSeed, type RuleSeed } from './seed-databases';
import { databasesOf } from './seed-scenarios';

export { CALLER_ADDRESS } from './seed-databases';

/** How long a feature takes to be enabled or disabled, in milliseconds. */
export const FEATURE_MS = 8 * SECOND;

/**
 * The data of a scenario before anyone changed them.
 * @param now milliseconds since 1970; ages count back from it
 */
export function createSeed(scenario: Scenario, now: number): MockData {
  const data: MockData = {
    apps: [],
    managedRanges: [
      { id: 'mr-scalingo-osc-fr1', name: 'Scalingo osc-fr1 region' },
      { id: 'mr-scalingo-osc-secnum-fr1', name: 'Scalingo osc-secnum-fr1 region' },
    ],
    tokens: [],
    clock: { real: now, mock: now, speed: 1 },
    ...(scenario === 'limited-collaborator' && { isLimited: true }),
    serial: 1000,
  };
  if (scenario === 'no-databases') return data;

  data.apps = databasesOf(scenario).map((seed, index) => appOf(seed, index + 1, now));
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
  const provisioned = seed.status === 'creating' ? now - 4 * MINUTE : created + HOUR;
  return {
    id: idOf(index, 0),
    name: seed.name,
    region: seed.region,
    isDedicatedDatabase: seed.isDedicated ?? false,
    ...(seed.lacksVariables && { lacksVariables: true }),
    // A Dedicated Resources database and its app are made together.
    created_at: seed.isDedicated && seed.status === 'creating' ? provisioned : created,
    addons: [addonOf(seed, index, provisioned, now)],
  };
}

function addonOf(seed: DatabaseSeed, index: number, provisioned: number, now: number): AddonRecord {
  const model = seed.isDedicated ? 'dr-' : '';
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
      type: { id: seed.isDedicated ? `${seed.type}-ng` : seed.type, name: TYPES[seed.type] },
      version: seed.version,
      status: seed.status ?? 'running',
      hostname: `${host}.${seed.type}.a.${seed.region}.scalingo-dbs.com`,
      port: 31000 + index,
      features: featuresOf(seed),
      ...(seed.failingChanges !== undefined && { failing_changes: seed.failingChanges }),
      ...(seed.hasOddPassword && { hasOddPassword: true }),
      rules: (seed.rules ?? []).map((rule, item) => ruleOf(rule, idOf(index, 0x100 + item), now)),
      netPeerings: (seed.netPeerings ?? []).map(([outscaleId, status, since = 20 * DAY], item) => ({
        id: idOf(index, 0x200 + item),
        outscale_net_peering_id: outscaleId,
        status,
        settles_at: null,
        settles_as: null,
        created_at: now - (status === 'pending' ? since : 20 * DAY),
        updated_at: now - since,
      })),
      users: usersOf(seed, host),
      operations: operationsOf(seed, idOf(index, 0x300), provisioned),
    },
  };
}

/** Dedicated Resources databases have Force TLS from the start. */
function featuresOf({ isDedicated, features = [] }: DatabaseSeed): FeatureRecord[] {
  const seeds = isDedicated ? [['force-ssl'] as const] : features;
  return seeds.map(([name, status = 'ACTIVATED']) => ({ name, status, settles_at: null, settles_as: null }));
}

/** The platform's own user first; the documentation has Redis and OpenSearch without others. */
function usersOf({ type, users = [] }: DatabaseSeed, host: string): UserRecord[] {
  if (type === 'redis' || type === 'opensearch') return [];
  const name = type === 'mongodb' ? host : host.replaceAll('-', '_');
  return [
    { name, read_only: false, protected: true },
    ...users.map(([other, isReadOnly]) => ({ name: other, read_only: isReadOnly, protected: false })),
  ];
}

/** Its creation is the one operation that a database has: under way, or over in three minutes. */
function operationsOf({ status }: DatabaseSeed, id: string, provisioned: number): OperationRecord[] {
  const isOver = status !== 'creating';
  return [
    {
      id,
      type: 'create',
      status: isOver ? 'finished' : 'running',
      created_at: provisioned,
      finished_at: isOver ? provisioned + 3 * MINUTE : null,
    },
  ];
}

function ruleOf([source, label, age = DAY]: RuleSeed, id: string, now: number): RuleRecord {
  const dates = { created_at: now - age, updated_at: now - age };
  return source.startsWith('mr-')
    ? { id, type: 'managed_range', range_id: source, ...dates }
    : { id, type: 'custom_range', cidr: source, label: label ?? '', ...dates };
}

/** For tests: the password that a scenario gives the default user of a database. */
export function passwordOf(databaseName: string, scenario: Scenario): string {
  const [addon] = createSeed(scenario, 0).apps.find(({ name }) => name === databaseName)?.addons ?? [];
  if (!addon?.database) throw new Error(`No database in the seed: ${databaseName}`);
  return passwordFor(addon.id, addon.database.hasOddPassword ?? false);
}
