import { getResponse, http, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { wholeBodyOf } from './endpoint';
import { createRollCall, orAfter, takeControl, type Absence } from './service-worker';
import { trustWorker } from './trust-worker';

/** How long MSW may take to start once its service worker controls the page, in milliseconds. */
const START_MS = 4_000;

/**
 * Lets the handlers answer what this page asks of the API: in the service worker, where the browser's own tools show the
 * requests; within the page whenever there is none to rely on. No request goes to the host, and the page is never reloaded.
 * @param base the folder that the page is served from, ending in a slash
 * @returns why the service worker does not answer, or null when it does
 */
export async function startAnswering(handlers: HttpHandler[], base: string): Promise<Absence | null> {
  const url = `${base}mockServiceWorker.js`;
  trustWorker(url);
  const worker = await takeControl(url, base);
  if (typeof worker === 'string') {
    answerRequests(handlers, () => Promise.resolve(false));
    return worker;
  }
  const isStarted = await orAfter(START_MS, false, startMsw(handlers, url, base)).catch(() => false);
  answerRequests(handlers, isStarted ? createRollCall(worker) : () => Promise.resolve(false));
  return isStarted ? null : 'late';
}

async function startMsw(handlers: HttpHandler[], url: string, scope: string): Promise<true> {
  const answer = http.all(/^/, async ({ request }) => {
    const response = await respond(handlers, request);
    return response && withWholeBody(response);
  });
  const hearAgain = hearNoUnload();
  try {
    await setupWorker(answer).start({
      quiet: true,
      serviceWorker: { url, options: { scope } },
      onUnhandledRequest: 'bypass',
    });
  } finally {
    hearAgain();
  }
  return true;
}

/**
 * MSW says goodbye when a page unloads, and its service worker then unregisters: on a reload, that races with the new page,
 * whose requests may pass it by. It stays instead, and lets everything pass while nobody asks for mocking.
 * @returns ends it: the dashboard listens too
 */
function hearNoUnload(): () => void {
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (type !== 'beforeunload') listen(type, listener, options);
  };
  return () => {
    window.addEventListener = listen;
  };
}

/** @returns none for the page's own files; a call to the API that no handler knows is a mistake, and says so */
async function respond(handlers: HttpHandler[], request: Request): Promise<Response | undefined> {
  // MSW tries one handler after the other, and looks for the page's cookies at each: the API has none, and a sandbox has
  // none to give.
  const asked = new Request(request.clone(), { credentials: 'omit' });
  const response = await getResponse(
    handlers.filter(({ info }) => info.method === request.method),
    asked,
  );
  const { pathname } = new URL(request.url);
  if (!response && /^\/(v1|api)\//.test(pathname)) console.error(`No mock of ${request.method} ${pathname}`);
  return response;
}

/**
 * MSW hands a body to its service worker as a stream, and about one in 10,000 of those never ends in Chromium. What is
 * known whole is handed over as bytes, as MSW itself does where streams can't be: docs/decisions/011-answering-within-the-page.md.
 */
function withWholeBody(response: Response): Response {
  const value = wholeBodyOf(response);
  return value ? Object.defineProperty(response, 'body', { value }) : response;
}

function answerRequests(handlers: HttpHandler[], isWorkerThere: () => Promise<boolean>): void {
  const send = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    const answer = async () => {
      if (await isWorkerThere()) return send(request);
      const response = await respond(handlers, request);
      // What fetch does when the connection fails.
      if (response?.type === 'error') throw new TypeError('Failed to fetch');
      return response ? endingWith(request.signal, response) : send(request);
    };
    return Promise.race([answer(), aborted(request.signal)]);
  };
}

/** The response, whose body fails once the caller gives up: an endless one would be read for ever. */
function endingWith(signal: AbortSignal, { body, status, headers }: Response): Response {
  // 204 has none, and may have none.
  return new Response(body && body.pipeThrough(new TransformStream(), { signal }), { status, headers });
}

/** Fails once the caller gives up: no answer of the mock's does by itself. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(new DOMException('The request was aborted', 'AbortError'));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
