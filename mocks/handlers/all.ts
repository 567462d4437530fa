import type { HttpHandler } from 'msw';
import type { Environment } from '~mocks/endpoint';
import { appHandlers } from './apps';
import { authHandlers } from './auth';
import { callerAddressHandlers } from './caller-address';
import { databaseHandlers } from './databases';
import { dedicatedDatabaseHandlers } from './dedicated-databases';
import { endpointHandlers } from './endpoints';
import { featureHandlers } from './features';
import { firewallHandlers } from './firewall';
import { netPeeringHandlers } from './net-peerings';
import { operationHandlers } from './operations';
import { userHandlers } from './users';
import { variableHandlers } from './variables';

export function createHandlers(environment: Environment): HttpHandler[] {
  return [
    ...authHandlers(environment),
    ...dedicatedDatabaseHandlers(environment),
    ...netPeeringHandlers(environment),
    ...appHandlers(environment),
    ...variableHandlers(environment),
    ...endpointHandlers(environment),
    ...databaseHandlers(environment),
    ...featureHandlers(environment),
    ...firewallHandlers(environment),
    ...userHandlers(environment),
    ...operationHandlers(environment),
    ...callerAddressHandlers(environment),
  ];
}
