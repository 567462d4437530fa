import { useTimeLeft } from '~/api/server-time';

/** "1 min 24 s", each second anew. */
export function TimeLeft({ appliesAt }: { appliesAt: number }) {
  return useTimeLeft(appliesAt);
}
