import { useLocation } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { CHECK_PARAM, GOAL_PARAM, ROUTE_PARAM, WHY_PARAM } from '~/domain/page-params';
import { settingsPath } from '~/domain/paths';
import { searchWith } from '~/ui/search-with';

/** URL parameters that links out of Connect keep: its panel and route, the checked address, the goal. */
const KEPT = [WHY_PARAM, ROUTE_PARAM, CHECK_PARAM, GOAL_PARAM];

/**
 * The query of a link out of Connect, which leaves all that as it is.
 * @param search the present query
 */
export function connectSearch(search: string): string {
  const params = new URLSearchParams(search);
  return KEPT.reduce((kept, name) => searchWith(kept, name, params.get(name)), '');
}

/** Hook: the `connectSearch` of the URL as it stands; renders again when one of its parameters changes, not with any other. */
export function useConnectSearch(): string {
  const [path] = useLocation();
  const search = useLocationProperty(
    () => connectSearch(window.location.search),
    () => '',
  );
  // Not “Why can’t I connect?”: the pasted text stays on Overview, and the panel would be open and empty on the other page.
  return path.endsWith('/internet-access') ? search : searchWith(search, WHY_PARAM, null);
}

/** The New rule dialog with a range in it, and perhaps a label. @param search its query */
export function newRuleHref(name: string, search: string, range: string, label: string | null): string {
  const filled = searchWith(search, 'new-rule', range);
  return `${settingsPath(name)}${searchWith(filled, 'label', label)}`;
}

/** A block of that page. @param search its query */
export function blockHref(name: string, search: string, block: string): string {
  return `${settingsPath(name)}${search}#${block}`;
}

/** The steps to a goal, on that page. @param search its query */
export function goalHref(name: string, search: string, goal: 'public' | 'private'): string {
  return `${settingsPath(name)}${searchWith(search, GOAL_PARAM, goal)}#way`;
}
