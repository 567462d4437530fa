import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { noteArrival, tryFailuresAgain } from '~/api/query-client';
import { focusHeading } from '~/ui/watch-focus';

let isFirstPage = true;
let hasGoneBack = false;
let path = window.location.pathname;
let isElsewhere = false;
// The router tells of its own steps in this way. It comes before anything of the new page is rendered.
for (const step of ['popstate', 'pushState', 'replaceState']) {
  window.addEventListener(step, () => {
    if (path === window.location.pathname) return;
    path = window.location.pathname;
    hasGoneBack = step === 'popstate';
    // Where the URL leads on its own.
    if (isFirstPage) return;
    isElsewhere = true;
    noteArrival();
  });
}

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
    if (!isFirstPage && document.activeElement === document.body) focusHeading();
    isFirstPage = false;
  }, [title]);

  const client = useQueryClient();
  const [place] = useLocation();
  // What is new on the page asks by itself; this is for what was there on the page before, too.
  useEffect(() => {
    if (isElsewhere) tryFailuresAgain(client);
    isElsewhere = false;
  }, [client, place]);
}
