import { clientsOf } from '~/domain/clients';
import type { ConnectionParts } from '~/domain/connection-string';
import { CodeLine } from '~/ui/code-line';
import { Tabs } from '~/ui/tabs';
import { PartsTable } from './parts-table';
import type { StringChoices } from './use-string-choices';

type ClientTabsProps = {
  parts: ConnectionParts;
  /** Kept by the parent: the details unmount each time the secret is hidden. */
  choices: StringChoices;
};

/** What to type or fill in, for the client at hand. */
export function ClientTabs({ parts, choices }: ClientTabsProps) {
  const clients = clientsOf(parts.engine);
  const client = clients.find(({ id }) => id === choices.client) ?? clients[0];
  if (!client) return <></>;
  const output = client.output(parts);
  return (
    <Tabs
      label="Clients"
      look="line"
      className="border-t border-line"
      tabs={clients.map(({ id, name }) => ({ value: id, name }))}
      value={client.id}
      onChange={choices.setClient}
    >
      {output.kind === 'fields' ? (
        <div className="-mt-px">
          <PartsTable
            isWide
            caption={`Fields of ${client.name}`}
            rows={output.fields.map(({ name, value }) => ({ name, value }))}
          />
          {client.note && (
            <p className="border-t border-line px-4 py-3 text-help text-text-3 tablet:px-6">{client.note}</p>
          )}
        </div>
      ) : (
        <div className="px-4 py-5 tablet:px-6">
          <CodeLine
            name={`${client.name} snippet`}
            text={output.text}
            isMulti={output.text.includes('\n')}
            isWrapped={!output.text.includes('\n')}
          />
          {client.note && <p className="mt-2 text-help text-text-3">{client.note}</p>}
        </div>
      )}
    </Tabs>
  );
}
