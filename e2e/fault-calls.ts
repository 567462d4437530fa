import { expect, type Locator, type Page } from 'playwright/test';
import type { EndpointName, FaultName } from '~mocks/faults';
import type { Scenario } from '~mocks/scenarios';

/** A place of the dashboard that calls an endpoint, and what it does when that fails. */
export type Call = {
  readonly endpoint: EndpointName;
  /** Which page, and which action on it, as in "Overview, when it is opened". */
  readonly when: string;
  readonly path: string;
  readonly scenario?: Scenario;
  /** So many calls at once are one try; 1 unless told. */
  readonly calls?: number;
  /** Whether a 401 is answered with a new token and one more call, before the page hears of it. */
  readonly renews?: boolean;
  /** What the operator does until the call is sent; nothing when opening the page sends it. */
  readonly act?: (page: Page) => Promise<void>;
  /** Where the sentence stands. */
  readonly said: (page: Page) => Locator;
  /** What was not found, as the sentence for a 404 has it. */
  readonly what?: string;
  /** Other sentences than the usual ones, or ones before them. */
  readonly words?: (fault: FaultName) => string;
  /** What the page finds out by itself when the answer was lost. */
  readonly found?: string;
  /** Where a refusal of the field stands that the call is about; where all else stands unless told. */
  readonly refused?: { readonly at: (page: Page) => Locator; readonly words: string };
  /** After a 403 the page offers no change until the operator says that the role has changed. */
  readonly isHeld?: boolean;
  /** What sends the call again. */
  readonly again: (page: Page) => Locator;
  /** What goes on working, what is known of the exposure, and what was typed. */
  readonly meanwhile?: (page: Page) => Promise<void>;
  /** The state that another try leads to. */
  readonly after: (page: Page) => Promise<void>;
  /** For a 404 that takes the page away: how it is said, and the way back to the state above. */
  readonly gone?: (page: Page) => Promise<void>;
};

/** What is asked of an endpoint: the method and the path. */
export const REQUESTS: Partial<Record<EndpointName, RegExp>> = {
  databases: /^GET \/v1\/databases$/,
  apps: /^GET \/v1\/apps$/,
  app: /^GET \/v1\/apps\/[^/]+$/,
  addons: /^GET .*\/addons$/,
  addon_token: /^POST .*\/token$/,
  collaborators: /^GET .*\/collaborators$/,
  variables: /^GET .*\/variables$/,
  endpoints: /^GET .*\/endpoints$/,
  net_peerings: /^GET .*\/net_peerings$/,
  create_net_peering: /^POST .*\/net_peerings$/,
  delete_net_peering: /^DELETE .*\/net_peerings\//,
  network_configuration: /^GET .*\/network_configuration$/,
  database: /^GET \/api\/databases\/[^/]+$/,
  enable_feature: /^POST .*\/features$/,
  disable_feature: /^DELETE .*\/features$/,
  firewall_rules: /^GET .*\/firewall_rules$/,
  create_firewall_rule: /^POST .*\/firewall_rules$/,
  update_firewall_rule: /^PATCH .*\/firewall_rules\//,
  delete_firewall_rule: /^DELETE .*\/firewall_rules\//,
  managed_ranges: /^GET .*\/managed_ranges$/,
  caller_address: /^GET .*\/caller-address$/,
};

/** The heading of the exposure, which must not claim less than is known. */
export async function expectExposure(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('region', { name: 'Exposure' }).getByRole('heading')).toHaveText(heading);
}

export const UNKNOWN = 'Who can reach this database is unknown for now';
export const ONE_REMOVED = 'Only the sources of 3 firewall rules and 1 removed one can reach this database';
export const FOUR_RULES = 'Only the sources of 4 firewall rules can reach this database';
export const REGIONAL = 'Only the osc-fr1 regional network can reach this database';

export const tryAgain = (place: Locator) => place.getByRole('button', { name: 'Try again' });
