import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { DatabaseRef } from '~/domain/database';
import { ROUTE_PARAM } from '~/domain/page-params';
import { QuietLink } from '~/ui/quiet-link';
import { searchWith } from '~/ui/search-with';
import { blockHref, newRuleHref, useConnectSearch } from './connect-link';
import type { Remedy } from './why-diagnosis';

type WhyRemedyProps = { database: DatabaseRef; remedy: Remedy };

/** The way to what a diagnosis asks for. */
export function WhyRemedy({ database, remedy }: WhyRemedyProps) {
  const { name } = database;
  const [path] = useLocation();
  const search = useConnectSearch();
  if ('range' in remedy) {
    const allow = (
      <Way icon="add" href={newRuleHref(name, search, remedy.range, remedy.label)}>
        Allow {remedy.name}…
      </Way>
    );
    if (remedy.kind === 'allow') return allow;
    return (
      <>
        {allow}
        <WhyRemedy database={database} remedy={{ kind: 'check-an-address' }} />
      </>
    );
  }
  if (remedy.kind === 'tunnel') {
    // On this page: its tab is the one that the URL does not name.
    return <Way href={`${path}${searchWith(search, ROUTE_PARAM, null)}#connect`}>Go to the tunnel</Way>;
  }
  return <Way href={blockHref(name, search, remedy.kind)}>Go to {BLOCKS[remedy.kind]}</Way>;
}

const BLOCKS = {
  'firewall-rules': 'Firewall rules',
  'check-an-address': 'Check an address',
  'net-peering': 'Net Peering',
  'force-tls': 'Force TLS connections',
  'internet-accessibility': 'Internet Accessibility',
};

type WayProps = { icon?: 'up' | 'add'; href: string; children: ReactNode };

/** Connect stands below all that it leads to. */
function Way({ icon = 'up', href, children }: WayProps) {
  return (
    <div className="mt-2 -ml-4 tablet:-ml-3">
      <QuietLink icon={icon} href={href}>
        {children}
      </QuietLink>
    </div>
  );
}
