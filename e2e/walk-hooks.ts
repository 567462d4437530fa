/** What a walk lets a call meet: an answer of the API's, or none. `lost`: the change is made, its answer never comes. */
export type WalkFault = {
  /** Of the call, as `POST /api/…`. */
  readonly call: string;
  readonly kind: 'answer' | 'network-down' | 'time-out' | 'lost';
  readonly status: number;
  readonly body: string;
};

type Hooks = {
  faults: WalkFault[];
  isOffline: boolean;
  /** Calls to the API that are under way. */
  pending: number;
  violations: string[];
};

declare global {
  var walk: Hooks;
}

/**
 * Runs in the page before all else. Faults come between the page and the mock, at any moment of a walk: the mock's own are
 * read from the URL once, and a reload would take away the state that is to meet them.
 */
export function installHooks(): void {
  const hooks: Hooks = { faults: [], isOffline: false, pending: 0, violations: [] };
  globalThis.walk = hooks;
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    hooks.violations.push(`${violatedDirective} ${blockedURI}`),
  );

  function unanswered(signal: AbortSignal): Promise<never> {
    return new Promise((_resolve, reject) => {
      const fail = () => reject(new DOMException('The request was aborted', 'AbortError'));
      if (signal.aborted) fail();
      else signal.addEventListener('abort', fail, { once: true });
    });
  }

  async function meet(call: string, signal: AbortSignal, send: () => Promise<Response>): Promise<Response> {
    const at = hooks.faults.findIndex((fault) => new RegExp(fault.call).test(call));
    const fault = hooks.isOffline ? undefined : hooks.faults.splice(at, at < 0 ? 0 : 1)[0];
    if (hooks.isOffline || fault?.kind === 'network-down') throw new TypeError('Failed to fetch');
    if (!fault) return send();
    if (fault.kind === 'time-out') return unanswered(signal);
    if (fault.kind === 'lost') {
      await send();
      throw new TypeError('Failed to fetch');
    }
    return new Response(fault.body, { status: fault.status });
  }

  /** A request may be read once: it is passed on as it came. */
  function hooked(inner: typeof fetch): typeof fetch {
    return async (input, init) => {
      const request = input instanceof Request ? input : null;
      const { pathname } = new URL(input instanceof Request ? input.url : input, window.location.href);
      if (!/^\/(v1|api|caller-address)/.test(pathname)) return inner(input, init);
      const method = init?.method ?? request?.method ?? 'GET';
      const signal = init?.signal ?? request?.signal ?? new AbortController().signal;
      hooks.pending += 1;
      try {
        return await meet(`${method} ${pathname}`, signal, () => inner(input, init));
      } finally {
        hooks.pending -= 1;
      }
    };
  }

  // The mock puts its own in the place of fetch when it starts, and asks what was there before.
  let current = window.fetch.bind(window);
  Object.defineProperty(window, 'fetch', {
    configurable: true,
    get: () => current,
    set: (next: typeof fetch) => {
      current = hooked(next);
    },
  });
}
