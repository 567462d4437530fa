import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { Button } from './button';
import { Callout } from './callout';
import { focusHeading } from './watch-focus';

type State = 'new' | 'loading' | 'failed' | 'loaded';

/** What failed to load. All of it is tried again together: it often has one cause. */
const failed = new Set<() => void>();

/**
 * A component whose code is loaded apart, from the moment that it is first rendered. Not React.lazy, which shows what is
 * there already up to 300 ms late. When the code can't be loaded, it says so, with a way to try again.
 * @param load imports the component
 * @returns the component; its `useIsLoading` tells whether its code is on its way
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ((props: Props) => ReactNode) & { useIsLoading: () => boolean } {
  let Loaded: ComponentType<Props> | null = null;
  let state: State = 'new';
  let failures = 0;
  const listeners = new Set<() => void>();

  function set(next: State) {
    state = next;
    for (const listener of listeners) listener();
  }

  function start() {
    if (state !== 'new' && state !== 'failed') return;
    set('loading');
    load().then(
      (component) => {
        Loaded = component;
        failed.delete(start);
        set('loaded');
      },
      () => {
        failures += 1;
        failed.add(start);
        set('failed');
      },
    );
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function Later(props: Props) {
    const now = useSyncExternalStore(subscribe, () => state);
    // Loading starts on mount, not while rendering.
    useEffect(() => {
      if (state === 'new') start();
    }, []);
    if (Loaded) return <Loaded {...props} />;
    if (failures === 0) return null;
    return <NotLoaded isTrying={now === 'loading'} isAgain={failures > 1} />;
  }
  const useIsLoading = () => useSyncExternalStore(subscribe, () => state === 'loading');
  return Object.assign(Later, { useIsLoading });
}

/** @param isAgain whether a retry has failed too: some browsers cache a failed import until the page is reloaded */
function NotLoaded({ isTrying, isAgain }: { isTrying: boolean; isAgain: boolean }) {
  // Once the part has loaded, this unmounts with its focused button: focus the h1.
  useEffect(
    () => () => {
      if (document.activeElement === document.body) focusHeading();
    },
    [],
  );
  return (
    <Callout
      kind="error"
      isAlert
      title="A part of this page could not be loaded"
      actions={
        isAgain && !isTrying ? (
          <Button onClick={() => window.location.reload()}>Reload the page</Button>
        ) : (
          <Button
            busyText={isTrying ? 'Trying…' : undefined}
            onClick={() => [...failed].forEach((tryAgain) => tryAgain())}
          >
            Try again
          </Button>
        )
      }
    >
      {isAgain
        ? 'Reload the page: there may be a newer version of it, or your network may be down.'
        : 'Check your network, then try again.'}
    </Callout>
  );
}
