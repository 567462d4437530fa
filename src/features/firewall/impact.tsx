import type { ReactNode } from 'react';
import { parseAddress } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { diffOf } from '~/domain/diff';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { FirewallEntry, Rule, RuleSource } from '~/domain/rule';
import { ImpactCard } from './impact-card';
import { ManagedLoss } from './managed-loss';
import { OwnAddressLoss } from './own-address-loss';
import { PeeringLoss } from './peering-loss';

type ImpactProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  removed: readonly Rule[];
  added?: readonly RuleSource[];
  ranges: readonly ManagedRange[] | undefined;
  callerAddress: string | undefined;
  /** Offers an alternative that takes nobody's access, nor interrupts it. */
  wayAround?: ReactNode;
  /** Whether nothing is said of the operator's own address. */
  isOwnLeftOut?: boolean;
};

/** The elements that describe a removal dialog, for `aria-describedby`: which rules, what changes, and who is cut off. */
export const IMPACT_IDS = 'removal-about impact managed-loss peering-loss own-address-loss';

/** What a change of the rules leads to, before it is made: who loses and who gains access. */
export function Impact(props: ImpactProps) {
  const { database, entries, removed, added = [], ranges, callerAddress, wayAround, isOwnLeftOut } = props;
  const impact = diffOf(entries, { removed, added }, parseAddress(callerAddress ?? ''));
  return (
    <>
      <ImpactCard impact={impact} ranges={ranges} wayAround={wayAround} />
      <ManagedLoss removed={removed} impact={impact} ranges={ranges} />
      <PeeringLoss database={database} impact={impact} />
      {!isOwnLeftOut && <OwnAddressLoss impact={impact} callerAddress={callerAddress} />}
    </>
  );
}
