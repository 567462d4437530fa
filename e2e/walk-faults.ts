import fc from 'fast-check';
import { ENDPOINTS, faultAnswer, FAULTS, isWhole, type EndpointName, type WholeFault } from '~mocks/faults';
import { REQUESTS } from './fault-calls';
import type { WalkFault } from './walk-hooks';

const ANSWERS = FAULTS.filter((fault) => isWhole(fault));
const NO_ANSWERS = ['network-down', 'time-out', 'lost'] as const;

export type NamedFault = { readonly name: string; readonly faults: readonly WalkFault[] };

function toFault(endpoint: EndpointName, fault: WholeFault | (typeof NO_ANSWERS)[number]): WalkFault {
  const call = REQUESTS[endpoint]?.source ?? '^$';
  const silent = NO_ANSWERS.find((one) => one === fault);
  if (silent) return { call, kind: silent, status: 0, body: '' };
  const answer = ANSWERS.find((one) => one === fault) ?? '500';
  const { status, body } = faultAnswer(endpoint, answer);
  return { call, kind: 'answer', status, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** A fault for the next call or two of an endpoint. */
export const anyFault: fc.Arbitrary<NamedFault> = fc
  .record({
    endpoint: fc.constantFrom(...ENDPOINTS.filter((name) => name in REQUESTS)),
    fault: fc.constantFrom(...ANSWERS, ...NO_ANSWERS, ...NO_ANSWERS),
    calls: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ endpoint, fault, calls }) => ({
    name: `${endpoint}:${fault}:${calls}`,
    faults: Array.from({ length: calls }, () => toFault(endpoint, fault)),
  }));
