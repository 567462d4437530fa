import type { DatabaseRef } from '~/domain/database';
import { ConnectBlock } from '~/features/connect/connect-block';
import { EnforcedTls } from '~/features/exposure/enforced-tls';
import { SharedFeatures } from '~/features/exposure/shared-features';
import { CheckBlock } from '~/features/firewall/check-block';
import { NetPeeringBlock } from '~/features/net-peering/net-peering-block';
import { BlockBoundary } from './block-boundary';

/** What stands below the exposure, and below the firewall rules of a Dedicated Resources database. */
export function LaterBlocks({ database }: { database: DatabaseRef }) {
  return (
    <>
      {database.model === 'dedicated' ? (
        <>
          <BlockBoundary id="check-an-address" name="Check an address">
            <CheckBlock database={database} />
          </BlockBoundary>
          <EnforcedTls />
          <BlockBoundary id="net-peering" name="Net Peering">
            <NetPeeringBlock database={database} />
          </BlockBoundary>
        </>
      ) : (
        <BlockBoundary id="force-tls" name="Force TLS and Internet Accessibility">
          <SharedFeatures database={database} />
        </BlockBoundary>
      )}
      <BlockBoundary id="connect" name="Connect">
        <ConnectBlock database={database} />
      </BlockBoundary>
    </>
  );
}
