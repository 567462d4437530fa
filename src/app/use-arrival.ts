import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { tryFailuresAgain } from '~/api/query-client';

let isFirstPage = true;
let hasGoneBack = false;
let lastPath: string | null = null;
window.addEventListener('popstate', () => {
  hasGoneBack = true;
});

/**
 * What a browser does on a new page, for a page that is only another view: sets the document's title, starts at the top
 * (Back returns to where it was), gives the focus to the heading when what had it is gone, and reads again what has failed.
 */
export function useArrival(title: string): void {
  // Title, scrolling and focus are the document's, outside of React's tree.
  useEffect(() => {
    document.title = `${title} · Scalingo`;
    // A fragment says itself where to start.
    if (!isFirstPage && !hasGoneBack && window.location.hash === '') window.scrollTo(0, 0);
    if (!isFirstPage && document.activeElement === document.body) document.querySelector('h1')?.focus();
    isFirstPage = false;
    hasGoneBack = false;
  }, [title]);

  const client = useQueryClient();
  const [path] = useLocation();
  // Which page was there before is known outside of React's tree: this one may have taken its place.
  useEffect(() => {
    if (lastPath !== null && lastPath !== path) tryFailuresAgain(client);
    lastPath = path;
  }, [client, path]);
}
