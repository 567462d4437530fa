import type { HttpHandler } from 'msw';
import { COLLEAGUE, PROJECT, USER } from '~mocks/account';
import { HOUR } from '~mocks/clock';
import { nextId, type AddonRecord, type AppRecord, type MockData } from '~mocks/db';
import { endpoint, type Environment } from '~mocks/endpoint';
import { notFound } from '~mocks/errors';

/** Regional API: apps, add-ons and their tokens. */
export function appHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'apps',
      method: 'get',
      path: '/v1/apps',
      auth: 'session',
      status: 200,
      answer: ({ data }) => ({ apps: data.apps.map((app) => appJson(data, app)) }),
    }),
    endpoint(environment, {
      name: 'app',
      method: 'get',
      path: '/v1/apps/:app',
      auth: 'session',
      status: 200,
      answer: ({ data, param }) => ({ app: appJson(data, findApp(data, param('app'))) }),
    }),
    endpoint(environment, {
      name: 'collaborators',
      method: 'get',
      path: '/v1/apps/:app/collaborators',
      auth: 'session',
      status: 200,
      answer: ({ data, param }) => ({ collaborators: [collaboratorJson(data, findApp(data, param('app')))] }),
    }),
    endpoint(environment, {
      name: 'addons',
      method: 'get',
      path: '/v1/apps/:app/addons',
      auth: 'session',
      status: 200,
      answer: ({ data, param }) => {
        const app = findApp(data, param('app'));
        return { addons: app.addons.map((addon) => addonJson(app, addon)) };
      },
    }),
    endpoint(environment, {
      name: 'addon',
      method: 'get',
      path: '/v1/apps/:app/addons/:id',
      auth: 'session',
      status: 200,
      answer: ({ data, param }) => {
        const app = findApp(data, param('app'));
        return { addon: addonJson(app, findAddon(app, param('id'))) };
      },
    }),
    endpoint(environment, {
      name: 'addon_token',
      method: 'post',
      path: '/v1/apps/:app/addons/:id/token',
      auth: 'session',
      status: 200,
      answer: ({ data, param, now, save }) => {
        const app = findApp(data, param('app'));
        const addon = findAddon(app, param('id'));
        const token = `preview-${nextId(data)}`;
        data.tokens = data.tokens.filter(({ expires_at }) => expires_at > now);
        data.tokens.push({ token, addonId: addon.id, expires_at: now + HOUR });
        save();
        return { addon: { ...addonJson(app, addon), token } };
      },
    }),
  ];
}

export function findApp(data: MockData, idOrName: string): AppRecord {
  const app = data.apps.find(({ id, name }) => id === idOrName || name === idOrName);
  if (!app) throw notFound('app');
  return app;
}

function findAddon({ addons }: AppRecord, wanted: string): AddonRecord {
  const addon = addons.find(({ id }) => id === wanted);
  if (!addon) throw notFound('addon');
  return addon;
}

/** The owner is none of them. go collaborators.go `Collaborator` */
function collaboratorJson({ isLimited = false }: MockData, app: AppRecord): object {
  const { id, username, email } = isLimited ? USER : COLLEAGUE;
  return {
    id: `co-${app.id}`,
    app_id: app.id,
    username,
    email,
    status: 'accepted',
    user_id: id,
    is_limited: isLimited,
  };
}

export function appJson({ isLimited = false }: MockData, app: AppRecord): object {
  const created = new Date(app.created_at).toISOString();
  return {
    id: app.id,
    name: app.name,
    owner: isLimited ? COLLEAGUE : USER,
    project: PROJECT,
    region: app.region,
    status: 'running',
    created_at: created,
    updated_at: created,
    url: `https://${app.name}.${app.region}.scalingo.io`,
    git_url: `git@ssh.${app.region}.scalingo.com:${app.name}.git`,
    flags: app.isDedicatedDatabase ? { 'dedicated-database': true } : {},
  };
}

/** go addons.go `AddonStatus`, by the database's; any other is running. */
const ADDON_STATUSES: Readonly<Record<string, string>> = { creating: 'provisioning', stopped: 'suspended' };

export function addonJson(app: AppRecord, addon: AddonRecord): object {
  return {
    id: addon.id,
    app_id: app.id,
    resource_id: addon.database?.hostname.split('.')[0] ?? addon.id,
    status: ADDON_STATUSES[addon.database?.status ?? ''] ?? 'running',
    plan: { id: `pl-${addon.plan.name}`, ...addon.plan },
    addon_provider: { ...addon.provider, logo_url: null },
    provisioned_at: new Date(addon.provisioned_at).toISOString(),
    deprovisioned_at: null,
  };
}
