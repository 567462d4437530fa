import { describe, expect, it } from 'vitest';
import * as wire from '~/api/wire';
import { HOUR } from './clock';
import { featuresAt } from './features';
import { SCENARIOS, type Scenario } from './scenarios';
import { CALLER_ADDRESS, createSeed, FEATURE_MS } from './seed';
import { addonOf, SESSION, signIn, START, startTestMock, tokenFor } from './testing';

const RULE_LIMIT = 30;

const databasesOf = (scenario: Scenario) =>
  createSeed(scenario, START).apps.flatMap((app) =>
    app.addons.flatMap(({ database, ...addon }) => (database ? [{ app, addon, database }] : [])),
  );

const isUnique = (items: readonly unknown[]) => new Set(items).size === items.length;

describe.each(SCENARIOS.filter((scenario) => scenario !== 'no-databases'))('the seed of %s', (scenario) => {
  const databases = databasesOf(scenario);

  it('has nine databases or more', () => {
    expect(databases.length).toBeGreaterThanOrEqual(9);
  });

  it('has both architecture models, in both regions', () => {
    const kinds = new Set(databases.map(({ app }) => `${app.region} ${app.isDedicatedDatabase}`));
    expect([...kinds].sort()).toEqual([
      'osc-fr1 false',
      'osc-fr1 true',
      'osc-secnum-fr1 false',
      'osc-secnum-fr1 true',
    ]);
  });

  it('names each thing once', () => {
    const { apps } = createSeed(scenario, START);
    const addons = apps.flatMap((app) => app.addons);
    const rules = databases.flatMap(({ database }) => database.rules);
    expect(isUnique(apps.map(({ name }) => name))).toBe(true);
    expect(isUnique([...apps, ...addons, ...rules].map(({ id }) => id))).toBe(true);
    expect(isUnique(databases.map(({ database }) => database.hostname))).toBe(true);
  });

  it('has IDs and addresses as Scalingo’s are', () => {
    for (const { app, database } of databases) {
      expect(app.id, app.name).toMatch(/^[0-9a-f]{24}$/);
      expect(database.hostname).toMatch(
        new RegExp(`^${app.name}-\\d+\\.[a-z]+\\.a\\.${app.region}\\.scalingo-dbs\\.com$`),
      );
    }
    expect(isUnique(databases.map(({ database }) => database.port))).toBe(true);
  });

  it('has add-on IDs that start with ad-, and one add-on for a Dedicated Resources database', () => {
    for (const { isDedicatedDatabase, addons } of createSeed(scenario, START).apps) {
      for (const { id } of addons) expect(id).toMatch(/^ad-[0-9a-f]{24}$/);
      if (isDedicatedDatabase) expect(addons).toHaveLength(1);
    }
  });

  it('has Dedicated Resources for PostgreSQL alone, with TLS enforced and no public door', () => {
    for (const { app, database } of databases.filter(({ app }) => app.isDedicatedDatabase)) {
      expect(database.type.id, app.name).toBe('postgresql-ng');
      expect(featuresAt(database, START), app.name).toMatchObject([
        { name: 'force-ssl', status: 'ACTIVATED' },
      ]);
    }
  });

  it('has no app that is older than its Dedicated Resources database by more than an hour', () => {
    for (const { app, addon } of databases.filter(({ app }) => app.isDedicatedDatabase)) {
      expect(addon.provisioned_at - app.created_at, app.name).toBeLessThanOrEqual(HOUR);
    }
  });

  it('opens no database of Shared Resources to the internet without TLS', () => {
    for (const { app, database } of databases) {
      const features = database.features.map(({ name }) => name);
      if (features.includes('publicly-available')) expect(features, app.name).toContain('force-ssl');
    }
  });

  it('has firewall rules for Dedicated Resources alone, 30 at most', () => {
    for (const { app, database } of databases) {
      expect(database.rules.length, app.name).toBeLessThanOrEqual(app.isDedicatedDatabase ? RULE_LIMIT : 0);
    }
  });

  it('has no date in the future, and nothing older than what it belongs to', () => {
    for (const { app, addon, database } of databases) {
      expect(app.created_at, app.name).toBeLessThanOrEqual(addon.provisioned_at);
      expect(addon.provisioned_at, app.name).toBeLessThanOrEqual(START);
      for (const { id, created_at, updated_at } of [...database.rules, ...database.netPeerings]) {
        const name = `${app.name} ${id}`;
        expect(created_at, name).toBeGreaterThanOrEqual(addon.provisioned_at);
        expect(updated_at, name).toBeGreaterThanOrEqual(created_at);
        expect(updated_at, name).toBeLessThanOrEqual(START);
      }
      for (const { created_at, finished_at } of database.operations) {
        expect(created_at, app.name).toBe(addon.provisioned_at);
        expect(finished_at ?? START, app.name).toBeGreaterThan(created_at);
      }
    }
  });

  // A Limited Collaborator's role refuses every rule.
  const isLimited = scenario === 'limited-collaborator';
  it.skipIf(isLimited)('has no rule that the mock would refuse, in their order', async () => {
    for (const { app, database } of databases.filter(({ database }) => database.rules.length > 0)) {
      const mock = startTestMock(scenario);
      mock.change((data) => {
        for (const { database } of data.apps.flatMap(({ addons }) => addons)) {
          if (database) database.rules = [];
        }
      });
      const call = await signIn(mock, app.name);
      for (const { type, cidr, label, range_id } of database.rules) {
        const { status, body } = await call('POST', '/firewall_rules', {
          body: { type, cidr, label, range_id },
        });
        expect(status, `${app.name}: ${JSON.stringify(body)}`).toBe(201);
      }
    }
  });
});

describe('the scenarios', () => {
  it('thirty-rules has a database with 30 rules, where default has none', () => {
    const most = (scenario: 'default' | 'thirty-rules') =>
      Math.max(...databasesOf(scenario).map(({ database }) => database.rules.length));
    expect(most('thirty-rules')).toBe(RULE_LIMIT);
    expect(most('default')).toBeLessThan(RULE_LIMIT);
  });

  it('no-databases has none, but the managed ranges', () => {
    const { apps, managedRanges } = createSeed('no-databases', START);
    expect(apps).toEqual([]);
    expect(managedRanges).toHaveLength(2);
  });

  it('default has the cases that the dashboard must tell apart', () => {
    const databases = databasesOf('default');
    const rules = databases.flatMap(({ database }) => database.rules);
    const dedicated = databases.filter(({ app }) => app.isDedicatedDatabase);
    expect(rules.map(({ cidr }) => cidr)).toContain(`${CALLER_ADDRESS}/32`);
    expect(rules.some(({ type }) => type === 'managed_range')).toBe(true);
    expect(rules.some(({ created_at }) => START - created_at < 2 * 60_000)).toBe(true);
    expect(dedicated.some(({ database }) => database.rules.length === 0)).toBe(true);
    expect(databases.some(({ database }) => database.status !== 'running')).toBe(true);
  });

  it('engines has every type of database, and default the nine that it had', () => {
    const namesOf = (scenario: Scenario) => databasesOf(scenario).map(({ app }) => app.name);
    const types = new Set(databasesOf('engines').map(({ database }) => database.type.name));
    expect([...types].sort()).toEqual(['InfluxDB', 'MongoDB', 'MySQL', 'OpenSearch', 'PostgreSQL', 'Redis']);
    expect(namesOf('engines')).toEqual([...namesOf('default'), 'catalog-production', 'metrics-ingest']);
    expect(namesOf('default')).toHaveLength(9);
  });

  it.each(SCENARIOS.filter((scenario) => !['no-databases', 'default', 'engines'].includes(scenario)))(
    '%s changes what it is named after, and no other database',
    (scenario) => {
      const before = new Map(databasesOf('default').map((found) => [found.app.name, found]));
      const changed = databasesOf(scenario).filter(
        (found) => JSON.stringify(found) !== JSON.stringify(before.get(found.app.name)),
      );
      const expected: Partial<Record<Scenario, string[]>> = {
        'empty-firewall': ['orders-production'],
        'thirty-rules': ['orders-production'],
        'very-wide': ['orders-production'],
        'allow-all': ['orders-production'],
        findings: ['orders-production'],
        applying: ['orders-production'],
        'database-creating': ['orders-production'],
        'database-stopped': ['orders-production'],
        'database-migrating': ['orders-production'],
        'database-updating': ['orders-production'],
        'database-upgrading': ['orders-production'],
        // What default has already, under the name of what it shows.
        'four-rules': [],
        'shared-private': [],
        'limited-collaborator': [],
        'api-down': [],
        'slow-api': [],
        'net-peering': ['orders-production'],
        'net-peering-changing': ['orders-production'],
        'odd-password': ['orders-production', 'blog-staging'],
      };
      expect(changed.map(({ app }) => app.name)).toEqual(expected[scenario] ?? ['blog-staging']);
    },
  );

  it('makes data that do not change with one another', () => {
    createSeed('default', START).apps.pop();
    createSeed('default', START).managedRanges.pop();
    expect(createSeed('default', START)).toEqual(createSeed('default', START));
    expect(databasesOf('default').length).toBeGreaterThanOrEqual(9);
    expect(createSeed('default', START).managedRanges).toHaveLength(2);
  });

  it.each(SCENARIOS.filter((scenario) => scenario !== 'limited-collaborator'))(
    'the app reads every answer of %s',
    async (scenario) => {
      const mock = startTestMock(scenario);
      const get = async (path: string) => (await mock.call('GET', path, { token: SESSION })).body;
      wire.dedicatedDatabasesBody.parse(await get('/v1/databases'));
      const { apps } = wire.appsBody.parse(await get('/v1/apps'));
      for (const { id, name } of apps) {
        wire.appBody.parse(await get(`/v1/apps/${id}`));
        wire.addonsBody.parse(await get(`/v1/apps/${id}/addons`));
        wire.variablesBody.parse(await get(`/v1/apps/${id}/variables?aliases=false`));
        const { path } = addonOf(mock, name);
        wire.addonTokenBody.parse(
          (await mock.call('POST', `${path}/token`, { token: SESSION, body: {} })).body,
        );
      }
      for (const { app } of databasesOf(scenario)) {
        if (app.isDedicatedDatabase) wire.endpointsBody.parse(await get(`/v1/databases/${app.id}/endpoints`));
        const call = await signIn(mock, app.name);
        wire.databaseBody.parse((await call('GET', '')).body);
        const { status, body } = await call('GET', '/firewall_rules');
        if (status === 200) wire.firewallRulesBody.parse(body);
        else wire.errorBody.parse(body);
        const token = await tokenFor(mock, app.name);
        wire.managedRangesBody.parse(
          (await mock.call('GET', '/api/firewall/managed_ranges', { token })).body,
        );
      }
    },
  );

  it('the app reads the answers to a change and to a refusal', async () => {
    const call = await signIn(startTestMock(), 'patients-archive');
    const params: wire.WireFirewallRuleParams[] = [
      { firewall_rule: { type: 'custom_range', cidr: '192.0.2.1/32', label: 'A label' } },
      { firewall_rule: { type: 'managed_range', range_id: 'mr-scalingo-osc-fr1' } },
    ];
    for (const body of params) {
      wire.firewallRuleBody.parse((await call('POST', '/firewall_rules', { body })).body);
      wire.invalidBody.parse((await call('POST', '/firewall_rules', { body })).body);
    }
    wire.errorBody.parse((await call('POST', '/firewall_rules', { text: 'nonsense' })).body);
  });

  it('the app reads the answers to a change of a feature', async () => {
    const mock = startTestMock('shared-tls');
    const call = await signIn(mock, 'blog-staging');
    const body = { feature: { name: 'publicly-available' } };
    wire.enabledFeatureBody.parse((await call('POST', '/features', { body })).body);
    wire.errorBody.parse((await call('DELETE', '/features?feature=publicly-available')).body);
    wire.invalidBody.parse((await call('DELETE', '/features?feature=force-ssl')).body);
    mock.setTime(START + FEATURE_MS);
    wire.disabledFeatureBody.parse((await call('DELETE', '/features?feature=publicly-available')).body);
  });
});
