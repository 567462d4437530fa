import type { HttpHandler } from 'msw';
import type { DatabaseRecord, UserRecord } from '~mocks/db';
import { endpoint, isRecord, type Environment } from '~mocks/endpoint';
import { badRequest, forbidden, invalid, notFound } from '~mocks/errors';
import { randomPassword } from '~mocks/secrets';
import { findDatabase } from './databases';

/** The engines whose users can be managed: cli, db/users/utils.go */
const MANAGED = ['postgresql', 'postgresql-ng', 'influxdb', 'mongodb', 'mysql'];

type Params = Readonly<Record<string, unknown>>;

/** Database API: who may log in to a database. Passwords are answered once, when they are made, and kept nowhere. */
export function userHandlers(environment: Environment): HttpHandler[] {
  const path = '/api/databases/:addon/users';
  return [
    endpoint(environment, {
      name: 'database_users',
      method: 'get',
      path,
      auth: 'addon',
      status: 200,
      answer: ({ data, param }) => {
        const { database } = findDatabase(data, param('addon'));
        return { 'database-users': database.users.map((user) => userJson(database, user)) };
      },
    }),
    endpoint(environment, {
      name: 'create_database_user',
      method: 'post',
      path,
      auth: 'addon',
      status: 201,
      answer: ({ data, param, body, save }) => {
        const { database } = findDatabase(data, param('addon'));
        if (!MANAGED.includes(database.type.id)) throw invalid('base', "doesn't support user management");
        const params = paramsIn(body);
        const password = passwordIn(params) ?? randomPassword();
        const user = newUser(params, database);
        database.users.push(user);
        save();
        return { database_user: { ...userJson(database, user), password } };
      },
    }),
    endpoint(environment, {
      name: 'update_database_user',
      method: 'patch',
      path: `${path}/:user`,
      auth: 'addon',
      status: 200,
      answer: ({ data, param, body }) => {
        const { database } = findDatabase(data, param('addon'));
        const user = findChangeable(database, param('user'));
        if (passwordIn(paramsIn(body)) === undefined) throw invalid('password', "can't be blank");
        return { database_user: userJson(database, user) };
      },
    }),
    endpoint(environment, {
      name: 'delete_database_user',
      method: 'delete',
      path: `${path}/:user`,
      auth: 'addon',
      status: 204,
      answer: ({ data, param, save }) => {
        const { database } = findDatabase(data, param('addon'));
        const { name } = findChangeable(database, param('user'));
        database.users = database.users.filter((user) => user.name !== name);
        save();
        return {};
      },
    }),
    endpoint(environment, {
      name: 'reset_database_user_password',
      method: 'post',
      path: `${path}/:user/reset_password`,
      auth: 'addon',
      // scalingo.js sends none.
      isBodyOptional: true,
      status: 200,
      answer: ({ data, param }) => {
        const { database } = findDatabase(data, param('addon'));
        const user = findChangeable(database, param('user'));
        return { database_user: { ...userJson(database, user), password: randomPassword() } };
      },
    }),
  ];
}

/** The platform's own user is left alone (cli, db/users/delete.go and update_password.go). */
function findChangeable({ users }: DatabaseRecord, name: string): UserRecord {
  const user = users.find((candidate) => candidate.name === name);
  if (!user) throw notFound('database_user');
  if (user.protected) throw forbidden('the user is protected');
  return user;
}

function paramsIn({ database_user: params }: Params): Params {
  if (!isRecord(params)) throw badRequest('database_user is missing');
  return params;
}

/** The lengths are those of the CLI: db/users/utils.go */
function newUser({ name, read_only: readOnly = false }: Params, { users }: DatabaseRecord): UserRecord {
  if (typeof name !== 'string' || name === '') throw invalid('name', "can't be blank");
  if (name.length < 6 || name.length > 32) throw invalid('name', 'must have 6 to 32 characters');
  if (!/^[a-z][a-z0-9_-]*$/i.test(name)) throw invalid('name', 'is invalid');
  if (users.some((user) => user.name === name)) throw invalid('name', 'has already been taken');
  if (typeof readOnly !== 'boolean') throw invalid('read_only', 'is not a boolean');
  return { name, read_only: readOnly, protected: false };
}

/** @returns undefined when the server is to make one */
function passwordIn({ password, password_confirmation: confirmation }: Params): string | undefined {
  if (password === undefined || password === '') return undefined;
  if (typeof password !== 'string' || password.length < 24 || password.length > 64) {
    throw invalid('password', 'must have 24 to 64 characters');
  }
  if (password !== confirmation) throw invalid('password_confirmation', "doesn't match");
  return password;
}

function userJson({ type }: DatabaseRecord, { name, read_only, protected: isProtected }: UserRecord): object {
  return {
    name,
    read_only,
    protected: isProtected,
    ...(type.name === 'PostgreSQL' && { dbms_attributes: { password_encryption: 'SCRAM-SHA-256' } }),
  };
}
