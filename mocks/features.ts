import type { DatabaseRecord, FeatureRecord } from './db';

/** What the API says of a feature at a moment; a feature that is off is not listed. */
export type FeatureJson = { name: string; status: string };

/**
 * The features of a database as of now: a change that has had its time has come to its end.
 * @param now milliseconds since 1970
 */
export function featuresAt({ features }: DatabaseRecord, now: number): readonly FeatureJson[] {
  return features.flatMap((feature) => {
    const status = statusAt(feature, now);
    return status === null ? [] : [{ name: feature.name, status }];
  });
}

/** @returns null once it is off */
function statusAt(
  { status, settles_at: settlesAt, settles_as: settlesAs }: FeatureRecord,
  now: number,
): string | null {
  return settlesAt !== null && settlesAt <= now ? settlesAs : status;
}
