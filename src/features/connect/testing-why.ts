/** For tests only: databases as they may be, and what a client's error may tell. */
import { parseCidr } from '~/domain/cidr';
import type { ConnectLayer } from '~/domain/connect-error-words';
import type { ConnectError } from '~/domain/connect-errors';
import type { DatabaseDetails, FeatureState } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import type { FirewallEntry } from '~/domain/rule';
import type { DedicatedFacts, SharedFacts } from './why-facts';

export const NOTHING_KNOWN: DedicatedFacts = {
  model: 'dedicated',
  engine: 'postgresql',
  region: 'osc-fr1',
  obstacle: null,
  mayRead: true,
  route: 'public',
  ipRange: null,
  entries: null,
  caller: null,
  peerings: null,
  mayChange: true,
};
export const OWN = '198.51.100.25';
export const NETWORK = '172.17.0.0/16';

export const entry = (cidr: string, phase: FirewallEntry['phase'] = { name: 'active' }): FirewallEntry => ({
  rule: {
    id: cidr,
    source: { type: 'custom', text: cidr, cidr: parseCidr(cidr) },
    label: '',
    createdAt: null,
  },
  phase,
});
export const peering = (ipRange: string | null): NetPeering => ({
  id: '1',
  outscaleId: 'pcx-1',
  status: 'active',
  source: { netId: null, ipRange, accountId: null },
  createdAt: null,
  updatedAt: null,
});

/** By the rules, seen from the own address. */
export const seen = (...entries: FirewallEntry[]): DedicatedFacts => ({
  ...NOTHING_KNOWN,
  caller: OWN,
  entries,
});
export const unseen = (...entries: FirewallEntry[]): DedicatedFacts => ({ ...NOTHING_KNOWN, entries });
export const DENIED = seen(entry('203.0.113.0/24'));
export const APPLYING = seen(entry(`${OWN}/32`, { name: 'applying', appliesAt: 84_000 }));

/** By Net Peerings and rules, with the private endpoint chosen. */
export const privately = (peerings: readonly NetPeering[], ...entries: FirewallEntry[]): DedicatedFacts => ({
  ...seen(...entries),
  route: 'private',
  ipRange: parseCidr('10.1.0.0/24'),
  peerings,
});
export const PEERED = privately([peering(NETWORK)]);

const features = (forceTls: FeatureState, accessibility: FeatureState): DatabaseDetails['features'] => ({
  'force-tls': forceTls,
  'internet-accessibility': accessibility,
});
export const SHARED: SharedFacts = {
  model: 'shared',
  engine: 'postgresql',
  region: 'osc-fr1',
  obstacle: null,
  mayRead: true,
  features: features('on', 'off'),
  endpoint: { host: 'x.postgresql.osc-fr1.scalingo-dbs.com', port: '31001' },
};
export const shared = (forceTls: FeatureState, accessibility: FeatureState): SharedFacts => ({
  ...SHARED,
  features: features(forceTls, accessibility),
});
/** A database that answers over https only once TLS is forced. */
export const overHttp = (...states: Parameters<typeof shared>): SharedFacts => ({
  ...shared(...states),
  engine: 'opensearch',
});
export const PUBLIC = shared('on', 'on');

export const error = (layer: ConnectLayer, more: Partial<ConnectError> = {}): ConnectError => ({
  layer,
  evidence: layer,
  isLocal: false,
  endpoint: null,
  addresses: [],
  ...more,
});
export const LOCAL = { isLocal: true };
