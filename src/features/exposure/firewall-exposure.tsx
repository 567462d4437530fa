import { useFirewall } from '~/api/use-firewall';
import type { DatabaseRef } from '~/domain/database';
import { exposureOf, RULER_SEGMENTS } from '~/domain/exposure';
import type { Rule } from '~/domain/rule';
import { Ruler } from '~/ui/ruler';
import { AddressRuler } from './address-ruler';
import { ExposureCard, ExposureSkeleton } from './exposure-card';
import { firewallHeadline } from './firewall-words';
import { LEVEL_NAMES, LEVEL_TONES } from './levels';

/** Who can reach a Dedicated Resources database, by the union of its firewall rules. */
export function FirewallExposureSummary({ database }: { database: DatabaseRef }) {
  const { query, entries } = useFirewall(database);
  if (query.isPending) return <ExposureSkeleton hasRuler />;
  if (!entries) {
    return (
      <ExposureCard
        tone="unknown"
        pill="Unknown"
        title="Who can reach this database is unknown for now"
        text="The firewall rules could not be loaded. They still apply."
      >
        <div className="mt-6">
          <Ruler segments={RULER_SEGMENTS} filled={0} tone="unknown" />
        </div>
      </ExposureCard>
    );
  }

  const exposure = exposureOf(entries);
  const { title, text } = firewallHeadline(exposure);
  return (
    <ExposureCard
      tone={LEVEL_TONES[exposure.now.level]}
      pill={LEVEL_NAMES[exposure.now.level]}
      title={title}
      text={text}
    >
      <AddressRuler exposure={exposure} />
      {exposure.unknown.length > 0 && (
        <p className="mt-2 text-help text-text-2">
          Not in these figures, because the addresses are not known: {exposure.unknown.map(nameOf).join(', ')}
          .
        </p>
      )}
    </ExposureCard>
  );
}

function nameOf({ source }: Rule): string {
  return source.type === 'managed' ? source.rangeId : source.text;
}
