import { useCallback, useRef, useState } from 'react';

type CopyState = 'idle' | 'copied' | 'denied';

let forgetDenial: () => void = () => undefined;

/** How long the success is shown, in milliseconds. */
const SHOWN_MS = 2_000;

/**
 * Puts text on the clipboard. Browsers allow that only right after a click, so a text that is yet to come is given as a
 * promise.
 * @returns `copy`, which tells whether it worked; it throws what the promise throws
 */
export function useCopy(): {
  readonly state: CopyState;
  readonly copy: (text: string | Promise<string>) => Promise<boolean>;
  /** Forgets a denial: the text is not there any more. */
  readonly reset: () => void;
} {
  const [state, setState] = useState<CopyState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function copy(text: string | Promise<string>): Promise<boolean> {
    const isCopied = await write(text);
    // When the promise failed, throw its error: the clipboard was not denied.
    await text;
    // Only one text at a time is offered for copying by hand.
    forgetDenial();
    forgetDenial = isCopied ? () => undefined : () => setState('idle');
    setState(isCopied ? 'copied' : 'denied');
    clearTimeout(timer.current);
    if (isCopied) timer.current = setTimeout(() => setState('idle'), SHOWN_MS);
    return isCopied;
  }
  const reset = useCallback(() => setState('idle'), []);
  return { state, copy, reset };
}

async function write(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else {
      const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
      // Avoids an unhandled rejection: a browser that denies the clipboard never awaits the blob.
      blob.catch(() => undefined);
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    // Denied, or there is no clipboard at all, as on a page that was not loaded over HTTPS.
    return false;
  }
}
