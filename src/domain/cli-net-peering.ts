/*
 * What the Net Peerings of a database come to as commands of Scalingo's CLI.
 * Source: Scalingo/cli 1.48, cmd/databases_networking.go.
 */
import { shellQuote } from './quoting';
import { command, option, type CliTarget, type Command } from './cli';

export function networkCommand(database: CliTarget): Command {
  return command(database, 'database-network-configuration');
}

export function listPeeringsCommand(database: CliTarget): Command {
  return command(database, 'database-net-peerings');
}

/** @param outscaleId `pcx-…` */
export function addPeeringCommand(database: CliTarget, outscaleId: string): Command {
  return command(database, 'database-net-peerings-add', ...option('outscale-net-peering-id', outscaleId));
}

/**
 * The CLI's help has the ID as an argument, but it is read from this option alone.
 * @param id Scalingo's, not Outscale's
 */
export function removePeeringCommand(database: CliTarget, id: string): Command {
  return command(database, 'database-net-peerings-remove', '--net-peering', shellQuote(id));
}
