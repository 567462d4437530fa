import { useEffect, useState } from 'react';
import { TYPING_REST_MS } from '~/ui/typing-rest';
import { isPlainForUrl, setUrlParam, useUrlParam } from '~/ui/url-param';

const FILTER_PARAM = 'filter';

/** Hook: what is typed to filter the databases by name. Back from a database restores it, and it can be linked to. */
export function useNameFilter(): [filter: string, setFilter: (filter: string) => void] {
  const kept = useUrlParam(FILTER_PARAM) ?? '';
  const [filter, setFilter] = useState(kept);
  const typed = filter.trim();
  const wanted = isPlainForUrl(typed) ? typed : '';
  // Back, Forward or a link may change the filter in the URL.
  const [seen, setSeen] = useState(kept);
  if (seen !== kept) {
    setSeen(kept);
    if (kept !== wanted) setFilter(kept);
  }
  // Only the time that passes tells that typing pauses, unless a press elsewhere does before.
  useEffect(() => {
    if (kept === wanted) return;
    const keep = () => setUrlParam(FILTER_PARAM, wanted || null);
    const timer = setTimeout(keep, TYPING_REST_MS);
    window.addEventListener('focusout', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focusout', keep);
    };
  }, [kept, wanted]);
  return [filter, setFilter];
}
