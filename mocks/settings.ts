import { ENDPOINTS, FAULTS, parseFaults, type Fault } from './faults';
import { SCENARIO_PARAMETERS, SCENARIOS, type Scenario } from './scenarios';

/** How the mock behaves: for the browser's preview, the server and the tests, from one set of parameters. */
export type Settings = {
  readonly scenario: Scenario;
  /** How long each answer takes, in milliseconds. */
  readonly latencyMs: number;
  readonly faults: readonly Fault[];
  /** How many times as fast as the real one the mock's clock goes. */
  readonly speed: number;
  /** The theme that the page is shown in; null for the reader's own choice. The page reads it itself, before all else. */
  readonly theme: Theme | null;
};

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The parameters' names, in a URL and on a command line. */
export const PARAMETERS = ['scenario', 'latency', 'fault', 'speed', 'theme'] as const;
export type Parameter = (typeof PARAMETERS)[number];

/** A value that is not understood, and what would be. */
export type Problem = { readonly parameter: Parameter; readonly value: string; readonly sentence: string };

const DEFAULT_LATENCY_MS = 250;
const LONGEST_LATENCY_MS = 60_000;
const FASTEST = 1_000;

/**
 * Reads the parameters; what is absent or not understood is as it is by default.
 * @param usualLatency in milliseconds, where neither a parameter nor the scenario has one
 * @returns the settings, and a problem for each value that is not understood
 */
export function readSettings(
  valueOf: (name: Parameter) => string | null,
  usualLatency = DEFAULT_LATENCY_MS,
): {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const refuse = (parameter: Parameter, value: string, sentence: string) =>
    problems.push({ parameter, value, sentence });

  function readNumber(parameter: Parameter, usual: number, from: number, to: number, unit: string): number {
    const text = valueOf(parameter) ?? '';
    if (text === '') return usual;
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
    if (value >= from && value <= to) return value;
    refuse(parameter, text, `“${text}” is no ${parameter}. It is a number ${unit}, from ${from} to ${to}.`);
    return usual;
  }

  const name = valueOf('scenario') || 'default';
  const scenario = SCENARIOS.find((known) => known === name);
  if (!scenario) {
    refuse('scenario', name, `There is no scenario “${name}”. There are: ${SCENARIOS.join(', ')}.`);
  }
  const themeName = valueOf('theme') ?? '';
  const theme = THEMES.find((known) => known === themeName) ?? null;
  if (themeName !== '' && !theme) {
    refuse('theme', themeName, `There is no theme “${themeName}”. There are: ${THEMES.join(', ')}.`);
  }
  const ofScenario = (scenario && SCENARIO_PARAMETERS[scenario]) ?? {};
  const { faults, wrong } = parseFaults(valueOf('fault') ?? ofScenario.fault ?? '');
  for (const item of wrong) {
    refuse(
      'fault',
      item,
      `“${item}” is no fault. It is an endpoint, a fault and, if need be, a number of calls, such as firewall_rules:503:2. Endpoints: ${ENDPOINTS.join(', ')}. Faults: ${FAULTS.join(', ')}.`,
    );
  }
  return {
    settings: {
      scenario: scenario ?? 'default',
      latencyMs: readNumber(
        'latency',
        Number(ofScenario.latency ?? usualLatency),
        0,
        LONGEST_LATENCY_MS,
        'of milliseconds',
      ),
      faults,
      speed: readNumber('speed', 1, 1, FASTEST, 'of times'),
      theme,
    },
    problems,
  };
}
