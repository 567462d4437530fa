/**
 * What Scalingo's API sends, exactly as on the wire. There is no machine-readable contract for these endpoints: the
 * clients' types are the source. Fields that this dashboard does not use are left out; unknown ones are ignored.
 *
 * - go: https://github.com/Scalingo/go-scalingo (v11.3.0)
 * - js: https://github.com/Scalingo/scalingo.js (0.20.0)
 * - docs: https://developers.scalingo.com
 */
import * as z from 'zod/mini';

// Without this, zod tries `new Function`, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

/** A text with a pattern. `z.regex` and `z.iso` would say the same with 0.5 kB more in the first script. */
const matching = (pattern: RegExp) =>
  z.string().check(({ value, issues }) => {
    if (!pattern.test(value)) issues.push({ code: 'custom', input: value });
  });

/** An RFC 3339 date with a time and an offset, as milliseconds since 1970. */
const date = z.pipe(
  matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
  z.pipe(
    z.transform((text: string) => Date.parse(text)),
    z.number(),
  ),
);
const optionalDate = z.nullish(date);

/** A message of the API, which is shown as it is: a sentence or two, whatever was sent. */
const LONGEST_MESSAGE = 300;
const message = z.pipe(
  z.string(),
  z.transform((text: string) =>
    text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE).trimEnd()}…` : text,
  ),
);
const MOST_MESSAGES = 5;

/** docs "Errors": 400, 401, 402, 403, 404, 409 */
export const errorBody = z.object({ error: message });

/** docs "Errors": 422, messages by field */
export const invalidBody = z.object({
  errors: z.pipe(
    // Any field names. z.record would say the same with half a kilobyte more in the first script.
    z.catchall(z.object({}), z.array(message)),
    z.transform((errors: Record<string, string[]>) =>
      Object.fromEntries(
        Object.entries(errors)
          .slice(0, MOST_MESSAGES)
          .map(([field, messages]) => [field, messages.slice(0, MOST_MESSAGES)]),
      ),
    ),
  ),
});

/** An ID or a name: without one, nothing can be shown or requested. */
const name = matching(/\S/);

/** What can stand in an Authorization header. */
const token = matching(/^[!-~]{1,8192}$/);

/** go tokens.go `BearerTokenRes` */
export const exchangeBody = z.object({ token });

/** go apps.go `Owner`; only to be named, so nothing of it is required */
const owner = z.nullish(
  z.object({
    id: z.nullish(z.string()),
    username: z.nullish(z.string()),
    email: z.nullish(z.string()),
  }),
);

/** go apps.go `App`: a Dedicated Resources database is also an app, with the flag `dedicated-database` */
const app = z.object({
  id: name,
  name,
  region: z.string(),
  owner,
  flags: z.nullish(z.object({ 'dedicated-database': z.nullish(z.boolean()) })),
});
export const appBody = z.object({ app });
export const appsBody = z.object({ apps: z.array(app) });
export type WireApp = z.infer<typeof app>;

/** docs "Users", `GET /users/self` */
export const selfBody = z.object({ user: z.object({ id: name, username: z.nullish(z.string()) }) });

/** go collaborators.go `Collaborator`: the owner is not listed */
export const collaboratorsBody = z.object({
  collaborators: z.array(z.object({ user_id: z.nullish(z.string()), is_limited: z.nullish(z.boolean()) })),
});

/** go databases.go `DatabaseNG`: Dedicated Resources only */
export const dedicatedDatabasesBody = z.object({ databases: z.array(z.object({ id: name })) });

/** go addons.go `Addon` */
const addon = z.object({
  id: name,
  plan: z.object({ display_name: z.string() }),
  addon_provider: z.object({ id: z.string(), name: z.string() }),
  provisioned_at: optionalDate,
});
export const addonsBody = z.object({ addons: z.array(addon) });
export type WireAddon = z.infer<typeof addon>;

/** go addons.go `AddonToken` */
export const addonTokenBody = z.object({ addon: z.object({ token }) });

/** go databases.go `Database`; `features` decides who can reach it: null is none, and without it nothing is known */
const database = z.object({
  status: z.string(),
  readable_version: z.string(),
  created_at: optionalDate,
  features: z.nullable(z.array(z.object({ name: z.string(), status: z.string() }))),
  hostname: z.nullish(z.string()),
  instances: z.nullish(z.array(z.object({ port: z.number() }))),
});
export const databaseBody = z.object({ database });
export type WireDatabase = z.infer<typeof database>;

/** go databases.go `DatabaseEnableFeatureResponse`: the feature, not wrapped in a root object */
export const enabledFeatureBody = z.object({ status: z.string() });

/** go databases.go `DatabaseDisableFeatureResponse`: 200 with a body, not 204 */
export const disabledFeatureBody = z.object({ message: z.string() });

/** go variables.go `Variable` */
export const variablesBody = z.object({
  variables: z.array(z.object({ name: z.string(), value: z.nullish(z.string()) })),
});

/** go databases_networking.go `DatabaseEndpoint` */
export const endpointsBody = z.object({
  endpoints: z.array(z.object({ hostname: z.string(), port: z.number(), type: z.string() })),
});

/** go databases_networking.go `DatabaseNetPeering`; its status is any word, of which `active` and `deleted` are known */
const netPeering = z.object({
  id: name,
  status: z.string(),
  outscale_net_peering_id: z.string(),
  outscale_source_net_id: z.nullish(z.string()),
  outscale_source_net_ip_range: z.nullish(z.string()),
  outscale_source_account_id: z.nullish(z.string()),
  created_at: optionalDate,
  updated_at: optionalDate,
});
export const netPeeringBody = z.object({ net_peering: netPeering });
export const netPeeringsBody = z.object({ net_peerings: z.array(netPeering) });
export type WireNetPeering = z.infer<typeof netPeering>;

/** go databases_networking.go `DatabaseNetPeeringCreateParams` */
export type WireNetPeeringParams = { readonly outscale_net_peering_id: string };

/** go databases_networking.go `DatabaseNetworkConfiguration` */
export const networkConfigurationBody = z.object({
  network_configuration: z.object({
    outscale_account_id: z.string(),
    outscale_net_id: z.string(),
    ip_range: z.string(),
  }),
});

/** go firewall_rules.go `FirewallRule`; the dates are in js only */
const firewallRule = z.object({
  id: name,
  type: z.string(),
  cidr: z.nullish(z.string()),
  label: z.nullish(z.string()),
  range_id: z.nullish(z.string()),
  created_at: optionalDate,
});
export const firewallRuleBody = z.object({ rule: firewallRule });
export const firewallRulesBody = z.object({ rules: z.array(firewallRule) });
export type WireFirewallRule = z.infer<typeof firewallRule>;

/** js `firewall_rules.create`: the wrapped form; `custom_range` has cidr and label, `managed_range` has range_id */
export type WireFirewallRuleParams = {
  readonly firewall_rule:
    | { readonly type: 'custom_range'; readonly cidr: string; readonly label: string }
    | { readonly type: 'managed_range'; readonly range_id: string };
};

/** go firewall_managed_ranges.go `FirewallManagedRange` */
const managedRange = z.object({ id: name, name });
export const managedRangesBody = z.object({ ranges: z.array(managedRange) });
