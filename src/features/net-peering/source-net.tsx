import type { NetPeering } from '~/domain/net-peering';

/** "vpc-0a1b2c3d of account 100243265809", as far as the API says. */
export function SourceNet({ source: { netId, accountId } }: Pick<NetPeering, 'source'>) {
  return (
    <>
      {netId !== null && <code>{netId}</code>}
      {netId !== null && accountId !== null && ' of '}
      {accountId !== null && (
        <>
          account <code>{accountId}</code>
        </>
      )}
    </>
  );
}
