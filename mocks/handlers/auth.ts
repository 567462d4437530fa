import type { HttpHandler } from 'msw';
import { API_TOKEN, USER } from '~mocks/account';
import { endpoint, type Environment } from '~mocks/endpoint';
import { unauthorized } from '~mocks/errors';
import { signSession } from '~mocks/jwt';

/** https://developers.scalingo.com/regions */
const REGIONS = [
  { name: 'osc-fr1', display_name: 'Paris - Outscale', isDefault: true },
  { name: 'osc-secnum-fr1', display_name: 'Paris - SecNumCloud - Outscale', isDefault: false },
];

/** Auth API: bearer tokens for API tokens, who is signed in, and where the other APIs are. */
export function authHandlers(environment: Environment): HttpHandler[] {
  return [
    endpoint(environment, {
      name: 'token_exchange',
      method: 'post',
      path: '/v1/tokens/exchange',
      auth: 'none',
      isBodyOptional: true,
      status: 200,
      answer: async ({ credentials, now }) => {
        if (!isApiToken(credentials)) throw unauthorized();
        return { token: await signSession(USER.id, now) };
      },
    }),
    endpoint(environment, {
      name: 'self',
      method: 'get',
      path: '/v1/users/self',
      auth: 'session',
      status: 200,
      answer: () => ({ user: { ...USER, fullname: 'Ana Martin', flags: {} } }),
    }),
    endpoint(environment, {
      name: 'regions',
      method: 'get',
      path: '/v1/regions',
      // The CLI asks before it has signed in: config/region.go, SkipAuth
      auth: 'optional',
      status: 200,
      answer: ({ origin }) => ({
        regions: REGIONS.map(({ name, display_name, isDefault }) => ({
          name,
          display_name,
          // The stand-in's own, so that clients which follow them stay here.
          api: origin,
          database_api: origin,
          dashboard: `https://my.${name}.scalingo.com`,
          ssh: `ssh.${name}.scalingo.com:22`,
          default: isDefault,
        })),
      }),
    }),
  ];
}

/** By Basic authentication (RFC 7617) with an empty user, which is how an API token is sent. */
function isApiToken(credentials: string): boolean {
  return /^Basic (.+)/i.exec(credentials)?.[1] === btoa(`:${API_TOKEN}`);
}
