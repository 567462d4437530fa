import type { DatabaseRef } from '~/domain/database';
import { Cli } from '~/ui/cli';
import { Section } from '~/ui/section';
import { ConnectCommands } from './connect-commands';
import { DedicatedConnect } from './dedicated-connect';
import { SharedConnect } from './shared-connect';

/** Connect: the connection string of the default user, what it is made of, and how to use it. */
export function ConnectBlock({ database }: { database: DatabaseRef }) {
  const isDedicated = database.model === 'dedicated';
  return (
    <Section
      id="connect"
      title="Connect"
      description={`The default user and its password.${isDedicated ? ' TLS is required.' : ''}`}
      aside={
        <Cli section="connect" name="Connect">
          <ConnectCommands database={database} />
        </Cli>
      }
    >
      {isDedicated ? <DedicatedConnect database={database} /> : <SharedConnect database={database} />}
    </Section>
  );
}
