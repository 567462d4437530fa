import type { Problem, Settings } from '~mocks/settings';

/** The mock that runs in this page, for the tools beside it. */
export type RunningMock = {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** What is not as usual in this browser, each in a sentence or two. */
  readonly notices: readonly string[];
  /** The folder that the page is served from, ending in a slash. */
  readonly base: string;
  /** How fast the clock goes, which tabs share: as the last of them that was loaded has it. */
  readonly speed: () => number;
  /** Restores the scenario's first state. */
  readonly reset: () => void;
  /** Moves the mock's clock forward, by so many milliseconds. */
  readonly advance: (ms: number) => void;
};

let announce: (mock: RunningMock) => void = () => undefined;

/** Fulfilled once the mock has started. */
export const runningMock = new Promise<RunningMock>((resolve) => {
  announce = resolve;
});

export function announceMock(mock: RunningMock): void {
  announce(mock);
}
