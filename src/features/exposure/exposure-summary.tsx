import type { DatabaseRef } from '~/domain/database';
import { FirewallExposureSummary } from './firewall-exposure';
import { SharedExposureSummary } from './shared-exposure';

type ExposureSummaryProps = {
  database: DatabaseRef;
  /** Whether the page has no block of firewall rules, which would say why they could not be read. */
  isAlone?: boolean;
};

/** Who can reach a database, in the terms of its architecture model. */
export function ExposureSummary({ database, isAlone = false }: ExposureSummaryProps) {
  switch (database.model) {
    case 'dedicated':
      return <FirewallExposureSummary database={database} isAlone={isAlone} />;
    case 'shared':
      return <SharedExposureSummary database={database} />;
  }
}
