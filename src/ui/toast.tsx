import { Check, CircleAlert, X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore, type FocusEvent, type MouseEvent } from 'react';
import { useLocation } from 'wouter';
import { classNames } from './class-names';
import { ignoreSecondPress } from './double-click';
import { IconButton } from './icon-button';
import { focusHeading } from './watch-focus';

type Toast = {
  readonly kind: 'done' | 'error';
  readonly text: string;
  /** The thing it is about, such as a rule's source: an error stays until closed or until a message about the same comes. */
  readonly about?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

type Shown = Toast & {
  /** Tells two equal messages apart. */
  readonly key: number;
  readonly of: string;
  readonly place: string;
};

const SHOWN_MS = 6000;

/** The distance kept from the element that a toast must not cover. */
const MARGIN_PX = 16;

/** The errors, then the last message of success. */
let shown: readonly Shown[] = [];
let count = 0;
const listeners = new Set<() => void>();

/**
 * Hook: shows a message at the bottom of the page. One of success stays for six seconds, an error until it is closed or
 * replaced by a message about the same thing.
 * @param of the database's name, which the message begins with on any other page
 */
export function useToast(of: string): (toast: Toast) => void {
  const [path] = useLocation();
  return (toast) => {
    count += 1;
    const next = { ...toast, key: count, of, place: placeOf(path) };
    const isOther = ({ about, text, place }: Shown) =>
      place !== next.place || (about === undefined ? text !== next.text : about !== next.about);
    const others = shown.filter(
      (before) => isOther(before) && (before.kind === 'error' || next.kind === 'error'),
    );
    set(next.kind === 'error' ? [next, ...others] : [...others, next]);
  };
}

/** The common path of a database's pages, such as `/databases/orders-production`. */
const placeOf = (path: string) => path.split('/', 3).join('/');

export function clearToasts(): void {
  set([]);
}

function set(next: readonly Shown[]): void {
  shown = next;
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Scrolls what has the focus out from under a toast (WCAG 2.4.11); a dialog lies above it. */
function uncoverFocus(box: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.closest('[aria-modal="true"]')) return;
  if (box.contains(focused)) return;
  const toast = box.getBoundingClientRect();
  const { top, right, bottom, left } = focused.getBoundingClientRect();
  const isBeside = right <= toast.left || left >= toast.right;
  if (!isBeside && top < toast.bottom && bottom > toast.top) {
    window.scrollBy({ top: bottom - toast.top + MARGIN_PX });
  }
}

/**
 * Where toasts appear; once in the page. They stay while they are pointed at or have the focus, and what they say or offer
 * stands in the page too: nothing is lost with them (WCAG 2.2.1).
 */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  const [path] = useLocation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const focusBefore = useRef<HTMLElement | null>(null);

  function wait() {
    clearTimeout(timer.current);
    const isHeld = box.current?.matches(':hover, :focus-within');
    if (isHeld || shown.at(-1)?.kind !== 'done') return;
    timer.current = setTimeout(() => set(shown.slice(0, -1)), SHOWN_MS);
  }

  function hold({ relatedTarget }: FocusEvent) {
    clearTimeout(timer.current);
    const isFromOutside = relatedTarget instanceof HTMLElement && !box.current?.contains(relatedTarget);
    if (isFromOutside) focusBefore.current = relatedTarget;
  }

  /** The focus goes back to where it came from, or to the page's heading: the button that has it is about to go. */
  function dismiss(toast: Shown, { detail }: MouseEvent) {
    const { current: before } = focusBefore;
    const hasFocus = box.current?.contains(document.activeElement);
    // Who has pressed it by pointer looks at another part of the page.
    const options = { preventScroll: detail > 0 };
    if (hasFocus && before?.isConnected) before.focus(options);
    else if (hasFocus) focusHeading(options);
    set(shown.filter(({ key }) => key !== toast.key));
    ignoreSecondPress();
  }

  // The timer starts once the toast is on the page, whose size is known by then.
  useEffect(() => {
    if (toasts.length === 0) return;
    wait();
    uncover();
    // Closing a dialog by Back restores the scroll position, perhaps after the toast has appeared.
    const uncoverThere = () => requestAnimationFrame(uncover);
    addEventListener('popstate', uncoverThere);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('popstate', uncoverThere);
    };

    function uncover() {
      if (box.current) uncoverFocus(box.current);
    }
  }, [toasts]);

  // Below a dialog, whose buttons it would cover.
  return (
    <div
      role="status"
      // Radix hides the rest of the page from screen readers, but for elements with `aria-live`.
      aria-live="polite"
      // What is there already is not read out again with the next.
      aria-atomic="false"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-5 flex justify-center tablet:bottom-8"
    >
      <div
        ref={box}
        className={classNames(
          'grid w-full auto-rows-max justify-items-center gap-2 tablet:w-auto',
          // As many as might not fit on a phone, or any in a low window; their shadows are cut off there.
          toasts.length > 3 ? 'max-h-[50dvh] overflow-y-auto' : 'low:max-h-[50dvh] low:overflow-y-auto',
        )}
        onMouseEnter={() => clearTimeout(timer.current)}
        onMouseLeave={wait}
        onFocus={hold}
        onBlur={wait}
      >
        {toasts.map((toast) => (
          <div
            // What was done takes the place of what was before, which may have the focus.
            key={toast.kind === 'done' ? 'done' : toast.key}
            data-toast
            className="pointer-events-auto flex min-h-12 w-full animate-rise items-center gap-3 rounded-card bg-toast py-2 pr-2 pl-4 text-on-toast shadow-pop tablet:w-auto tablet:max-w-160 forced-colors:border"
          >
            {toast.kind === 'done' ? (
              <Check aria-hidden="true" className="size-4 flex-none" />
            ) : (
              <CircleAlert aria-hidden="true" className="size-4 flex-none" />
            )}
            <span key={toast.key} className="mr-auto min-w-0 pr-2 wrap-anywhere">
              {toast.place !== placeOf(path) && `${toast.of}: `}
              {toast.text}
            </span>
            {toast.action && (
              <button
                type="button"
                onClick={(event) => {
                  dismiss(toast, event);
                  // It may bring a message of its own.
                  toast.action?.run();
                }}
                className="hit-area h-11 flex-none rounded-control px-3 font-medium text-toast-action tablet:h-8"
              >
                {toast.action.label}
              </button>
            )}
            <IconButton
              label="Dismiss"
              onClick={(event) => dismiss(toast, event)}
              className="text-current! hover:bg-transparent!"
            >
              <X aria-hidden="true" className="size-4" />
            </IconButton>
          </div>
        ))}
      </div>
    </div>
  );
}
