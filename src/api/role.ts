import { queryOptions, useQuery } from '@tanstack/react-query';
import type { DatabaseRef, Owner } from '~/domain/database';
import { fetchJson } from './http';
import { collaboratorsBody, selfBody } from './wire';

/** Who is signed in. Throws ApiError. */
export const selfQuery = () =>
  queryOptions({
    queryKey: ['self'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await fetchJson(selfBody, { path: '/v1/users/self', signal })).user,
  });

/** The Limited Collaborators of a database's app, by the IDs of the users. Throws ApiError. */
const limitedQuery = ({ appName }: DatabaseRef) =>
  queryOptions({
    queryKey: ['app', appName, 'limited-collaborators'],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<readonly string[]> => {
      const path = `/v1/apps/${encodeURIComponent(appName)}/collaborators`;
      const { collaborators } = await fetchJson(collaboratorsBody, { path, signal });
      return collaborators.flatMap(({ user_id: id, is_limited: isLimited }) => (isLimited && id ? [id] : []));
    },
  });

/** Whether the operator is a Limited Collaborator of a database's app; false while that is not known. */
export function useIsLimited(database: DatabaseRef): boolean {
  // Errors are not shown: a refused change tells the role as well.
  const self = useQuery(selfQuery()).data;
  const limited = useQuery(limitedQuery(database)).data;
  return self !== undefined && limited !== undefined && limited.includes(self.id);
}

/** Hook: the Owner of a database's app, to be asked for a change; null when that is not known, or is the operator. */
export function useOwnerToAsk({ owner }: DatabaseRef): Owner | null {
  const self = useQuery(selfQuery()).data;
  return self && owner?.id && owner.id !== self.id ? owner : null;
}
