import { sharedExposure, type DatabaseDetails, type DatabaseRef } from '~/domain/database';
import { exposureOf } from '~/domain/exposure';
import type { FirewallEntry } from '~/domain/rule';
import type { Tone } from '~/ui/tone';
import { firewallSummary } from './firewall-words';
import { LEVEL_TONES, SHARED_TONES } from './levels';
import { sharedSummary } from './shared-words';

/** A database's exposure for a list: its tone, and the words that say it. */
export type ListedExposure = { readonly tone: Tone; readonly text: string };

/** What is known so far of a database; null for what is loading or could not be loaded. */
export function listedExposure(
  database: DatabaseRef,
  details: DatabaseDetails | null,
  entries: readonly FirewallEntry[] | null,
): ListedExposure {
  if (database.model === 'dedicated' && entries) {
    const exposure = exposureOf(entries);
    return { tone: LEVEL_TONES[exposure.now.level], text: firewallSummary(exposure) };
  }
  if (database.model === 'shared' && details) {
    const exposure = sharedExposure(details.features);
    return { tone: SHARED_TONES[exposure], text: sharedSummary(exposure) };
  }
  return { tone: 'unknown', text: 'Exposure unknown' };
}
