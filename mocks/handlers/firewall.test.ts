import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { MINUTE } from '~mocks/clock';
import { addonOf, signIn, START, startTestMock, tokenFor, type Answer, type Call } from '~mocks/testing';

const date = z.iso.datetime({ offset: true });
const text = z.string().check(z.minLength(1));
const common = { id: text, database_id: text, created_at: date, updated_at: date };
/** Strict: a custom rule has no `range_id`, a managed one neither `cidr` nor `label`. */
const rule = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('custom_range'), cidr: z.cidrv4(), label: z.string() }),
  z.strictObject({ ...common, type: z.literal('managed_range'), range_id: text }),
]);
const ruleBody = z.strictObject({ rule });
const rulesBody = z.strictObject({ rules: z.array(rule) });
const rangesBody = z.strictObject({ ranges: z.array(z.strictObject({ id: text, name: text })) });
const errorBody = z.strictObject({ error: text });
const invalidBody = z.strictObject({ errors: z.record(z.string(), z.array(text).check(z.minLength(1))) });

const NAME = 'orders-production';
const SHARED = 'blog-staging';
const OSC = 'mr-scalingo-osc-fr1';
const SECNUM = 'mr-scalingo-osc-secnum-fr1';
const CUSTOM = { type: 'custom_range', cidr: '192.0.2.0/30', label: 'Berlin office' };
const MANAGED = { type: 'managed_range', range_id: SECNUM };
const NOT_JSON = ['', 'nonsense', '{"type":', '[]', 'null', '"text"', '1'];

async function start(scenario: 'default' | 'thirty-rules' = 'default', name = NAME) {
  const mock = startTestMock(scenario);
  const call = await signIn(mock, name);
  return { mock, call, rules: () => rulesOf(call) };
}

const rulesOf = async (call: Call) => rulesBody.parse((await call('GET', '/firewall_rules')).body).rules;
const create = (call: Call, body: unknown) => call('POST', '/firewall_rules', { body });

async function idOf(call: Call, type: 'custom_range' | 'managed_range'): Promise<string> {
  const found = (await rulesOf(call)).find((candidate) => candidate.type === type);
  if (!found) throw new Error(`No rule in the seed: ${type}`);
  return found.id;
}

/** A refusal of one field, with a message. */
function expectInvalid({ status, body }: Answer, field: string): void {
  expect([status, body]).toEqual([422, expect.anything()]);
  expect(Object.keys(invalidBody.parse(body).errors)).toEqual([field]);
}

/** Creates, is refused for the field, and nothing has changed. */
async function expectRefused(body: unknown, field: string, scenario?: 'thirty-rules'): Promise<void> {
  const { mock, call } = await start(scenario);
  const before = mock.data();
  expectInvalid(await create(call, body), field);
  expectInvalid(await create(call, { firewall_rule: body }), field);
  expect(mock.data()).toEqual(before);
}

describe('GET …/firewall_rules', () => {
  it('answers 200 with the rules of the database, of both types', async () => {
    const { mock, call } = await start();
    const { status, body } = await call('GET', '/firewall_rules');
    expect(status).toBe(200);
    const { rules } = rulesBody.parse(body);
    const kept = mock.data().apps.find(({ name }) => name === NAME)?.addons[0]?.database?.rules;
    expect(rules.map(({ id }) => id)).toEqual(kept?.map(({ id }) => id));
    expect(new Set(rules.map(({ type }) => type))).toEqual(new Set(['custom_range', 'managed_range']));
  });

  it('gives each rule the ID of its database', async () => {
    const { call, rules } = await start();
    const { database } = z.object({ database: z.object({ id: text }) }).parse((await call('GET', '')).body);
    for (const { database_id } of await rules()) expect(database_id).toBe(database.id);
  });

  it('answers with an empty list when there is no rule', async () => {
    const { call } = await start('default', 'patients-archive');
    const { status, body } = await call('GET', '/firewall_rules');
    expect([status, body]).toEqual([200, { rules: [] }]);
  });
});

describe('GET /api/firewall/managed_ranges', () => {
  it('answers 200 with the ranges of both regions', async () => {
    const mock = startTestMock();
    const token = await tokenFor(mock, NAME);
    const { status, body } = await mock.call('GET', '/api/firewall/managed_ranges', { token });
    expect(status).toBe(200);
    expect(rangesBody.parse(body).ranges).toEqual([
      { id: OSC, name: 'Scalingo osc-fr1 region' },
      { id: SECNUM, name: 'Scalingo osc-secnum-fr1 region' },
    ]);
  });
});

describe('POST …/firewall_rules', () => {
  it.each([
    ['a custom rule, bare', CUSTOM, CUSTOM],
    ['a custom rule, wrapped', { firewall_rule: CUSTOM }, CUSTOM],
    ['a managed rule, bare', MANAGED, MANAGED],
    ['a managed rule, wrapped', { firewall_rule: MANAGED }, MANAGED],
  ])('answers 201 with %s, and keeps it', async (_, body, expected) => {
    const { call, rules } = await start();
    const before = await rules();
    const answer = await create(call, body);
    expect(answer.status).toBe(201);
    const created = ruleBody.parse(answer.body).rule;
    expect(created).toMatchObject(expected);
    expect(await rules()).toEqual([...before, created]);
  });

  it('dates the rule by the clock, and gives it an ID of its own', async () => {
    const { mock, call, rules } = await start();
    mock.setTime(START + 5 * MINUTE);
    await create(call, CUSTOM);
    await create(call, MANAGED);
    const ids = (await rules()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { created_at, updated_at } of (await rules()).slice(-2)) {
      expect(created_at).toBe('2026-06-19T08:22:52.000Z');
      expect(updated_at).toBe(created_at);
    }
  });

  it.each([
    ['no label', { type: 'custom_range', cidr: '192.0.2.0/30' }, ''],
    ['an empty label', { ...CUSTOM, label: '' }, ''],
    ['a short label', { ...CUSTOM, label: 'a' }, 'a'],
    ['a label of 255 characters', { ...CUSTOM, label: 'a'.repeat(255) }, 'a'.repeat(255)],
    ['null for no label', { ...CUSTOM, label: null }, ''],
    ['markup as a label', { ...CUSTOM, label: '<b>é"\\' }, '<b>é"\\'],
  ])('accepts %s', async (_, body, label) => {
    const { call } = await start();
    const answer = await create(call, body);
    expect(answer.status).toBe(201);
    expect(ruleBody.parse(answer.body).rule).toMatchObject({ label });
  });

  it.each([
    { label: 'Ignored' },
    { label: 42 },
    { label: null },
    { cidr: '1.2.3.4/32' },
    { cidr: 'nonsense' },
  ])('ignores %j on a managed rule', async (extra) => {
    const { call } = await start();
    const answer = await create(call, { firewall_rule: { ...MANAGED, ...extra } });
    expect(answer.status).toBe(201);
    expect(ruleBody.parse(answer.body).rule).toMatchObject(MANAGED);
  });

  it('keeps both of two rules that are created at once', async () => {
    const { call, rules } = await start();
    const before = await rules();
    const answers = await Promise.all([create(call, CUSTOM), create(call, MANAGED)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await rules()).toHaveLength(before.length + 2);
    expect(new Set((await rules()).map(({ id }) => id)).size).toBe(before.length + 2);
  });

  it('refuses one of two equal rules that are created at once', async () => {
    const { call } = await start();
    const answers = await Promise.all([create(call, CUSTOM), create(call, CUSTOM)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('leaves the rules of other databases alone', async () => {
    const { mock, call } = await start();
    const other = await signIn(mock, 'devices-gateway');
    const before = await rulesOf(other);
    await create(call, CUSTOM);
    expect(await rulesOf(other)).toEqual(before);
    expect((await create(other, CUSTOM)).status).toBe(201);
  });
});

describe('what POST …/firewall_rules refuses', () => {
  it.each([
    ...['', null, undefined, 42, true, [], ['192.0.2.1/32'], {}],
    ...[
      '1.2.3.4',
      '1.2.3.4/',
      '1.2.3.4/33',
      '1.2.3.4/-1',
      '1.2.3.4/024',
      '1.2.3.4/32/32',
      '1.2.3.4 - 1.2.3.9',
    ],
    ...['256.2.3.4/32', '1.2.3/24', '1.2.3.4.5/32', '010.1.1.1/32', '0x1.2.3.4/32', 'example.com/32'],
    ...['::/0', '2001:db8::/32', '::ffff:1.2.3.4/128'],
    ...[' 1.2.3.4/32', '1.2.3.4/32 ', '1.2.3.4/32\n', '1.2.3.4/32\0', '1.2.3.4/٣٢'],
  ])('the CIDR %j, on cidr', (cidr) => expectRefused({ ...CUSTOM, cidr }, 'cidr'));

  it.each(['0.0.0.1/0', '10.0.0.1/8', '203.0.113.1/24', '192.0.2.3/31'])(
    'the host bits of %s, on cidr',
    (cidr) => expectRefused({ ...CUSTOM, cidr }, 'cidr'),
  );

  it.each([undefined, null, '', 'custom', 'CUSTOM_RANGE', 'toString', 1, [], ['custom_range']])(
    'the type %j, on type',
    (type) => expectRefused({ ...CUSTOM, ...MANAGED, type }, 'type'),
  );

  it.each([undefined, null, '', 'mr-unknown', 'MR-SCALINGO-OSC-FR1', 1, [SECNUM], {}])(
    'the range %j, on range_id',
    (range_id) => expectRefused({ ...MANAGED, range_id }, 'range_id'),
  );

  it.each([42, false, [], ['label'], {}, 'a'.repeat(256)])('the label %j, on label', (label) =>
    expectRefused({ ...CUSTOM, label }, 'label'),
  );

  it('the same CIDR again, whatever its label, on cidr', async () => {
    await expectRefused({ ...CUSTOM, cidr: '203.0.113.0/24', label: 'Another label' }, 'cidr');
  });

  it('the same managed range again, on range_id', () =>
    expectRefused({ ...MANAGED, range_id: OSC }, 'range_id'));

  it('a duplicate of what was created a moment ago', async () => {
    const { call } = await start();
    await create(call, CUSTOM);
    await create(call, MANAGED);
    expectInvalid(await create(call, CUSTOM), 'cidr');
    expectInvalid(await create(call, MANAGED), 'range_id');
  });

  it('the 31st rule, on base', async () => {
    await expectRefused(CUSTOM, 'base', 'thirty-rules');
    await expectRefused(MANAGED, 'base', 'thirty-rules');
  });

  it('the 31st rule, and not the 30th', async () => {
    const { call } = await start('thirty-rules');
    await call('DELETE', `/firewall_rules/${await idOf(call, 'custom_range')}`);
    expect((await create(call, CUSTOM)).status).toBe(201);
    expectInvalid(await create(call, MANAGED), 'base');
  });

  it.each(NOT_JSON)('the body %j, with 400', async (body) => {
    const { mock, call } = await start();
    const before = mock.data();
    const answer = await call('POST', '/firewall_rules', { text: body });
    expect(answer.status).toBe(400);
    expect(errorBody.safeParse(answer.body).success).toBe(true);
    expect(mock.data()).toEqual(before);
  });

  it.each([null, 'text', 1, []])('a firewall_rule that is %j, with 400', async (wrapped) => {
    const { call } = await start();
    const { status, body } = await create(call, { firewall_rule: wrapped });
    expect(status).toBe(400);
    expect(errorBody.safeParse(body).success).toBe(true);
  });
});

describe('PATCH …/firewall_rules/:rule', () => {
  const update = async (call: Call, type: 'custom_range' | 'managed_range', body: unknown) =>
    call('PATCH', `/firewall_rules/${await idOf(call, type)}`, { body });

  it.each(['A new label', '', 'a', 'a'.repeat(255)])(
    'answers 200 with the label %j, and keeps it',
    async (label) => {
      const { mock, call, rules } = await start();
      const [first, ...others] = await rules();
      mock.setTime(START + MINUTE);
      const { status, body } = await update(call, 'custom_range', { firewall_rule: { label } });
      expect(status).toBe(200);
      const changed = ruleBody.parse(body).rule;
      expect(changed).toEqual({ ...first, label, updated_at: '2026-06-19T08:18:52.000Z' });
      expect(await rules()).toEqual([changed, ...others]);
    },
  );

  it('takes the bare form too', async () => {
    const { call } = await start();
    const { status, body } = await update(call, 'custom_range', { label: 'Bare' });
    expect([status, body]).toMatchObject([200, { rule: { label: 'Bare' } }]);
  });

  it('leaves the label as it is when none is sent', async () => {
    const { call, rules } = await start();
    const [first] = await rules();
    const { status, body } = await update(call, 'custom_range', { firewall_rule: {} });
    expect(status).toBe(200);
    expect(ruleBody.parse(body).rule).toEqual(first);
  });

  it('takes null for no label', async () => {
    const { call } = await start();
    const { status, body } = await update(call, 'custom_range', { firewall_rule: { label: null } });
    expect([status, ruleBody.parse(body).rule]).toMatchObject([200, { label: '' }]);
  });

  it('changes nothing but the label', async () => {
    const { call, rules } = await start();
    const [first] = await rules();
    const params = {
      id: 'other',
      type: 'managed_range',
      cidr: '1.2.3.4/32',
      range_id: OSC,
      created_at: null,
    };
    const { body } = await update(call, 'custom_range', { firewall_rule: { ...params, label: 'New' } });
    expect(ruleBody.parse(body).rule).toEqual({
      ...first,
      label: 'New',
      updated_at: new Date(START).toISOString(),
    });
  });

  it.each([42, [], {}, 'a'.repeat(256)])('refuses the label %j, on label', async (label) => {
    const { mock, call } = await start();
    const before = mock.data();
    expectInvalid(await update(call, 'custom_range', { firewall_rule: { label } }), 'label');
    expect(mock.data()).toEqual(before);
  });

  it('refuses any label on a managed rule, on label', async () => {
    const { mock, call } = await start();
    const before = mock.data();
    expectInvalid(await update(call, 'managed_range', { firewall_rule: { label: 'A label' } }), 'label');
    expect(mock.data()).toEqual(before);
  });

  it.each(NOT_JSON)('answers 400 to the body %j', async (body) => {
    const { call } = await start();
    const answer = await call('PATCH', `/firewall_rules/${await idOf(call, 'custom_range')}`, { text: body });
    expect(answer.status).toBe(400);
    expect(errorBody.safeParse(answer.body).success).toBe(true);
  });
});

describe('DELETE …/firewall_rules/:rule', () => {
  it.each(['custom_range', 'managed_range'] as const)('answers 204 without a body for a %s', async (type) => {
    const { call, rules } = await start();
    const before = await rules();
    const id = await idOf(call, type);
    const { status, body } = await call('DELETE', `/firewall_rules/${id}`);
    expect([status, body]).toEqual([204, null]);
    expect(await rules()).toEqual(before.filter((candidate) => candidate.id !== id));
  });

  it('lets the same rule be created again, under another ID', async () => {
    const { call } = await start();
    const id = await idOf(call, 'managed_range');
    await call('DELETE', `/firewall_rules/${id}`);
    const { status, body } = await create(call, { ...MANAGED, range_id: OSC });
    expect(status).toBe(201);
    expect(ruleBody.parse(body).rule.id).not.toBe(id);
  });
});

describe('what is not there', () => {
  const body = { firewall_rule: { label: 'A label' } };

  it.each([['PATCH', { body }] as const, ['DELETE', {}] as const])(
    '%s of an unknown rule is a 404',
    async (...request) => {
      const [method, options] = request;
      const { mock, call } = await start();
      const other = await idOf(await signIn(mock, 'devices-gateway'), 'custom_range');
      const before = mock.data();
      for (const id of ['unknown', other]) {
        const answer = await call(method, `/firewall_rules/${id}`, options);
        expect([answer.status, answer.body]).toEqual([
          404,
          { resource: 'firewall_rule', error: 'not found' },
        ]);
      }
      expect(mock.data()).toEqual(before);
    },
  );

  it('a rule that was deleted is a 404 the second time', async () => {
    const { call } = await start();
    const path = `/firewall_rules/${await idOf(call, 'custom_range')}`;
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', path)).status).toBe(404);
  });

  it.each([
    ['GET', '/firewall_rules', {}],
    ['POST', '/firewall_rules', { body: CUSTOM }],
    ['PATCH', '/firewall_rules/unknown', { body }],
    ['DELETE', '/firewall_rules/unknown', {}],
  ])('a database of Shared Resources has no firewall: %s %s is a 404', async (method, path, options) => {
    const { mock, call } = await start('default', SHARED);
    const before = mock.data();
    const answer = await call(method, path, options);
    expect([answer.status, answer.body]).toEqual([404, { resource: 'firewall', error: 'not found' }]);
    expect(mock.data()).toEqual(before);
    expect(addonOf(mock, SHARED).id).toMatch(/^ad-/);
  });
});

it('dates every answer by the clock, refusals and empty ones too', async () => {
  const { mock, call } = await start();
  mock.setTime(START + MINUTE);
  const path = `/firewall_rules/${await idOf(call, 'custom_range')}`;
  const answers = [
    await create(call, CUSTOM),
    await create(call, {}),
    await call('DELETE', path),
    await call('DELETE', path),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 422, 204, 404]);
  for (const { headers } of answers) expect(headers.get('date')).toBe('Fri, 19 Jun 2026 08:18:52 GMT');
});
