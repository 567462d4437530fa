/** The named starting states of the preview, chosen with `?scenario=`. */
export const SCENARIOS = [
  'default',
  'thirty-rules',
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
] as const;
export type Scenario = (typeof SCENARIOS)[number];
