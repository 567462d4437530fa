/** A request of the page to the API. */
export type LoggedRequest = {
  readonly id: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Null until it is answered; 0 for a connection that failed. */
  readonly status: number | null;
  readonly ms: number | null;
};

/** So many are kept. */
const LIMIT = 100;

let requests: readonly LoggedRequest[] = [];
const listeners = new Set<() => void>();

function change(next: readonly LoggedRequest[]): void {
  requests = next.slice(-LIMIT);
  for (const notify of listeners) notify();
}

/** Notes what the page asks of the API from now on, whoever answers it. */
export function watchRequests(): void {
  const send = window.fetch.bind(window);
  let count = 0;
  window.fetch = async (input, init) => {
    const { url, method } = new Request(input, init);
    const { pathname, search } = new URL(url);
    if (!/^\/(v1|api|caller-address)\b/.test(pathname)) return send(input, init);

    count += 1;
    const id = count;
    const startedAt = performance.now();
    change([...requests, { id, method, path: pathname + search, status: null, ms: null }]);
    const end = (status: number) => {
      const ms = Math.round(performance.now() - startedAt);
      change(requests.map((request) => (request.id === id ? { ...request, status, ms } : request)));
    };
    try {
      const response = await send(input, init);
      end(response.status);
      return response;
    } catch (error) {
      end(0);
      throw error;
    }
  };
}

/** The latest requests of this page, the first one first. */
export const latestRequests = () => requests;

/** @returns ends it */
export function followRequests(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
