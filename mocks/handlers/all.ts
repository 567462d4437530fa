import type { HttpHandler } from 'msw';
import type { Environment } from '~mocks/endpoint';
import { appHandlers } from './apps';
import { callerAddressHandlers } from './caller-address';
import { databaseHandlers } from './databases';
import { firewallHandlers } from './firewall';

export function createHandlers(environment: Environment): HttpHandler[] {
  return [
    ...appHandlers(environment),
    ...databaseHandlers(environment),
    ...firewallHandlers(environment),
    ...callerAddressHandlers(environment),
  ];
}
