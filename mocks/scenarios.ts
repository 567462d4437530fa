/** The named starting states of the preview, chosen with `?scenario=`. */
export const SCENARIOS = [
  'default',
  'no-databases',
  'engines',
  'four-rules',
  'empty-firewall',
  'thirty-rules',
  'very-wide',
  'allow-all',
  'findings',
  'applying',
  'database-creating',
  'database-stopped',
  'database-migrating',
  'database-updating',
  'database-upgrading',
  'net-peering',
  'net-peering-changing',
  'limited-collaborator',
  'shared-private',
  'tls-enabling',
  'tls-failed',
  'shared-tls',
  'shared-enabling',
  'shared-public',
  'shared-disabling',
  'shared-pending',
  'shared-failed',
  'shared-unknown-status',
  'feature-fails-once',
  'shared-creating',
  'shared-stopped',
  'no-variable',
  'odd-password',
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
