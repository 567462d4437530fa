import { ApiError } from '~/api/errors';

/** How long a revealed text stays without interaction, in milliseconds. */
export const SHOWN_MS = 60_000;

/** How long before that it is announced, in seconds: time enough to keep it (WCAG 2.2.1 asks for 20). */
export const WARNED_S = 20;

export type SecretState =
  | { readonly phase: 'hidden'; readonly error: ApiError | null }
  | { readonly phase: 'reading' }
  | { readonly phase: 'shown'; readonly secondsLeft: number };

const HIDDEN: SecretState = { phase: 'hidden', error: null };

/**
 * A secret that is read when it is asked for, and forgotten after a while. It is kept here and nowhere else: React's own
 * state would hold on to a copy of the text after it has gone from the page. Its outline, which is no secret, stays.
 */
export class Secret<Outline> {
  readonly #fetch: (signal: AbortSignal) => Promise<string>;
  readonly #outlineOf: (text: string) => Outline | null;
  readonly #listeners = new Set<() => void>();
  readonly #hideListeners = new Set<() => void>();
  #text: string | null = null;
  #outline: Outline | null = null;
  #state: SecretState = HIDDEN;
  #hidesAt = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #reading: AbortController | null = null;

  constructor(fetch: (signal: AbortSignal) => Promise<string>, outlineOf: (text: string) => Outline | null) {
    this.#fetch = fetch;
    this.#outlineOf = outlineOf;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back right before the text goes from the page. @returns how to stop that */
  onHide(listener: () => void): () => void {
    this.#hideListeners.add(listener);
    return () => this.#hideListeners.delete(listener);
  }

  state = (): SecretState => this.#state;

  /** The text while it is shown, else null. */
  text(): string | null {
    return this.#text;
  }

  /** The last shown text without its secrets; kept after it is hidden. */
  outline(): Outline | null {
    return this.#outline;
  }

  /** Shows the text. */
  async reveal(): Promise<void> {
    if (this.#state.phase !== 'hidden') return;
    const text = await this.#read();
    if (text !== null) this.#show(text);
  }

  /**
   * Copies the text without showing it; shows it to be copied by hand when the browser denies the clipboard.
   * @param format what to copy of it
   * @param write puts a text that is yet to come on the clipboard, and tells whether it could
   */
  async copy(
    format: (text: string) => string,
    write: (text: string | Promise<string>) => Promise<boolean>,
  ): Promise<void> {
    if (this.#text !== null) {
      const isCopied = await write(format(this.#text));
      // It may have been hidden during the `await`.
      if (!isCopied && this.#text !== null) this.#show(this.#text);
      return;
    }
    if (this.#state.phase !== 'hidden') return;
    let failed = false;
    const reading = this.#read().then((text) => {
      failed = text === null;
      return text ?? '';
    });
    const formatted = reading.then((text) => (failed ? Promise.reject(new Error('Not read')) : format(text)));
    const asked = this.#reading;
    const isCopied = await write(formatted).catch(() => true);
    // `hide` or another `reveal` may have been called meanwhile.
    if (failed || this.#reading !== asked) return;
    if (isCopied) this.hide();
    else this.#show(await reading);
  }

  /** Forgets the text, and what is being read. */
  hide = (): void => {
    if (this.#text !== null) for (const notify of this.#hideListeners) notify();
    this.#forget(null);
  };

  /** Extends the time, on any interaction. */
  touch = (): void => {
    // After the machine slept, this may run before the overdue tick.
    this.tick();
    if (this.#state.phase !== 'shown') return;
    this.#hidesAt = Date.now() + SHOWN_MS;
    this.tick();
  };

  /** Counts down, or hides the text when its time is over. */
  tick = (): void => {
    if (this.#state.phase !== 'shown') return;
    // By the clock, not by counting: the machine may have slept.
    const left = this.#hidesAt - Date.now();
    const secondsLeft = Math.ceil(left / 1_000);
    // More time left than the maximum: the clock was set back.
    if (secondsLeft <= 0 || left > SHOWN_MS) this.hide();
    else this.#set({ phase: 'shown', secondsLeft });
  };

  /** @returns null when it could not be read, which the state says, or was given up */
  async #read(): Promise<string | null> {
    const reading = new AbortController();
    this.#reading = reading;
    this.#set({ phase: 'reading' });
    try {
      const text = await this.#fetch(reading.signal);
      return this.#reading === reading ? text : null;
    } catch (error) {
      if (this.#reading !== reading) return null;
      if (!(error instanceof ApiError)) throw error;
      this.#forget(error);
      return null;
    }
  }

  #show(text: string): void {
    this.#text = text;
    // structuredClone: a substring would keep the whole text in memory.
    this.#outline = structuredClone(this.#outlineOf(text));
    this.#hidesAt = Date.now() + SHOWN_MS;
    clearInterval(this.#timer);
    this.#timer = setInterval(this.tick, 1_000);
    this.#set({ phase: 'shown', secondsLeft: SHOWN_MS / 1_000 });
  }

  #forget(error: ApiError | null): void {
    clearInterval(this.#timer);
    this.#reading?.abort();
    this.#reading = null;
    this.#text = null;
    this.#set(error ? { phase: 'hidden', error } : HIDDEN);
  }

  #set(state: SecretState): void {
    this.#state = state;
    for (const notify of this.#listeners) notify();
  }
}
