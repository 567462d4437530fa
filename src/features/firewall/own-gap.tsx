import { useQuery } from '@tanstack/react-query';
import { callerAddressQuery } from '~/api/caller-address';
import { parseAddress } from '~/domain/cidr';
import { diffOf } from '~/domain/diff';
import type { Merge } from '~/domain/merge';
import { customSource, type FirewallEntry } from '~/domain/rule';

type OwnGapProps = { merge: Pick<Merge, 'rules' | 'into'>; entries: readonly FirewallEntry[] };

/** After what a merge may deny for a while: that the operator's own address is among it; nothing when it is not. */
export function OwnGap({ merge: { rules, into }, entries }: OwnGapProps) {
  const { data } = useQuery(callerAddressQuery());
  const change = { removed: rules, added: [customSource(into)] };
  if (diffOf(entries, change, parseAddress(data ?? '')).own !== 'interrupted') return <></>;
  return (
    <>
      {' '}
      Your current address, <code>{data}</code>, may be denied too.
    </>
  );
}
