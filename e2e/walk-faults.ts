import fc from 'fast-check';
import { ENDPOINTS, faultAnswer, type EndpointName } from '~mocks/faults';
import type { WalkFault } from './walk-hooks';

const ANY = '[^/]+';

/** The calls that a page of either model makes, as `GET /api/…`; those that change something can also be lost. */
const CALLS: Partial<Record<EndpointName, string>> = {
  databases: '^GET /v1/databases$',
  apps: '^GET /v1/apps$',
  app: `^GET /v1/apps/${ANY}$`,
  addons: `^GET .*/addons$`,
  addon_token: '^POST .*/token$',
  variables: '^GET .*/variables$',
  endpoints: '^GET .*/endpoints$',
  net_peerings: '^GET .*/net_peerings$',
  create_net_peering: '^POST .*/net_peerings$',
  delete_net_peering: '^DELETE .*/net_peerings/',
  network_configuration: '^GET .*/network_configuration$',
  database: `^GET /api/databases/${ANY}$`,
  enable_feature: '^POST .*/features$',
  disable_feature: '^DELETE .*/features$',
  firewall_rules: '^GET .*/firewall_rules$',
  create_firewall_rule: '^POST .*/firewall_rules$',
  update_firewall_rule: '^PATCH .*/firewall_rules/',
  delete_firewall_rule: '^DELETE .*/firewall_rules/',
  managed_ranges: '^GET .*/managed_ranges$',
  caller_address: '/caller-address$',
};

const ANSWERS = [
  '400',
  '401',
  '402',
  '403',
  '404',
  '409',
  '422',
  '422-field',
  '429',
  '500',
  '503',
  'not-json',
  'wrong-json',
  'empty-body',
] as const;
const NO_ANSWERS = ['network-down', 'time-out', 'lost'] as const;

export type NamedFault = { readonly name: string; readonly faults: readonly WalkFault[] };

function toFault(endpoint: EndpointName, fault: (typeof ANSWERS | typeof NO_ANSWERS)[number]): WalkFault {
  const call = CALLS[endpoint] ?? '^$';
  const silent = NO_ANSWERS.find((one) => one === fault);
  if (silent) return { call, kind: silent, status: 0, body: '' };
  const answer = ANSWERS.find((one) => one === fault) ?? '500';
  const { status, body } = faultAnswer(endpoint, answer);
  return { call, kind: 'answer', status, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** A fault for the next call or two of an endpoint. */
export const anyFault: fc.Arbitrary<NamedFault> = fc
  .record({
    endpoint: fc.constantFrom(...ENDPOINTS.filter((name) => name in CALLS)),
    fault: fc.constantFrom(...ANSWERS, ...NO_ANSWERS, ...NO_ANSWERS),
    calls: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ endpoint, fault, calls }) => ({
    name: `${endpoint}:${fault}:${calls}`,
    faults: Array.from({ length: calls }, () => toFault(endpoint, fault)),
  }));
