import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { firewallRulesQuery } from '~/api/firewall';
import type { DatabaseRef } from '~/domain/database';
import { ExposureSkeleton } from '~/features/exposure/exposure-card';
import { ExposureSummary } from '~/features/exposure/exposure-summary';
import { FirewallBlock } from '~/features/firewall/firewall-block';
import { later } from '~/ui/later';
import { BlockBoundary } from './block-boundary';
import { SettingsMenu } from './settings-menu';

/** The lower blocks; their code is loaded after the page's. */
const LaterBlocks = later(async () => (await import('./later-blocks')).LaterBlocks);

/** Settings → Internet Access: who can reach the database, and everything that decides it. */
export function InternetAccessPage({ database }: { database: DatabaseRef | undefined }) {
  return (
    <div className="container-page pt-4 pb-16 tablet:pt-6 tablet:pb-24 desktop:grid desktop:grid-cols-[13rem_minmax(0,1fr)] desktop:items-start desktop:gap-12 desktop:pt-10 print:block">
      <SettingsMenu database={database} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 tablet:gap-12">
        {/* Remounts when another database takes over this name: typed or revealed text belongs to the old one. */}
        {database ? (
          <Blocks key={database.addonId} database={database} />
        ) : (
          <ExposureSkeleton picture="ruler" />
        )}
      </div>
    </div>
  );
}

/** How long the lower blocks wait for the rules, in milliseconds; after that they load anyway. */
const RULES_FIRST_MS = 2_000;

function Blocks({ database }: { database: DatabaseRef }) {
  const isDedicated = database.model === 'dedicated';
  return (
    <>
      <BlockBoundary id="exposure" name="Exposure">
        <ExposureSummary database={database} />
      </BlockBoundary>
      {isDedicated && (
        <BlockBoundary id="firewall-rules" name="Firewall rules">
          <FirewallBlock database={database} />
        </BlockBoundary>
      )}
      {isDedicated ? <AfterRules database={database} /> : <LaterBlocks database={database} />}
    </>
  );
}

/** Delays the code and the requests of the lower blocks until the rules have loaded. */
function AfterRules({ database }: { database: DatabaseRef }) {
  const rules = useQuery(firewallRulesQuery(database));
  const [isOver, setIsOver] = useState(false);
  // The time is the browser's.
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), RULES_FIRST_MS);
    return () => clearTimeout(timer);
  }, []);
  return isOver || !rules.isPending ? <LaterBlocks database={database} /> : null;
}
