import type { HttpHandler } from 'msw';
import { nextId, type AppRecord, type DatabaseRecord, type NetPeeringRecord } from '~mocks/db';
import { endpoint, type Environment } from '~mocks/endpoint';
import { conflict, invalid, notFound } from '~mocks/errors';
import { netPeeringAt, NET_PEERING_MS, sourceOf } from '~mocks/outscale';
import { findDedicated } from './dedicated-databases';

const FIELD = 'outscale_net_peering_id';

/** Regional API: private links between a Dedicated Resources database and a network of Outscale's. */
export function netPeeringHandlers(environment: Environment): HttpHandler[] {
  const path = '/v1/databases/:id/net_peerings';
  return [
    endpoint(environment, {
      name: 'net_peerings',
      method: 'get',
      path,
      auth: 'session',
      status: 200,
      answer: ({ data, param, now }) => {
        const { app, database } = findDedicated(data, param('id'));
        return { net_peerings: netPeeringsAt(database, now).map((peering) => netPeeringJson(app, peering)) };
      },
    }),
    endpoint(environment, {
      name: 'create_net_peering',
      method: 'post',
      path,
      auth: 'session',
      status: 201,
      answer: ({ data, param, body, now, save }) => {
        const { app, database } = findDedicated(data, param('id'));
        const outscaleId = checkId(body[FIELD]);
        const isTaken = netPeeringsAt(database, now).some(
          (peering) => peering[FIELD] === outscaleId && peering.status !== 'deleted',
        );
        if (isTaken) throw invalid(FIELD, 'has already been taken');
        const peering: NetPeeringRecord = {
          id: nextId(data),
          outscale_net_peering_id: outscaleId,
          status: 'pending',
          settles_at: now + NET_PEERING_MS,
          settles_as: 'active',
          created_at: now,
          updated_at: now,
        };
        database.netPeerings.push(peering);
        save();
        return { net_peering: netPeeringJson(app, peering) };
      },
    }),
    endpoint(environment, {
      name: 'net_peering',
      method: 'get',
      path: `${path}/:peering`,
      auth: 'session',
      status: 200,
      answer: ({ data, param, now }) => {
        const { app, database } = findDedicated(data, param('id'));
        return { net_peering: netPeeringJson(app, find(database, param('peering'), now)) };
      },
    }),
    endpoint(environment, {
      name: 'delete_net_peering',
      method: 'delete',
      path: `${path}/:peering`,
      auth: 'session',
      status: 204,
      answer: ({ data, param, now, save }) => {
        const { database } = findDedicated(data, param('id'));
        const peering = find(database, param('peering'), now);
        if (['deleting', 'deleted'].includes(peering.status))
          throw conflict(`It is ${peering.status} already`);
        const changed = {
          ...peering,
          status: 'deleting',
          settles_at: now + NET_PEERING_MS,
          settles_as: 'deleted',
          updated_at: now,
        };
        database.netPeerings = database.netPeerings.map((one) => (one.id === peering.id ? changed : one));
        save();
        return {};
      },
    }),
  ];
}

export function netPeeringsAt({ netPeerings }: DatabaseRecord, now: number): NetPeeringRecord[] {
  return netPeerings.flatMap((peering) => netPeeringAt(peering, now) ?? []);
}

function find(database: DatabaseRecord, id: string, now: number): NetPeeringRecord {
  const peering = netPeeringsAt(database, now).find((candidate) => candidate.id === id);
  if (!peering) throw notFound('net_peering');
  return peering;
}

/** Outscale's are pcx- and hexadecimal digits, go-scalingo's tests have vpcx-. */
function checkId(id: unknown): string {
  if (id === undefined || id === '') throw invalid(FIELD, "can't be blank");
  if (typeof id !== 'string' || !/^v?pcx-[0-9a-f]+$/.test(id)) throw invalid(FIELD, 'is invalid');
  return id;
}

function netPeeringJson(app: AppRecord, peering: NetPeeringRecord): object {
  return {
    id: peering.id,
    database_id: app.id,
    status: peering.status,
    outscale_net_peering_id: peering.outscale_net_peering_id,
    ...sourceOf(peering),
    created_at: new Date(peering.created_at).toISOString(),
    updated_at: new Date(peering.updated_at).toISOString(),
  };
}
