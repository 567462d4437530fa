import { Check, CircleAlert, X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { IconButton } from './icon-button';

type Toast = {
  readonly kind: 'done' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

const SHOWN_MS = 6000;

let current: Toast | null = null;
const listeners = new Set<() => void>();

/** Shows a message at the bottom of the page in place of the one before: for six seconds, or an error until it is closed. */
export function showToast(toast: Toast | null): void {
  current = toast;
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; once in the page. They stay while they are pointed at or have the focus. */
export function Toaster() {
  const toast = useSyncExternalStore(subscribe, () => current);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function wait() {
    clearTimeout(timer.current);
    if (current?.kind === 'done') timer.current = setTimeout(() => showToast(null), SHOWN_MS);
  }

  // The time of a toast starts when it is shown, and ends with the page.
  useEffect(() => {
    if (toast) wait();
    return () => clearTimeout(timer.current);
  }, [toast]);

  function runAction() {
    toast?.action?.run();
    showToast(null);
  }

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-20 flex justify-center tablet:bottom-8"
    >
      {toast && (
        <div
          className="pointer-events-auto flex min-h-12 w-full animate-rise items-center gap-3 rounded-card bg-toast py-2 pr-2 pl-4 text-on-toast shadow-pop tablet:w-auto tablet:max-w-160"
          onMouseEnter={() => clearTimeout(timer.current)}
          onMouseLeave={wait}
          onFocus={() => clearTimeout(timer.current)}
          onBlur={wait}
        >
          {toast.kind === 'done' ? (
            <Check aria-hidden="true" className="size-4 flex-none" />
          ) : (
            <CircleAlert aria-hidden="true" className="size-4 flex-none" />
          )}
          <span className="min-w-0 pr-2 wrap-anywhere">{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              onClick={runAction}
              className="hit-area ml-auto h-11 flex-none rounded-control px-3 font-medium text-toast-action tablet:h-8"
            >
              {toast.action.label}
            </button>
          )}
          {toast.kind === 'error' && (
            <IconButton
              label="Dismiss"
              onClick={() => showToast(null)}
              className="text-current hover:bg-transparent hover:text-current"
            >
              <X aria-hidden="true" className="size-4" />
            </IconButton>
          )}
        </div>
      )}
    </div>
  );
}
