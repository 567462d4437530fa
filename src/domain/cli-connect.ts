/*
 * What gives the connection string by Scalingo's CLI: it is alone on the standard output, unless the CLI has to log in.
 * Source: Scalingo/cli 1.48, cmd/env.go, env/display.go, cmd/error.go and session/login.go.
 */
import { aliasName, sharesVariable, variableName, withPlaceholders } from './connection-string';
import type { DatabaseRef, Endpoint } from './database';
import { shellQuote } from './quoting';
import { appCommand, command, type Command } from './cli';

/**
 * Prints the connection string; finds it by the host where its variable may be another database's. The aliases have the
 * variable's name, not the string, so they are not found.
 */
export function printStringCommand(database: DatabaseRef, endpoint: Endpoint | null): Command {
  if (sharesVariable(database)) {
    return [...appCommand(database, 'env'), '|', 'grep', '-F', shellQuote(withPlaceholders(endpoint).host)];
  }
  const variable = variableName(database.engine);
  return database.model === 'dedicated'
    ? command(database, 'env-get', variable)
    : appCommand(database, 'env-get', variable);
}

/**
 * Puts the connection string into the shell's environment without printing it, once the CLI has given it: its errors
 * are in part on the standard output. Null where the variable may be another database's.
 */
export function exportStringCommand(database: DatabaseRef): Command | null {
  if (sharesVariable(database)) return null;
  const alias = aliasName(database.engine);
  return [`${alias}=$(${printStringCommand(database, null).join(' ')})`, '&&', 'export', alias];
}
