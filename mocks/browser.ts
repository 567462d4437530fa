// First: it has to be there when MSW is loaded.
import { isStorageDenied } from './storage';
import { startAnswering } from './answering';
import { clockOf, SECOND } from './clock';
import { browserStore, DATA_VERSION, memoryStore, type Store } from './db';
import { createFaultPlan } from './faults';
import { createHandlers } from './handlers/all';
import { createSeed } from './seed';
import { noticesOf } from './preview/notices';
import { isThumbnail, keepParametersInUrl, parameterOfTab, rememberParameters } from './preview/parameters';
import { keepStorageByScenario, PREFIXES_OF_DATABASES } from './preview/scenario-storage';
import { watchRequests } from './preview/request-log';
import { announceMock } from './preview/running-mock';
import { readSettings } from './settings';

const SESSION_TOKEN = 'preview-session';

/**
 * Starts the mock in this browser's service worker, or within the page.
 * @param base the folder that the page is served from, ending in a slash
 * @param search of the URL that the page was loaded with
 * @returns the bearer token that the mock accepts
 */
export async function startMock(base: string, search: string): Promise<string> {
  rememberParameters(search);
  const { settings, problems } = readSettings(parameterOfTab);
  keepStorageByScenario(settings.scenario);
  keepParametersInUrl();
  // The page has read its own URL by now, but not what the tab keeps.
  if (settings.theme) document.documentElement.dataset['theme'] = settings.theme;
  if (isThumbnail) stayInFrame();
  const create = () => createSeed(settings.scenario, Date.now());
  // A thumbnail shows the scenario as it begins, whatever was done in it.
  const key = `mock-api:${DATA_VERSION}:${settings.scenario}`;
  const store = isThumbnail
    ? memoryStore(create())
    : browserStore(key, create, isStorageDenied ? null : new BroadcastChannel(key));
  const clock = clockOf(store, settings.speed);
  const handlers = createHandlers({
    store,
    clock,
    latencyMs: settings.latencyMs,
    nextFault: createFaultPlan(settings.faults),
    sessionToken: SESSION_TOKEN,
  });
  if (!isThumbnail) followTabs(store, key);
  const absence = await startAnswering(handlers, base);
  watchRequests();
  announceMock({
    settings,
    problems,
    notices: noticesOf(absence, isStorageDenied),
    speed: () => store.read().clock.speed,
    base,
    reset,
    advance: (ms) => {
      clock.advance(ms);
      // A reload would forget it.
      if (isStorageDenied) lookAgain();
      else window.location.reload();
    },
  });
  return SESSION_TOKEN;
}

/** A thumbnail takes the focus from nobody, as a dialog does that opens, and scrolls itself alone, not the board around it. */
function stayInFrame(): void {
  HTMLElement.prototype.focus = () => undefined;
  Element.prototype.scrollIntoView = function () {
    window.scrollBy(0, this.getBoundingClientRect().top);
  };
}

/** What the page keeps in this browser, but for the theme. Other pages of the same host have theirs there. */
const OURS = ['mock-api:', 'keyboard-shortcuts:', ...PREFIXES_OF_DATABASES];

/** As when somebody comes back to the window: the page reads what is old by now, and learns what the mock's clock says. */
function lookAgain(): void {
  if (!document.hidden) window.dispatchEvent(new Event('focus'));
}

/**
 * Another tab may have restored the first state: what this one shows is not there any more, and it would remember what is
 * missing as removed. Or it has changed how fast the clock goes, which the page would not hear of.
 */
function followTabs(store: Store, key: string): void {
  let { speed } = store.read().clock;
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    if (event.newValue === null) window.location.reload();
    else ({ speed } = store.read().clock);
  });
  setInterval(() => speed > 1 && lookAgain(), SECOND);
}

/** Restores the first state of every scenario. */
function reset(): void {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  for (const key of keys) if (OURS.some((prefix) => key.startsWith(prefix))) localStorage.removeItem(key);
  window.location.reload();
}
