import * as Radix from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { classNames } from './class-names';
import { DOUBLE_CLICK_MS, ignoreSecondPress } from './double-click';
import { IconButton } from './icon-button';
import { useScrollLock } from './use-scroll-lock';

type DialogProps = {
  title: ReactNode;
  /** `alertdialog` asks for a decision: a click beside it does not close it. */
  role?: 'dialog' | 'alertdialog';
  width?: 'wide' | 'medium' | 'narrow' | 'small';
  /** Absent for a dialog that can't be closed. */
  onClose?: () => void;
  /** What has the focus at first; the first field when absent. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Gets the focus on closing when the opener is gone. */
  returnFocus: () => HTMLElement | null;
  /** Gets the focus on closing in preference to the opener, if it returns an element. */
  focusAfter?: () => HTMLElement | null;
  /** Keeps a click beside the dialog from closing it, so that nothing typed is lost. */
  isDirty?: boolean;
  /** The element that says what the dialog is about, for an `alertdialog`. */
  describedBy?: string;
  foot?: ReactNode;
  children: ReactNode;
};

const WIDTHS = {
  wide: 'tablet:max-w-240',
  medium: 'tablet:max-w-140',
  narrow: 'tablet:max-w-130',
  small: 'tablet:max-w-120',
};

/**
 * Marks an element with a `tabIndex` that gets the focus after a dialog, when the button inside it that opened the
 * dialog is gone.
 */
export const AFTER_DIALOG = { 'data-after-dialog': true } as const;

/** A dialog over the page; a sheet from below on a phone. Head and foot stay, the middle scrolls; in a low window, all of it. */
export function Dialog(props: DialogProps) {
  const {
    title,
    role = 'dialog',
    width = 'medium',
    onClose,
    initialFocus,
    returnFocus,
    focusAfter,
    isDirty,
    describedBy,
    foot,
    children,
  } = props;
  useScrollLock();
  useLayoutEffect(() => {
    ignoreSecondPress();
    return ignoreSecondPress;
  }, []);
  const opener = useRef<Element | null>(null);
  const home = useRef<HTMLElement | null>(null);
  const openedAt = useRef(0);

  function handleOpen(event: Event) {
    opener.current = document.activeElement;
    home.current = document.activeElement?.closest<HTMLElement>('[data-after-dialog]') ?? null;
    openedAt.current = performance.now();
    if (!initialFocus) return;
    // The field of `initialFocus` may not be rendered, because another radio card is chosen: focus that card.
    const choice =
      event.currentTarget instanceof Element &&
      event.currentTarget.querySelector<HTMLElement>('input:checked');
    const first = initialFocus.current ?? choice;
    if (!first) return;
    event.preventDefault();
    first.focus();
  }

  function handleClose(event: Event) {
    event.preventDefault();
    const { current } = opener;
    const target =
      current instanceof HTMLElement && current.isConnected && current !== document.body ? current : null;
    const remaining = home.current?.isConnected ? home.current : null;
    (focusAfter?.() ?? target ?? remaining ?? returnFocus())?.focus();
  }

  function handleOutside(event: Event) {
    // The second click of a double click on the opener lands beside the dialog.
    const isTooSoon = performance.now() - openedAt.current < DOUBLE_CLICK_MS;
    if (isDirty || isTooSoon || role === 'alertdialog') event.preventDefault();
  }

  return (
    <Radix.Root open onOpenChange={() => onClose?.()}>
      <Radix.Portal>
        {/* Not Radix' Overlay, which locks scrolling with a <style> element: the policy forbids it (decision 004). */}
        <div
          // Pressing the scrim must not blur the focused element.
          onMouseDown={(event) => event.target === event.currentTarget && event.preventDefault()}
          className="pointer-events-auto fixed inset-0 z-10 flex animate-appear items-end justify-center overflow-hidden bg-scrim tablet:items-start tablet:px-6 tablet:pt-16"
        >
          <Radix.Content
            role={role}
            aria-modal="true"
            aria-describedby={describedBy}
            // Such an Escape is for the input method, which is composing a text.
            onEscapeKeyDown={(event) => event.isComposing && event.preventDefault()}
            onOpenAutoFocus={handleOpen}
            onCloseAutoFocus={handleClose}
            onPointerDownOutside={handleOutside}
            onInteractOutside={handleOutside}
            className={classNames(
              'flex max-h-[94dvh] w-full animate-rise flex-col rounded-t-dialog bg-surface shadow-dialog outline-none forced-colors:border tablet:max-h-[calc(100dvh-6rem)] tablet:rounded-dialog low:block low:overflow-y-auto',
              WIDTHS[width],
            )}
          >
            <div className="flex flex-none items-center gap-4 pt-3 pr-1 pl-4 tablet:items-start tablet:pt-5 tablet:pr-4 tablet:pl-6">
              <Radix.Title className="min-w-0 flex-1 text-dialog font-semibold [word-spacing:0.06em] wrap-anywhere tablet:mt-0.5">
                {title}
              </Radix.Title>
              {onClose && (
                <IconButton label="Close" className="max-tablet:-outline-offset-2" onClick={onClose}>
                  <X aria-hidden="true" className="size-4" />
                </IconButton>
              )}
            </div>
            <div className="grid auto-rows-max grid-cols-[minmax(0,1fr)] gap-5 overflow-y-auto px-4 pt-3 pb-5 tablet:gap-6 tablet:px-6 tablet:pt-4 tablet:pb-6">
              {children}
            </div>
            {foot && (
              <div className="flex flex-none flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3 *:[button]:flex-1 tablet:px-6 tablet:py-4 tablet:*:[button]:flex-none">
                {foot}
              </div>
            )}
          </Radix.Content>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}
