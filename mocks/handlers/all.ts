import type { HttpHandler } from 'msw';
import type { Environment } from '~mocks/endpoint';
import { appHandlers } from './apps';
import { callerAddressHandlers } from './caller-address';
import { databaseHandlers } from './databases';
import { endpointHandlers } from './endpoints';
import { featureHandlers } from './features';
import { firewallHandlers } from './firewall';
import { variableHandlers } from './variables';

export function createHandlers(environment: Environment): HttpHandler[] {
  return [
    ...appHandlers(environment),
    ...variableHandlers(environment),
    ...endpointHandlers(environment),
    ...databaseHandlers(environment),
    ...featureHandlers(environment),
    ...firewallHandlers(environment),
    ...callerAddressHandlers(environment),
  ];
}
