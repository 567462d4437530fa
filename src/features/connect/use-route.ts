import { useLocation, useSearch } from 'wouter';
import { searchWith } from '~/ui/search-with';

const PARAMETER = 'route';

/**
 * The way to the database that the URL names, so that it can be linked to.
 * @param routes the first is taken when the URL names none of them, and named by nothing
 */
export function useRoute<Route extends string>(
  routes: readonly [Route, ...Route[]],
): [Route, (route: Route) => void] {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const named = new URLSearchParams(search).get(PARAMETER);
  const [usual] = routes;
  return [
    routes.find((route) => route === named) ?? usual,
    (next) =>
      navigate(`${path}${searchWith(search, PARAMETER, next === usual ? null : next)}`, { replace: true }),
  ];
}
