import { ROUTE_PARAM } from '~/domain/page-params';
import { setUrlParam, useUrlParam } from '~/ui/url-param';

/**
 * The way to the database that the URL names, so that it can be linked to.
 * @param routes the first is taken when the URL names none of them, and named by nothing
 */
export function useRoute<Route extends string>(
  routes: readonly [Route, ...Route[]],
): [Route, (route: Route) => void] {
  const named = useUrlParam(ROUTE_PARAM);
  const [usual] = routes;
  return [
    routes.find((route) => route === named) ?? usual,
    (next) => setUrlParam(ROUTE_PARAM, next === usual ? null : next, 'connect'),
  ];
}
