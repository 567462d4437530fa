import { sharedExposure, type DatabaseDetails, type DatabaseRef } from '~/domain/database';
import { compareLevels, exposureOf } from '~/domain/exposure';
import { hasUnknown, type FirewallEntry } from '~/domain/rule';
import type { Tone } from '~/ui/tone';
import { firewallSummary } from './firewall-words';
import { SHARED_TONES } from './levels';
import { sharedSummary } from './shared-words';

/** A database's exposure for a list: its tone, and the words that say it. */
export type ListedExposure = {
  readonly tone: Tone;
  /** What changes under way lead to, when that is more open. */
  readonly comingTone?: Tone;
  readonly text: string;
};

/** What is known so far of a database; null for what is loading or could not be loaded. */
export function listedExposure(
  database: DatabaseRef,
  details: DatabaseDetails | null,
  entries: readonly FirewallEntry[] | null,
): ListedExposure {
  if (database.model === 'dedicated' && entries) {
    const exposure = exposureOf(entries);
    const { now, settled } = exposure;
    const summary = firewallSummary(exposure);
    const isOpening = compareLevels(settled.level, now.level) > 0;
    return {
      tone: now.level,
      ...(isOpening && { comingTone: settled.level }),
      text: hasUnknown(entries) && now.level === 'limited' ? `${summary}, some addresses unknown` : summary,
    };
  }
  if (database.model === 'shared' && details) {
    const exposure = sharedExposure(details.features);
    return {
      tone: SHARED_TONES[exposure],
      ...(exposure === 'opening' && { comingTone: SHARED_TONES.public }),
      text: sharedSummary(exposure),
    };
  }
  return { tone: 'unknown', text: 'Exposure unknown' };
}
