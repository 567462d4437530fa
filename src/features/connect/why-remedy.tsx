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
  switch (remedy.kind) {
    case 'allow':
      return (
        <Way icon="add" href={newRuleHref(name, search, remedy.range, remedy.label)}>
          Allow {remedy.name}…
        </Way>
      );
    case 'allow-or-check':
      return (
        <>
          <WhyRemedy database={database} remedy={{ ...remedy, kind: 'allow' }} />
          <WhyRemedy database={database} remedy={{ kind: 'check-an-address' }} />
        </>
      );
    case 'firewall-rules':
      return <Way href={blockHref(name, search, remedy.kind)}>Go to Firewall rules</Way>;
    case 'check-an-address':
      return <Way href={blockHref(name, search, remedy.kind)}>Go to Check an address</Way>;
    case 'net-peering':
      return <Way href={blockHref(name, search, remedy.kind)}>Go to Net Peering</Way>;
    case 'force-tls':
      return <Way href={blockHref(name, search, remedy.kind)}>Go to Force TLS connections</Way>;
    case 'internet-accessibility':
      return <Way href={blockHref(name, search, remedy.kind)}>Go to Internet Accessibility</Way>;
    case 'tunnel':
      // On this page: its tab is the one that the URL does not name.
      return <Way href={`${path}${searchWith(search, ROUTE_PARAM, null)}#connect`}>Go to the tunnel</Way>;
  }
}

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
