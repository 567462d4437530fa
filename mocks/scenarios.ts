/** The named starting states of the preview, chosen with `?scenario=`. */
export const SCENARIOS = [
  'default',
  'thirty-rules',
  'no-databases',
  'shared-tls',
  'shared-public',
  'shared-enabling',
  'shared-disabling',
  'shared-pending',
  'shared-failed',
  'shared-unknown-status',
  'tls-enabling',
  'tls-failed',
  'feature-fails-once',
  'no-variable',
  'odd-password',
  'engines',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** How the preview behaves; `?scenario=`, `?latency=` and `?fault=` of the first URL, then kept for the tab. */
export type Settings = {
  readonly scenario: Scenario;
  /** How long each answer takes, in milliseconds. */
  readonly latencyMs: number;
  /** As `parseFaults` reads it. */
  readonly faults: string;
};

const DEFAULT_LATENCY_MS = 250;
const LONGEST_LATENCY_MS = 60_000;

/**
 * Reads the settings of a URL; what the URL does not name stays as the tab had it.
 * @param tab the tab's own storage, or an empty map
 */
export function readSettings(url: URLSearchParams, tab: Pick<Storage, 'getItem' | 'setItem'>): Settings {
  const setting = (name: string): string | null => {
    const value = url.get(name);
    if (value !== null) tab.setItem(`preview:${name}`, value);
    return value ?? tab.getItem(`preview:${name}`);
  };
  const scenario = setting('scenario');
  const latency = Number(setting('latency') || DEFAULT_LATENCY_MS);
  return {
    scenario: SCENARIOS.find((name) => name === scenario) ?? 'default',
    latencyMs: latency >= 0 && latency <= LONGEST_LATENCY_MS ? latency : DEFAULT_LATENCY_MS,
    faults: setting('fault') ?? '',
  };
}
