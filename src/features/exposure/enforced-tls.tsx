import { Section } from '~/ui/section';
import { Switch } from '~/ui/switch';
import { SettingCard } from './setting-card';

/** Force TLS on Dedicated Resources: on from the start, for good. */
export function EnforcedTls() {
  return (
    <Section id="force-tls" title="Force TLS connections">
      <SettingCard
        id="force-tls"
        title="Enforced on Dedicated Resources"
        text="Any connection without TLS is denied, from Scalingo apps and from the Internet. This can’t be turned off."
        control={
          <Switch label="Force TLS connections" state="held" word="On" describedBy="force-tls-about" />
        }
      />
    </Section>
  );
}
