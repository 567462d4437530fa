import { msUntil } from '~/domain/rule';
import { formatTimeLeft } from '~/domain/words';
import { useServerNow } from './server-time';

/** Hook: the time until a rule applies, such as "1 min 24 s", updated each second. */
export function useTimeLeft(appliesAt: number): string {
  return formatTimeLeft(msUntil(appliesAt, useServerNow(true)));
}
