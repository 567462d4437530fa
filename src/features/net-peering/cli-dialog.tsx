import type { DatabaseRef } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import { PREVIEW_COMMAND, PREVIEW_HELP, type Command } from '~/domain/same-by-cli';
import {
  addPeeringCommand,
  listPeeringsCommand,
  networkCommand,
  removePeeringCommand,
} from '~/domain/same-by-cli-peering';
import { CodeLine } from '~/ui/code-line';
import { Dialog } from '~/ui/dialog';
import { blockHeading } from './block';

type CliDialogProps = {
  database: DatabaseRef;
  /** Those that are not deleted. */
  peerings: readonly NetPeering[];
  onClose: () => void;
};

/** Commands of Scalingo's CLI that do what this block does. Its `--database` takes the ID of `/v1/databases`. */
export function CliDialog({ database, peerings, onClose }: CliDialogProps) {
  return (
    <Dialog title="CLI for Net Peerings" width="wide" onClose={onClose} returnFocus={blockHeading}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Line
          name="preview command"
          command={PREVIEW_COMMAND}
          title="Turn on the preview commands"
          help={PREVIEW_HELP}
        />
        <Line
          name="network command"
          command={networkCommand(database)}
          title="Show the network configuration"
          help="The account ID, net ID and IP range to create the Net Peering with."
        />
        <Line
          name="list command"
          command={listPeeringsCommand(database)}
          title="List the Net Peerings"
          help="Shows each with Scalingo’s own ID."
        />
        <Line
          name="add command"
          command={addPeeringCommand(database, 'pcx-123456789')}
          title="Add a Net Peering"
          help="pcx-123456789 stands for the ID that Outscale gave to yours."
        />
        {peerings.map(({ id, outscaleId }) => (
          <Line
            key={id}
            name={`command to remove ${outscaleId}`}
            command={removePeeringCommand(database, id)}
            title={`Remove ${outscaleId}`}
            help="It takes Scalingo’s own ID."
          />
        ))}
      </div>
    </Dialog>
  );
}

type LineProps = { name: string; command: Command; title: string; help: string };

function Line({ name, command, title, help }: LineProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="font-medium">{title}</h3>
      <CodeLine name={name} text={command.join(' ')} isWrapped />
      <p className="text-help text-text-3">{help}</p>
    </div>
  );
}
