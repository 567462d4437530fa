import type { ArchitectureModel } from './database';

export const MODEL_NAMES: Readonly<Record<ArchitectureModel, string>> = {
  shared: 'Shared Resources',
  dedicated: 'Dedicated Resources',
};

/**
 * What the architecture models differ in.
 * Source: Scalingo's documentation, "Architecture Models" (2026-02-03) and "Network Exposure" (2026-02-09).
 */
export const MODEL_FACTS: readonly ({ readonly title: string } & Readonly<
  Record<ArchitectureModel, string>
>)[] = [
  { title: 'Execution isolation', shared: 'Container with shared vCPU', dedicated: 'VM with dedicated vCPU' },
  { title: 'Network isolation', shared: 'Shared', dedicated: 'Dedicated VPC' },
  {
    title: 'Default reachability',
    shared: 'Reachable from the Scalingo regional network',
    dedicated: 'Not reachable, from inside or outside, until a firewall rule allows it',
  },
  {
    title: 'Internet access',
    shared: 'On or off, without source filtering',
    dedicated: 'Fine-grained firewall',
  },
  { title: 'Force TLS', shared: 'Off by default', dedicated: 'Always on' },
  { title: 'Availability zones', shared: 'Single zone', dedicated: 'Up to 3 zones' },
  { title: 'Scaling', shared: 'Up and down', dedicated: 'Up only' },
  {
    title: 'Attachment',
    shared: 'Add-on of an app, with the app’s collaborators',
    dedicated: 'A database of its own, with its own collaborators',
  },
];
