import { dedicated, failure, ORDERS } from './gallery';
import type { StateShowcase } from './gallery-states';

/** States of the Net Peering block that a link can open. */
export const NET_PEERING_SHOWCASES: readonly StateShowcase[] = [
  {
    id: 'add-net-peering',
    ...dedicated('Add Net Peering', 'By the ID that Outscale gives'),
    scenario: 'four-rules',
    path: `${ORDERS}?add-net-peering`,
  },
  {
    id: 'remove-net-peering',
    ...dedicated('Removing a net peering', 'Who loses its way in'),
    scenario: 'net-peering',
    path: `${ORDERS}?remove-net-peering=67a1c8e2f000000100000200`,
  },
  {
    id: 'net-peering-cli',
    ...dedicated('CLI for net peerings', 'The same on the command line'),
    scenario: 'net-peering',
    path: `${ORDERS}?cli=net-peering`,
  },
  {
    id: 'net-peerings-503',
    ...failure('Net peerings unread', '503 on the network and its peerings'),
    scenario: 'four-rules',
    fault: 'net_peerings:503,network_configuration:503',
    path: ORDERS,
  },
];
