import { useTimeLeft } from '~/api/use-time-left';

/** "1 min 24 s", each second anew. */
export function TimeLeft({ appliesAt }: { appliesAt: number }) {
  return useTimeLeft(appliesAt);
}
