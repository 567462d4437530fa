import { formatCidr } from '~/domain/cidr';
import type { Finding } from '~/domain/source-findings';
import { listOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';

type EveryoneCalloutProps = {
  findings: readonly Finding[];
  /** Absent when the caller's address is not known, or has a rule of its own: a second one would be refused. */
  onUseOwn: (() => void) | undefined;
};

/** Says that a range would let everyone in, alone or with the rules there are, and offers a narrower way. */
export function EveryoneCallout({ findings, onUseOwn }: EveryoneCalloutProps) {
  const everyone = findings.find((finding) => finding.kind === 'everyone');
  const others = everyone?.togetherWith.map(({ source }) => formatCidr(source.cidr)) ?? [];
  return (
    <Callout
      kind="error"
      isAlert
      title="This opens the database to everyone"
      actions={onUseOwn && <Button onClick={onUseOwn}>Allow only my current address</Button>}
    >
      {others.length > 0 && `Together with rules such as ${listOf(others)}, it admits everyone. `}
      The firewall would no longer filter anything. Only the password and TLS would protect your data.
    </Callout>
  );
}
