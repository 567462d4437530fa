/** For tests only: the answers as shared/reference/api.md has them, written apart from the app's schemas and the mock. */
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const date = z.iso.datetime({ offset: true, precision: 3 });
const flags = z.record(z.string(), z.boolean());
const list = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.minLength(1));

const app = z.object({
  id: text,
  name: text,
  owner: z.object({ id: text, username: text, email: text }),
  project: z.object({ id: text, name: text }),
  region: text,
  status: text,
  created_at: date,
  updated_at: date,
  url: z.url(),
  git_url: text,
  flags,
});

const addonFields = {
  id: z.string().check(z.startsWith('ad-')),
  app_id: text,
  resource_id: text,
  status: text,
  plan: z.object({ id: text, name: text, display_name: text }),
  addon_provider: z.object({ id: text, name: text, logo_url: z.nullable(z.url()) }),
  provisioned_at: date,
  deprovisioned_at: z.nullable(date),
};
const addon = z.object(addonFields);

const dedicated = z.object({ id: text, name: text, project_id: text, technology: text, plan: text });

const netPeering = z.object({
  id: text,
  database_id: text,
  status: text,
  outscale_net_peering_id: z.string().check(z.regex(/^pcx-[0-9a-f]+$/)),
  outscale_source_net_id: text,
  outscale_source_net_ip_range: z.cidrv4(),
  outscale_source_account_id: text,
  created_at: date,
  updated_at: date,
});

const common = { id: text, database_id: text, created_at: date, updated_at: date };
const rule = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('custom_range'), cidr: z.cidrv4(), label: z.string() }),
  z.strictObject({ ...common, type: z.literal('managed_range'), range_id: text }),
]);

const userFields = {
  name: text,
  read_only: z.boolean(),
  protected: z.boolean(),
  dbms_attributes: z.optional(z.object({ password_encryption: text })),
};
const password = z.string().check(z.minLength(24), z.maxLength(64));

const database = z.object({
  id: text,
  resource_id: text,
  app_name: text,
  created_at: date,
  encryption_at_rest: z.boolean(),
  features: list(z.object({ name: text, status: text })),
  plan: text,
  status: z.enum(['creating', 'running', 'migrating', 'updating', 'upgrading', 'stopped']),
  type_id: text,
  type_name: text,
  version_id: text,
  readable_version: text,
  hostname: text,
  instances: list(
    z.object({ id: text, hostname: text, port: z.int(), status: text, type: text, private_ip: z.ipv4() }),
  ),
  next_version_id: z.nullable(text),
  current_operation_id: z.nullable(text),
  cluster: z.boolean(),
  periodic_backups_enabled: z.boolean(),
  periodic_backups_scheduled_at: z.array(z.int()),
  maintenance_window: z.object({
    weekday_utc: z.int(),
    starting_hour_utc: z.int(),
    duration_in_hour: z.int(),
  }),
});

const region = z.object({
  name: text,
  display_name: text,
  api: z.url(),
  dashboard: z.url(),
  database_api: z.url(),
  ssh: text,
  default: z.boolean(),
});

/** By the name that a fault has for the endpoint. */
export const ANSWERS = {
  token_exchange: z.strictObject({ token: z.jwt({ alg: 'HS256' }) }),
  self: z.strictObject({
    user: z.object({ id: text, username: text, fullname: text, email: z.email(), flags }),
  }),
  regions: z.strictObject({ regions: list(region) }),
  databases: z.strictObject({ databases: list(dedicated) }),
  dedicated_database: z.object({ database: dedicated }),
  apps: z.strictObject({ apps: list(app) }),
  collaborators: z.strictObject({
    collaborators: z.array(
      z.strictObject({
        id: text,
        app_id: text,
        username: text,
        email: z.email(),
        status: z.enum(['pending', 'accepted', 'user account deleted']),
        user_id: text,
        is_limited: z.boolean(),
      }),
    ),
  }),
  app: z.strictObject({ app }),
  addons: z.strictObject({ addons: list(addon) }),
  addon: z.strictObject({ addon }),
  addon_token: z.strictObject({ addon: z.object({ ...addonFields, token: text }) }),
  variables: z.strictObject({ variables: list(z.object({ id: text, name: text, value: z.string() })) }),
  endpoints: z.strictObject({
    endpoints: list(
      z.object({
        id: text,
        database_id: text,
        hostname: text,
        port: z.int(),
        type: z.enum(['public-rw', 'private-peering-rw']),
      }),
    ),
  }),
  net_peerings: z.strictObject({ net_peerings: list(netPeering) }),
  net_peering: z.strictObject({ net_peering: netPeering }),
  network_configuration: z.strictObject({
    network_configuration: z.object({
      outscale_account_id: text,
      outscale_net_id: text,
      ip_range: z.cidrv4(),
    }),
  }),
  database: z.strictObject({ database }),
  enable_feature: z.strictObject({ name: text, status: text, message: text }),
  disable_feature: z.strictObject({ message: text }),
  firewall_rules: z.strictObject({ rules: list(rule) }),
  firewall_rule: z.strictObject({ rule }),
  managed_ranges: z.strictObject({ ranges: list(z.object({ id: text, name: text })) }),
  database_users: z.strictObject({ 'database-users': list(z.object(userFields)) }),
  database_user: z.strictObject({ database_user: z.strictObject(userFields) }),
  database_user_and_password: z.strictObject({ database_user: z.strictObject({ ...userFields, password }) }),
  operation: z.strictObject({
    operation: z.object({
      id: text,
      type: text,
      status: text,
      created_at: date,
      finished_at: z.nullable(date),
      error: z.nullable(text),
    }),
  }),
  /** 204 */
  none: z.literal(''),
};

export const errorBody = z.strictObject({ error: text });
export const invalidBody = z.strictObject({ errors: z.record(z.string(), list(text)) });
