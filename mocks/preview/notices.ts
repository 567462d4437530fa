import type { Absence } from '~mocks/service-worker';

/** What a reviewer should know of how this browser runs the preview. */
export function noticesOf(absence: Absence | null, isStorageDenied: boolean): string[] {
  return [
    ...(absence === null ? [] : [absenceWords(absence)]),
    ...(isStorageDenied
      ? ['This browser denies storage, so changes are kept for this page only, until it is reloaded.']
      : []),
  ];
}

function absenceWords(absence: Absence): string {
  switch (absence) {
    case 'unavailable':
      return 'Service workers are not available here, so the API is answered within the page. All works as usual, but the browser’s network panel does not show the requests.';
    case 'passed-by':
      return 'This page was loaded past its service worker, as by a reload with Shift, so the API is answered within the page. A plain reload brings it back.';
    case 'late':
      return 'The service worker did not start in time, so the API is answered within the page. All works as usual; the next page tries again.';
  }
}
