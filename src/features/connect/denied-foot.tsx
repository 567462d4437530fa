import type { ReactNode } from 'react';
import { useMayChange } from '~/api/may-change';
import { whyNoRule } from '~/domain/allowing';
import type { DatabaseRef } from '~/domain/database';
import type { FirewallEntry } from '~/domain/rule';
import { QuietLink } from '~/ui/quiet-link';
import { blockHref, newRuleHref, useConnectSearch } from './connect-link';
import { VerdictFoot, WARNING } from './verdict-foot';

type DeniedFootProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  /** The range that no rule allows, or none will shortly. */
  range: string;
  /** The label of the rule to be added; null for none. */
  label: string | null;
  children: ReactNode;
};

/** A verdict with a link that adds the missing rule, or the reason why none can be added. */
export function DeniedFoot({ database, entries, range, label, children }: DeniedFootProps) {
  const mayChange = useMayChange(database);
  const search = useConnectSearch();
  const why = whyNoRule(mayChange, entries);
  const { name } = database;
  return (
    <VerdictFoot
      icon={WARNING}
      link={
        why === null ? (
          <QuietLink icon="add" href={newRuleHref(name, search, range, label)}>
            Allow it…
          </QuietLink>
        ) : (
          mayChange && (
            <QuietLink icon="up" href={blockHref(name, search, 'firewall-rules')}>
              Go to Firewall rules
            </QuietLink>
          )
        )
      }
    >
      {children}
      {why !== null && ` ${why}`}
    </VerdictFoot>
  );
}
