import { useState } from 'react';
import { clientsOf } from '~/domain/clients';
import type { ConnectionParts } from '~/domain/connection-string';
import { CodeLine } from '~/ui/code-line';
import { Tabs } from '~/ui/tabs';
import { PartsTable } from './parts-table';

/** What to type or fill in, for the client at hand. */
export function ClientTabs({ parts }: { parts: ConnectionParts }) {
  const clients = clientsOf(parts.engine);
  const [chosen, setChosen] = useState(clients[0]?.id ?? '');
  const client = clients.find(({ id }) => id === chosen);
  if (!client) return <></>;
  const output = client.output(parts);
  return (
    <Tabs
      label="Clients"
      look="line"
      className="border-t border-line"
      tabs={clients.map(({ id, name }) => ({ value: id, name }))}
      value={chosen}
      onChange={setChosen}
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
