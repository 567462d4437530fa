import type { HttpHandler } from 'msw';
import type { DatabaseRecord, FeatureRecord } from '~mocks/db';
import { endpoint, isRecord, type Environment } from '~mocks/endpoint';
import { badRequest, conflict, invalid } from '~mocks/errors';
import { featuresAt } from '~mocks/features';
import { FEATURE_MS } from '~mocks/seed';
import { findDatabase } from './databases';

const NAMES = ['force-ssl', 'publicly-available'];

/** Database API: Force TLS and Internet Accessibility, which take a while to change. */
export function featureHandlers(environment: Environment): HttpHandler[] {
  const path = '/api/databases/:addon/features';
  return [
    endpoint(environment, {
      name: 'enable_feature',
      method: 'post',
      path,
      auth: 'addon',
      status: 200,
      answer: ({ data, param, body, now, save }) => {
        const { app, database } = findDatabase(data, param('addon'));
        const name = checkName(nameIn(body));
        const present = statusOf(database, name, now);
        if (present === 'PENDING_TO_REMOVE') throw conflict(`${name} is being disabled`);
        if (present === 'ACTIVATED')
          return { name, status: present, message: `${name} feature is already enabled` };
        if (present?.startsWith('PENDING')) {
          return { name, status: present, message: `${name} feature is being enabled` };
        }
        if (name === 'publicly-available') {
          if (app.isDedicatedDatabase) throw invalid('feature', 'does not apply to Dedicated Resources');
          if (statusOf(database, 'force-ssl', now) !== 'ACTIVATED') {
            throw invalid('feature', 'publicly-available requires force-ssl');
          }
        }
        const status = 'PENDING_TO_ACTIVATE';
        replace(database, {
          name,
          status,
          settles_at: now + FEATURE_MS,
          settles_as: outcome(database, 'ACTIVATED'),
        });
        save();
        return { name, status, message: `${name} feature is being enabled` };
      },
    }),
    endpoint(environment, {
      name: 'disable_feature',
      method: 'delete',
      path,
      auth: 'addon',
      status: 200,
      answer: ({ data, param, query, now, save }) => {
        const { app, database } = findDatabase(data, param('addon'));
        const name = checkName(query.get('feature') ?? missing('feature'));
        if (app.isDedicatedDatabase)
          throw invalid('feature', `${name} can't be disabled on Dedicated Resources`);
        const present = statusOf(database, name, now);
        if (present === undefined) throw invalid('feature', `${name} is not enabled`);
        if (present.startsWith('PENDING')) throw conflict(`${name} is being changed`);
        if (name === 'force-ssl' && statusOf(database, 'publicly-available', now) !== undefined) {
          throw invalid('feature', 'force-ssl is required by publicly-available');
        }
        replace(database, {
          name,
          status: 'PENDING_TO_REMOVE',
          settles_at: now + FEATURE_MS,
          settles_as: outcome(database, null),
        });
        save();
        // As documented, although it takes effect later.
        return { message: `${name} feature has been disabled` };
      },
    }),
  ];
}

/** go sends a `status` too, which means nothing. */
function nameIn({ feature }: Readonly<Record<string, unknown>>): string {
  if (!isRecord(feature) || typeof feature['name'] !== 'string') return missing('feature.name');
  return feature['name'];
}

function missing(parameter: string): never {
  throw badRequest(`${parameter} is missing`);
}

function checkName(name: string): string {
  if (!NAMES.includes(name)) throw invalid('feature', 'is not included in the list');
  return name;
}

function statusOf(database: DatabaseRecord, name: string, now: number): string | undefined {
  return featuresAt(database, now).find((feature) => feature.name === name)?.status;
}

function replace(database: DatabaseRecord, feature: FeatureRecord): void {
  database.features = [...database.features.filter(({ name }) => name !== feature.name), feature];
}

/** A scenario may let the next changes fail. */
function outcome<Outcome>(database: DatabaseRecord, usual: Outcome): Outcome | 'FAILED' {
  if (!database.failing_changes) return usual;
  database.failing_changes -= 1;
  return 'FAILED';
}
