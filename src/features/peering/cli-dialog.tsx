import type { DatabaseRef } from '~/domain/database';
import type { NetPeering } from '~/domain/net-peering';
import { PREVIEW_COMMAND, type Command } from '~/domain/same-by-cli';
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
export function CliDialog({ database: { appId }, peerings, onClose }: CliDialogProps) {
  const [first] = peerings;
  return (
    <Dialog title="CLI for Net Peerings" onClose={onClose} returnFocus={blockHeading}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Line
          name="preview command"
          commands={[PREVIEW_COMMAND]}
          title="Turn on the preview commands"
          help="Commands for Dedicated Resources are a preview. Once in each shell."
        />
        <Line
          name="network command"
          commands={[networkCommand(appId)]}
          title="Show the network configuration"
          help="The account ID, net ID and IP range to create the Net Peering with."
        />
        <Line
          name="list command"
          commands={[listPeeringsCommand(appId)]}
          title="List the Net Peerings"
          help="Shows each with Scalingo’s own ID, which the command below takes."
        />
        <Line
          name="add command"
          commands={[addPeeringCommand(appId, first?.outscaleId ?? 'pcx-123456789')]}
          title="Add a Net Peering"
          help="Put in the ID of yours."
        />
        {first && (
          <Line
            name={peerings.length === 1 ? 'remove command' : 'remove commands'}
            commands={peerings.map(({ id }) => removePeeringCommand(appId, id))}
            title={peerings.length === 1 ? 'Remove the Net Peering' : 'Remove the Net Peerings'}
            help={peerings.map(({ outscaleId }) => outscaleId).join(', ')}
          />
        )}
      </div>
    </Dialog>
  );
}

type LineProps = { name: string; commands: readonly Command[]; title: string; help: string };

function Line({ name, commands, title, help }: LineProps) {
  const isMulti = commands.length > 1;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="font-medium">{title}</h3>
      <CodeLine
        name={name}
        text={commands.map((words) => words.join(' ')).join('\n')}
        isMulti={isMulti}
        isWrapped={!isMulti}
      />
      <p className="text-help text-text-3">{help}</p>
    </div>
  );
}
