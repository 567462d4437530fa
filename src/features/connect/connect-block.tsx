import type { DatabaseRef } from '~/domain/database';
import { Section } from '~/ui/section';
import { DedicatedConnect } from './dedicated-connect';
import { SharedConnect } from './shared-connect';

/** Connect: the connection string of the default user, what it is made of, and how to use it. */
export function ConnectBlock({ database }: { database: DatabaseRef }) {
  switch (database.model) {
    case 'dedicated':
      return (
        <Section
          id="connect"
          title="Connect"
          description="The default user and its password. TLS is required."
        >
          <DedicatedConnect database={database} />
        </Section>
      );
    case 'shared':
      return (
        <Section id="connect" title="Connect" description="The default user and its password.">
          <SharedConnect database={database} />
        </Section>
      );
  }
}
