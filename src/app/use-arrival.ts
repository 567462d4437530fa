import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { noteArrival, tryFailuresAgain } from '~/api/query-client';
import { ignoreSecondPress } from '~/ui/double-click';
import { focusHeading } from '~/ui/watch-focus';

let isFirstPage = true;
let hasGoneBack = false;
let path = window.location.pathname;
let isElsewhere = false;
// wouter dispatches these events for its own navigation, before the new page renders.
for (const step of ['popstate', 'pushState', 'replaceState']) {
  window.addEventListener(step, () => {
    if (path === window.location.pathname) return;
    path = window.location.pathname;
    hasGoneBack = step === 'popstate';
    // A redirect of the first URL is not a navigation.
    if (isFirstPage) return;
    isElsewhere = true;
    noteArrival();
  });
}

/**
 * Does for a client-side navigation what a browser does for a page load: sets the title, scrolls to the top (Back
 * restores the position), focuses the h1 when the focused element is gone, and tries failed queries again.
 */
export function useArrival(title: string): void {
  // Title, scrolling and focus are the document's, outside of React's tree.
  useEffect(() => {
    document.title = `${title} · Scalingo`;
    // With a fragment, its block scrolls itself into view.
    if (!isFirstPage && !hasGoneBack && window.location.hash === '') window.scrollTo(0, 0);
    if (!isFirstPage) {
      ignoreSecondPress();
      if (document.activeElement === document.body) focusHeading();
    }
    isFirstPage = false;
  }, [title]);

  const client = useQueryClient();
  const [place] = useLocation();
  // New components fetch on mount; this is for failed queries that stayed mounted.
  useEffect(() => {
    if (isElsewhere) tryFailuresAgain(client);
    isElsewhere = false;
  }, [client, place]);
}
