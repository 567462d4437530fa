import { isThumbnail } from './parameters';

/** What the dashboard keeps of a database in this browser: of an invented one it belongs to the scenario. */
export const PREFIXES_OF_DATABASES = ['removed-rules:', 'dismissed-findings:'];

/**
 * Keeps that for each scenario apart, as the data are: a rule that was removed in one was never there in another. A
 * thumbnail keeps nothing. The dashboard knows nothing of it.
 */
export function keepStorageByScenario(scenario: string): void {
  const { getItem, setItem } = Object.getOwnPropertyDescriptors(Storage.prototype);
  const ofThumbnail = new Map<string, string>();
  const isOurs = (key: string) => PREFIXES_OF_DATABASES.some((prefix) => key.startsWith(prefix));

  Storage.prototype.getItem = function (key): string | null {
    if (!isOurs(key)) return getItem.value?.call(this, key) ?? null;
    return isThumbnail
      ? (ofThumbnail.get(key) ?? null)
      : (getItem.value?.call(this, `${key}:${scenario}`) ?? null);
  };
  Storage.prototype.setItem = function (key, value) {
    if (!isOurs(key)) setItem.value?.call(this, key, value);
    else if (isThumbnail) ofThumbnail.set(key, value);
    else setItem.value?.call(this, `${key}:${scenario}`, value);
  };
}
