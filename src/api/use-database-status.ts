import { useQuery } from '@tanstack/react-query';
import type { DatabaseRef } from '~/domain/database';
import { databaseDetailsQuery } from './databases';

/**
 * The database's status as the API says it; undefined while it is not known. Also when it could not be read again: what was
 * stopped may run by now.
 */
export function useDatabaseStatus(database: DatabaseRef): string | undefined {
  const { data, isError } = useQuery(databaseDetailsQuery(database));
  return isError ? undefined : data?.status;
}
