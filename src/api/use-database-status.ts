import { useQuery } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { databaseDetailsQuery } from './databases';

/** The database's status; undefined while it loads, and when a refetch failed: a stopped database may run by now. */
export function useDatabaseStatus(database: DatabaseRef): string | undefined {
  const { data, isError } = useQuery(databaseDetailsQuery(database));
  return isError ? undefined : data?.status;
}
