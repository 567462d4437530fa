import type { ReactNode } from 'react';
import { formatCidr } from '~/domain/cidr';
import type { Finding } from '~/domain/source-findings';
import { listOf } from '~/domain/words';
import { Callout } from '~/ui/callout';

type EveryoneCalloutProps = {
  /** What is found of a range, when it is one. */
  findings?: readonly Finding[];
  /** A narrower way. */
  actions: ReactNode;
};

/** Says that a range would let everyone in, alone or with the rules there are, or that a list would. */
export function EveryoneCallout({ findings = [], actions }: EveryoneCalloutProps) {
  const everyone = findings.find((finding) => finding.kind === 'everyone');
  const others = everyone?.togetherWith.map(({ source }) => formatCidr(source.cidr)) ?? [];
  return (
    <Callout kind="error" isAlert title="This opens the database to everyone" actions={actions}>
      {others.length > 0 && `Together with rules such as ${listOf(others)}, it admits everyone. `}
      The firewall would no longer filter anything. Only the password and TLS would protect your data.
    </Callout>
  );
}
