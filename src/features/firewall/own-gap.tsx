import { useQuery } from '@tanstack/react-query';
import { callerAddressQuery } from '~/api/caller-address';
import { covers, parseAddress } from '~/domain/cidr';
import type { Merge } from '~/domain/merge';

/** After what a merge may deny for a while: that the operator's own address is among it; nothing when it is not. */
export function OwnGap({ into }: Pick<Merge, 'into'>) {
  const { data } = useQuery(callerAddressQuery());
  const address = parseAddress(data ?? '');
  if (address === null || !covers(into, { network: address, prefix: 32 })) return <></>;
  return (
    <>
      {' '}
      Your current address, <code>{data}</code>, may be denied too.
    </>
  );
}
