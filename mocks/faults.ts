import { MockError } from './errors';

/** Every request that the mock answers, by the name that a fault is given with. */
export const ENDPOINTS = [
  'token_exchange',
  'self',
  'regions',
  'databases',
  'dedicated_database',
  'apps',
  'app',
  'addons',
  'addon',
  'addon_token',
  'collaborators',
  'variables',
  'endpoints',
  'net_peerings',
  'create_net_peering',
  'net_peering',
  'delete_net_peering',
  'network_configuration',
  'database',
  'enable_feature',
  'disable_feature',
  'firewall_rules',
  'create_firewall_rule',
  'update_firewall_rule',
  'delete_firewall_rule',
  'managed_ranges',
  'database_users',
  'create_database_user',
  'update_database_user',
  'delete_database_user',
  'reset_database_user_password',
  'operation',
  'caller_address',
] as const;
export type EndpointName = (typeof ENDPOINTS)[number];

export const FAULTS = [
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
  'network-down',
  'time-out',
  'not-json',
  'wrong-json',
  'empty-body',
  'endless-body',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** Lets calls through, so that a fault can wait for a later one: `firewall_rules:ok:1,firewall_rules:503:1` */
const NO_FAULT = 'ok';

/** `firewall_rules:503`, or `firewall_rules:503:2` for the first two calls only */
export type Fault = {
  readonly endpoint: EndpointName;
  readonly fault: FaultName | typeof NO_FAULT;
  readonly calls: number;
};

/** Reads a list of faults such as `firewall_rules:503,database:time-out:1`; `wrong` is what is not understood of it. */
export function parseFaults(text: string): {
  readonly faults: readonly Fault[];
  readonly wrong: readonly string[];
} {
  const faults: Fault[] = [];
  const wrong: string[] = [];
  for (const item of text.split(',').map((part) => part.trim())) {
    const parts = /^([^:]+):([^:]+)(?::([1-9][0-9]*))?$/.exec(item);
    const endpoint = ENDPOINTS.find((name) => name === parts?.[1]);
    const fault = ([...FAULTS, NO_FAULT] as const).find((name) => name === parts?.[2]);
    if (endpoint && fault) faults.push({ endpoint, fault, calls: Number(parts?.[3] ?? Infinity) });
    else if (item !== '') wrong.push(item);
  }
  return { faults, wrong };
}

/** Decides call by call; it forgets with the page, so a reload starts the count anew. */
export function createFaultPlan(faults: readonly Fault[]): (endpoint: EndpointName) => FaultName | null {
  const left = faults.map((fault) => ({ ...fault }));
  return (endpoint) => {
    const next = left.find((fault) => fault.endpoint === endpoint && fault.calls > 0);
    if (!next) return null;
    next.calls -= 1;
    return next.fault === NO_FAULT ? null : next.fault;
  };
}

/** The field that a refusal is about; of other endpoints one that no form has. */
const REFUSED_FIELDS: Partial<Record<EndpointName, string>> = {
  create_firewall_rule: 'cidr',
  update_firewall_rule: 'label',
  create_net_peering: 'outscale_net_peering_id',
};

/** The field that `422-field` is about. */
export const refusedField = (endpoint: EndpointName) => REFUSED_FIELDS[endpoint] ?? 'region';

const REFUSAL = 'is refused by the preview’s fault';

/** A fault that is a whole answer, not one that fails or never ends. */
export type WholeFault = Exclude<FaultName, 'network-down' | 'time-out' | 'endless-body'>;

export function isWhole(fault: FaultName): fault is WholeFault {
  return fault !== 'network-down' && fault !== 'time-out' && fault !== 'endless-body';
}

export function faultAnswer(endpoint: EndpointName, fault: WholeFault): MockError {
  switch (fault) {
    case '400':
      return new MockError(400, { error: 'parameter missing' });
    case '401':
      return new MockError(401, { error: 'Unauthorized' });
    case '402':
      return new MockError(402, {
        error: 'Account must be verified',
        url: 'https://dashboard.scalingo.com/billing',
      });
    case '403':
      return new MockError(403, { error: 'forbidden', code: 'forbidden' });
    case '404':
      return new MockError(404, { error: 'not found' });
    case '409':
      return new MockError(409, { error: 'the resource has changed' });
    case '422':
      return new MockError(422, { errors: { base: [`it ${REFUSAL}`] } });
    case '422-field':
      return new MockError(422, { errors: { [refusedField(endpoint)]: [REFUSAL] } });
    case '429':
      return new MockError(429, 'Retry later');
    case '500':
      return new MockError(500, '<html><body>Internal Server Error</body></html>');
    case '503':
      return new MockError(503, 'Service Unavailable');
    case 'not-json':
      return new MockError(200, '<!doctype html><title>Captive portal</title>');
    case 'wrong-json':
      return new MockError(200, { unexpected: true });
    case 'empty-body':
      return new MockError(200, '');
  }
}
