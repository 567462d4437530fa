/*
 * What the settings of a Shared Resources database come to as commands of Scalingo's CLI.
 * Source: Scalingo/cli 1.48, cmd/databases.go, cmd/addons.go and addons/info.go.
 */
import type { DatabaseRef } from './database';
import type { FeatureChange } from './feature';
import { shellQuote } from './quoting';
import { appCommand, type Command } from './cli';

/** @param name the feature's, as the API has it: the CLI takes the same */
export function featureCommand(database: DatabaseRef, name: string, to: FeatureChange['to']): Command {
  const verb = to === 'on' ? 'enable' : 'disable';
  return appCommand(database, '--addon', shellQuote(database.addonId), `database-${verb}-feature`, name);
}

/** Shows what is on; null for an engine whose features the CLI does not show. */
export function featuresCommand(database: DatabaseRef): Command | null {
  return database.engine === 'opensearch'
    ? null
    : appCommand(database, 'addons-info', shellQuote(database.addonId));
}
