import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { Button } from './button';
import { Callout } from './callout';

/** What could not be loaded: often for one reason, so all of it is tried again together. */
const failed = new Set<() => void>();

/**
 * A component whose code is loaded apart, from the moment that it is first rendered. Not React.lazy, which shows what is
 * there already up to 300 ms late. When the code can't be loaded, it says so, with a way to try again.
 * @param load imports the component
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let Loaded: ComponentType<Props> | null = null;
  let state: 'new' | 'loading' | 'failed' = 'new';
  const listeners = new Set<() => void>();

  function start() {
    if (Loaded || state === 'loading') return;
    state = 'loading';
    failed.delete(start);
    load()
      .then((component) => (Loaded = component))
      .catch(() => {
        state = 'failed';
        failed.add(start);
      })
      .finally(notify);
  }

  function notify() {
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return function Later(props) {
    const Component = useSyncExternalStore(subscribe, () => Loaded);
    const isFailed = useSyncExternalStore(subscribe, () => state === 'failed');
    // What it needs is outside of React, and is asked for once it is shown.
    useEffect(start, []);
    if (Component) return <Component {...props} />;
    if (!isFailed) return null;
    return (
      <Callout
        kind="error"
        isAlert
        title="A part of this page could not be loaded"
        actions={<Button onClick={() => [...failed].forEach((tryAgain) => tryAgain())}>Try again</Button>}
      >
        Check your network. If it goes on, reload the page: there may be a newer version of it.
      </Callout>
    );
  };
}
