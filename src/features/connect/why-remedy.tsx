import type { ReactNode } from 'react';
import type { DatabaseRef } from '~/domain/database';
import { QuietLink } from '~/ui/quiet-link';
import type { Remedy, WhyFacts } from './why-words';

type WhyRemedyProps = { database: DatabaseRef; facts: WhyFacts; remedy: Remedy | null };

/** The way to what a diagnosis asks for; nothing when that is elsewhere. */
export function WhyRemedy({ database, facts, remedy }: WhyRemedyProps) {
  const path = `/databases/${encodeURIComponent(database.name)}/settings/internet-access`;
  const { own } = facts;
  switch (remedy) {
    case 'allow-own':
      return own ? (
        <Way href={`${path}?new-rule=${encodeURIComponent(`${own.address}/32`)}`}>Allow {own.address}…</Way>
      ) : (
        <></>
      );
    case 'check-an-address':
      return <Way href={`${path}#check-an-address`}>Go to Check an address</Way>;
    case 'net-peering':
      return <Way href={`${path}#net-peering`}>Go to Net Peering</Way>;
    case 'force-tls':
      return <Way href={`${path}#force-tls`}>Go to Force TLS connections</Way>;
    case 'internet-accessibility':
      return <Way href={`${path}#internet-accessibility`}>Go to Internet Accessibility</Way>;
    case 'tunnel':
      return <Way href={`${path}#connect`}>Go to the tunnel</Way>;
    case null:
      return <></>;
  }
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <div className="mt-2 -ml-4 tablet:-ml-3">
      <QuietLink href={href}>{children}</QuietLink>
    </div>
  );
}
