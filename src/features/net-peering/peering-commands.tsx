import type { DatabaseRef } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import { PREVIEW } from '~/domain/cli';
import {
  addPeeringCommand,
  listPeeringsCommand,
  networkCommand,
  removePeeringCommand,
} from '~/domain/cli-net-peering';
import { ToolText } from '~/ui/tool-text';

type PeeringCommandsProps = {
  database: DatabaseRef;
  /** Those that are not deleted. */
  peerings: readonly NetPeering[];
};

/** Commands of Scalingo's CLI that do what this block does. Its `--database` takes the ID of `/v1/databases`. */
export function PeeringCommands({ database, peerings }: PeeringCommandsProps) {
  return (
    <>
      <ToolText {...PREVIEW} />
      <ToolText
        name="network command"
        text={networkCommand(database).join(' ')}
        title="Show the network configuration"
        help="The account ID, Net ID and IP range to create the Net Peering with."
      />
      <ToolText
        name="list command"
        text={listPeeringsCommand(database).join(' ')}
        title="List the Net Peerings"
        help="Shows each with Scalingo’s own ID."
      />
      <ToolText
        name="add command"
        text={addPeeringCommand(database, 'pcx-123456789').join(' ')}
        title="Add a Net Peering"
        help={
          <>
            <code className="whitespace-nowrap">pcx-123456789</code> stands for the ID that Outscale gave to
            yours.
          </>
        }
      />
      {peerings.map(({ id, outscaleId }) => (
        <ToolText
          key={id}
          name={`command to remove ${outscaleId}`}
          text={removePeeringCommand(database, id).join(' ')}
          title={`Remove ${outscaleId}`}
          help="It takes Scalingo’s own ID."
        />
      ))}
    </>
  );
}
