/**
 * Why the service worker does not answer this page: there is none to be had (plain HTTP, a policy, a wrong file on the
 * host); the page was loaded past it, as by a reload with Shift; or it did not start in time.
 */
export type Absence = 'unavailable' | 'passed-by' | 'late';

/** How long the page waits for its service worker, in milliseconds; enough for a slow host to send it. */
const PATIENCE_MS = 6_000;
/** How long a request waits for the service worker to say that it is there, in milliseconds. */
const ANSWER_MS = 2_000;
/** How long its word holds, in milliseconds: an idle one lives for half a minute. */
const TRUSTED_MS = 1_000;
/** How long a page that its service worker has passed by waits for it all the same, in milliseconds. */
const GRACE_MS = 500;

/**
 * Registers the service worker and waits until it controls this page, but not for long. MSW would reload a page that is
 * not controlled, in the middle of a first visit too.
 * @param url of its script
 * @param scope the folder that it is for, ending in a slash
 */
export async function takeControl(url: string, scope: string): Promise<ServiceWorker | Absence> {
  return orAfter(PATIENCE_MS, 'late', waitForControl(new URL(url, window.location.href).href, scope)).catch(
    () => 'unavailable' as const,
  );
}

async function waitForControl(url: string, scope: string): Promise<ServiceWorker | Absence> {
  // Absent on plain HTTP; in a sandbox the very question throws.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!container) return 'unavailable';

  const ours = () => (container.controller?.scriptURL === url ? container.controller : null);
  const present = ours();
  // Not to be registered once more: that waits for the update that the browser starts after each visit.
  if (present) return present;

  const controlled = new Promise<ServiceWorker>((resolve) => {
    container.addEventListener('controllerchange', () => {
      const controller = ours();
      if (controller) resolve(controller);
    });
  });
  const registration = await container.register(url, { scope });
  const controller = ours();
  if (controller) return controller;
  // One that is being installed claims the page. One that has been active for some time, in another tab, has or has not.
  const isSettled = registration.active?.state === 'activated';
  return isSettled ? orAfter(GRACE_MS, 'passed-by', controlled) : controlled;
}

/** What a promise brings, or something else when it takes too long. */
export function orAfter<T, const E>(ms: number, otherwise: E, promise: Promise<T>): Promise<T | E> {
  return Promise.race([promise, new Promise<E>((resolve) => setTimeout(() => resolve(otherwise), ms))]);
}

/**
 * Browsers end a service worker that is idle, as in a tab in the background, and MSW's has then forgotten which pages it
 * answers: their requests would go to the host. So it is asked before a request, unless it has answered within the last
 * second: none that is idle ends so soon.
 * @returns whether it is there and answers this page
 */
export function createRollCall(worker: ServiceWorker): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;
  // MSW has started with its word.
  let saidAt = Date.now();
  return () => {
    // Another version has taken its place, or it was unregistered.
    if (navigator.serviceWorker.controller !== worker) return Promise.resolve(false);
    // The computer may have slept, or its clock may have been put back.
    if (Math.abs(Date.now() - saidAt) < TRUSTED_MS) return Promise.resolve(true);
    asked ??= activate(worker)
      .then((isThere) => {
        if (isThere) saidAt = Date.now();
        return isThere;
      })
      .catch(() => false)
      .finally(() => {
        asked = null;
      });
    return asked;
  };
}

/** As MSW's own script does it: https://github.com/mswjs/msw/blob/v2.15.0/src/mockServiceWorker.js */
function activate(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    // By the browser's own time: the page's may be moved, and then nothing would be waited for.
    AbortSignal.timeout(ANSWER_MS).addEventListener('abort', () => {
      controller.abort();
      resolve(false);
    });
    navigator.serviceWorker.addEventListener(
      'message',
      ({ data, source }: MessageEvent<{ type?: string }>) => {
        if (source !== worker || data.type !== 'MOCKING_ENABLED') return;
        controller.abort();
        resolve(true);
      },
      { signal: controller.signal },
    );
    worker.postMessage('MOCK_ACTIVATE');
  });
}
