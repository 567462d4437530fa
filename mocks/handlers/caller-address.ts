import type { HttpHandler } from 'msw';
import { endpoint, type Environment } from '~mocks/endpoint';
import { CALLER_ADDRESS } from '~mocks/seed';

/** Not Scalingo's: stands for a service that answers with the caller's address. */
export function callerAddressHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'caller_address',
      method: 'get',
      path: '/caller-address',
      auth: 'none',
      status: 200,
      answer: () => ({ ip: CALLER_ADDRESS }),
    }),
  ];
}
