import { formatHost, type ConnectionParts } from '~/domain/connection-string';
import { optionsText, tlsMode } from '~/domain/connection-tls';
import { ClientTabs } from './client-tabs';
import { PartsTable } from './parts-table';
import type { StringChoices } from './use-string-choices';

type ConnectionDetailsProps = { parts: ConnectionParts; choices: StringChoices };

/** What a connection string is made of, and the same for the client at hand. */
export function ConnectionDetails({ parts, choices }: ConnectionDetailsProps) {
  const [first, ...others] = parts.hosts;
  const rows = [
    // A cluster's hosts stand with their ports, as its driver wants them.
    ...(others.length > 0
      ? [{ name: 'Host', value: parts.hosts.map(formatHost).join(',') }]
      : [
          { name: 'Host', value: first?.host ?? '' },
          { name: 'Port', value: first?.port ?? '' },
        ]),
    { name: 'Database', value: parts.database },
    { name: 'User', value: parts.user },
    { name: 'Password', value: parts.password },
    { name: 'TLS mode', value: tlsMode(parts) },
    { name: 'Options', value: optionsText(parts) },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <PartsTable caption="Parts of the connection string" rows={rows} />
      <ClientTabs {...{ parts, choices }} />
    </>
  );
}
