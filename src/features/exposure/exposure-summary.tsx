import type { DatabaseRef } from '~/domain/database';
import { FirewallExposureSummary } from './firewall-exposure';
import { SharedExposureSummary } from './shared-exposure';

/** Who can reach a database, in the terms of its architecture model. */
export function ExposureSummary({ database }: { database: DatabaseRef }) {
  switch (database.model) {
    case 'dedicated':
      return <FirewallExposureSummary database={database} />;
    case 'shared':
      return <SharedExposureSummary database={database} />;
  }
}
