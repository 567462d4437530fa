/** The named starting states of the preview, chosen with `?scenario=`. */
export const SCENARIOS = [
  'default',
  'empty-firewall',
  'thirty-rules',
  'very-wide',
  'allow-all',
  'applying',
  'database-creating',
  'database-stopped',
  'database-migrating',
  'no-databases',
  'shared-tls',
  'shared-public',
  'shared-enabling',
  'shared-disabling',
  'shared-pending',
  'shared-failed',
  'shared-unknown-status',
  'tls-enabling',
  'tls-failed',
  'feature-fails-once',
  'no-variable',
  'odd-password',
  'engines',
  'net-peering',
  'shared-stopped',
  'limited-collaborator',
  'api-down',
  'slow-api',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** What a scenario sets besides its data, unless the URL says otherwise. */
export const SCENARIO_PARAMETERS: Partial<
  Record<Scenario, { readonly fault?: string; readonly latency?: string }>
> = {
  'api-down': { fault: 'firewall_rules:503,database:503,endpoints:503' },
  'slow-api': { latency: '3000' },
};
