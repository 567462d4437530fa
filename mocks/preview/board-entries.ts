import { SCENARIO_PARAMETERS, SCENARIOS, type Scenario } from '~mocks/scenarios';
import { THEMES, type Theme } from '~mocks/settings';
import { GROUPS, SCENARIO_SHOWCASES, type Showcase } from './gallery';
import { STATE_SHOWCASES } from './gallery-states';
import { NET_PEERING_SHOWCASES } from './gallery-net-peering';

export const SIZES = ['desktop', 'phone'] as const;
export type Size = (typeof SIZES)[number];

/** One look at a state: a column of the board. */
export type View = { readonly size: Size; readonly theme: Theme };

export const VIEWS: readonly View[] = SIZES.flatMap((size) => THEMES.map((theme) => ({ size, theme })));

/** A row of the board. */
export type BoardEntry = Showcase & {
  /** Unlike any other's; a scenario's is its name. */
  readonly id: string;
  readonly scenario: Scenario;
  /** What the preview is set to, and what the page's own URL asks for, with a question mark. */
  readonly query: string;
  /** The page with that query, from the base on. */
  readonly link: string;
  /** The same, which says also that nothing goes wrong: for a tab that has the fault of another state. */
  readonly fullLink: string;
};

/** The link with a parameter more, such as `theme=dark`: it stands before the fragment. */
export function withParameter(link: string, parameter: string): string {
  return link.replace(/(?=#|$)/, `&${parameter}`);
}

const ALL: readonly BoardEntry[] = [
  ...SCENARIOS.map((scenario) => ({ id: scenario, scenario, ...SCENARIO_SHOWCASES[scenario] })),
  ...STATE_SHOWCASES,
  ...NET_PEERING_SHOWCASES,
].map((entry) => {
  const [page = '', own] = entry.path.split('?');
  const queryWith = (fault: string | undefined) => {
    const parameters = [`scenario=${entry.scenario}`, fault !== undefined && `fault=${fault}`, own];
    return `?${parameters.filter(Boolean).join('&')}`;
  };
  const fault = 'fault' in entry ? entry.fault : undefined;
  const query = queryWith(fault);
  const fullQuery = queryWith(fault ?? SCENARIO_PARAMETERS[entry.scenario]?.fault ?? '');
  return { ...entry, query, link: page + query, fullLink: page + fullQuery };
});

/** Every scenario, and every state that has a name, group by group. */
export const BOARD_ENTRIES: readonly BoardEntry[] = GROUPS.flatMap((group) =>
  ALL.filter((entry) => entry.group === group),
);
