import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '~/api/errors';
import { Secret } from './secret';

const TEXT = 'postgresql://ana:secret@db.example.com:31000/ana';

/** A secret whose reading is answered by hand. */
function prepare() {
  let answer: (text: string) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  let signal: AbortSignal | undefined;
  const fetch = vi.fn((given: AbortSignal) => {
    signal = given;
    return new Promise<string>((resolve, reject) => {
      answer = resolve;
      refuse = reject;
    });
  });
  const secret = new Secret(fetch, (text) => ({ length: text.length }));
  return {
    secret,
    fetch,
    answer: (text = TEXT) => answer(text),
    refuse: (error: Error) => refuse(error),
    isAborted: () => signal?.aborted,
  };
}

async function shown() {
  const prepared = prepare();
  const revealing = prepared.secret.reveal();
  prepared.answer();
  await revealing;
  return prepared;
}

/** Stands for the clipboard: keeps what it is given. */
function clipboard(isAllowed = true) {
  const copied: string[] = [];
  const write = async (text: string | Promise<string>) => {
    const value = await text;
    if (isAllowed) copied.push(value);
    return isAllowed;
  };
  return { copied, write };
}

const asItIs = (text: string) => text;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a secret', () => {
  it('is not read before it is asked for', () => {
    const { secret, fetch } = prepare();
    expect(fetch).not.toHaveBeenCalled();
    expect(secret.text()).toBeNull();
  });

  it('is read and shown', async () => {
    const { secret } = await shown();
    expect(secret.text()).toBe(TEXT);
    expect(secret.state()).toEqual({ phase: 'shown', secondsLeft: 60 });
  });

  it('is read once for a double click', async () => {
    const { secret, fetch, answer } = prepare();
    const revealing = [secret.reveal(), secret.reveal(), secret.copy(asItIs, clipboard().write)];
    answer();
    await Promise.all(revealing);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is forgotten when it is hidden', async () => {
    const { secret } = await shown();
    secret.hide();
    expect(secret.text()).toBeNull();
    expect(secret.state()).toEqual({ phase: 'hidden', error: null });
  });

  it('counts down and is forgotten after 60 seconds', async () => {
    const { secret } = await shown();
    vi.advanceTimersByTime(24_000);
    expect(secret.state()).toEqual({ phase: 'shown', secondsLeft: 36 });
    vi.advanceTimersByTime(35_999);
    expect(secret.text()).toBe(TEXT);
    vi.advanceTimersByTime(1);
    expect(secret.text()).toBeNull();
  });

  it('stays for 60 seconds more when it is touched', async () => {
    const { secret } = await shown();
    vi.advanceTimersByTime(59_000);
    secret.touch();
    expect(secret.state()).toEqual({ phase: 'shown', secondsLeft: 60 });
    vi.advanceTimersByTime(59_000);
    expect(secret.text()).toBe(TEXT);
    vi.advanceTimersByTime(1_000);
    expect(secret.text()).toBeNull();
  });

  it('is forgotten on the first tick after the machine has slept', async () => {
    const { secret } = await shown();
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(1_000);
    expect(secret.text()).toBeNull();
  });

  it('is forgotten by a touch that comes before that tick', async () => {
    const { secret } = await shown();
    vi.setSystemTime(Date.now() + 3_600_000);
    secret.touch();
    expect(secret.text()).toBeNull();
  });

  it('goes on being read when a tick is asked for', async () => {
    const { secret, answer } = prepare();
    const revealing = secret.reveal();
    secret.tick();
    answer();
    await revealing;
    expect(secret.text()).toBe(TEXT);
  });

  it('is not shown by an answer that comes after it was given up', async () => {
    const { secret, answer, isAborted } = prepare();
    const revealing = secret.reveal();
    secret.hide();
    expect(isAborted()).toBe(true);
    answer();
    await revealing;
    expect(secret.text()).toBeNull();
    expect(secret.state()).toEqual({ phase: 'hidden', error: null });
  });

  it('says why it could not be read, and is read anew', async () => {
    const { secret, refuse, answer } = prepare();
    const error = new ApiError('forbidden', 'no', { status: 403 });
    const revealing = secret.reveal();
    refuse(error);
    await revealing;
    expect(secret.state()).toEqual({ phase: 'hidden', error });
    const again = secret.reveal();
    answer();
    await again;
    expect(secret.text()).toBe(TEXT);
  });

  it('leaves its outline behind', async () => {
    const { secret } = await shown();
    secret.hide();
    expect(secret.outline()).toEqual({ length: TEXT.length });
  });

  it('tells before it goes, and not when there is nothing to go', async () => {
    const { secret } = await shown();
    const texts: (string | null)[] = [];
    const stop = secret.onHide(() => texts.push(secret.text()));
    secret.hide();
    secret.hide();
    stop();
    expect(texts).toEqual([TEXT]);
  });
});

describe('copying a secret', () => {
  it('does not show it', async () => {
    const { secret, answer } = prepare();
    const { copied, write } = clipboard();
    const phases = new Set<string>();
    secret.subscribe(() => phases.add(secret.state().phase));
    const copying = secret.copy((text) => text.toUpperCase(), write);
    answer();
    await copying;
    expect(copied).toEqual([TEXT.toUpperCase()]);
    expect([...phases]).toEqual(['reading', 'hidden']);
    expect(secret.text()).toBeNull();
  });

  it('reads nothing anew while it is shown, and leaves it shown', async () => {
    const { secret, fetch } = await shown();
    const { copied, write } = clipboard();
    await secret.copy(asItIs, write);
    expect(copied).toEqual([TEXT]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(secret.text()).toBe(TEXT);
  });

  it('shows it when the clipboard is denied', async () => {
    const { secret, answer } = prepare();
    const copying = secret.copy(asItIs, clipboard(false).write);
    answer();
    await copying;
    expect(secret.text()).toBe(TEXT);
  });

  it('stays hidden when the clipboard is denied after that', async () => {
    const { secret } = await shown();
    const copying = secret.copy(asItIs, clipboard(false).write);
    secret.hide();
    await copying;
    expect(secret.text()).toBeNull();
    expect(secret.state()).toEqual({ phase: 'hidden', error: null });
  });

  it('is not shown by a denial that comes after it was given up', async () => {
    const { secret, answer } = prepare();
    let deny: () => void = () => undefined;
    const copying = secret.copy(asItIs, async (text) => {
      await text;
      return new Promise((resolve) => (deny = () => resolve(false)));
    });
    answer();
    await vi.advanceTimersByTimeAsync(0);
    secret.hide();
    deny();
    await copying;
    expect(secret.text()).toBeNull();
    expect(secret.state()).toEqual({ phase: 'hidden', error: null });
  });

  it('copies nothing when it could not be read', async () => {
    const { secret, refuse } = prepare();
    const { copied, write } = clipboard();
    const copying = secret.copy(asItIs, write);
    refuse(new ApiError('unavailable', 'down', { status: 503 }));
    await copying;
    expect(copied).toEqual([]);
    expect(secret.state()).toMatchObject({ phase: 'hidden', error: { kind: 'unavailable' } });
  });

  it('copies nothing that is read after it was given up', async () => {
    const { secret, answer } = prepare();
    const { copied, write } = clipboard();
    const copying = secret.copy(asItIs, write);
    secret.hide();
    answer();
    await copying;
    expect(copied).toEqual([]);
    expect(secret.state()).toEqual({ phase: 'hidden', error: null });
  });
});
