import { Card } from '~/ui/card';
import { LockedSwitch } from '~/ui/locked-switch';
import { Section } from '~/ui/section';

/** Force TLS on Dedicated Resources: on from the start, for good. */
export function EnforcedTls() {
  return (
    <Section id="force-tls" title="Force TLS connections">
      <Card className="flex items-start gap-4 px-4 py-5 tablet:gap-6 tablet:px-6">
        <div className="min-w-0 flex-1">
          <p className="font-medium">Enforced on Dedicated Resources</p>
          <p id="force-tls-reason" className="mt-1 max-w-180 text-balance text-text-2">
            Any non-TLS connection is denied, from Scalingo apps and from the Internet. This can’t be turned
            off.
          </p>
        </div>
        <LockedSwitch label="Force TLS connections" describedBy="force-tls-reason" />
      </Card>
    </Section>
  );
}
