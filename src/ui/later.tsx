import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';

/**
 * A component whose code is loaded apart, from the moment that it is first rendered; `meanwhile` stands in its place.
 * Not React.lazy, which shows what is there already up to 300 ms late. When the code can't be loaded, rendering throws, and
 * tries again when it is rendered anew: it stands within a boundary.
 * @param load imports the component
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): (props: Props) => ReactNode {
  let Loaded: ComponentType<Props> | null = null;
  let failure: Error | null = null;
  let isLoading = false;
  const listeners = new Set<() => void>();

  function start() {
    if (Loaded || isLoading) return;
    isLoading = true;
    failure = null;
    load()
      .then((component) => (Loaded = component))
      .catch(
        (cause: unknown) => (failure = new Error('A part of the dashboard could not be loaded', { cause })),
      )
      .finally(() => {
        isLoading = false;
        for (const listener of listeners) listener();
      });
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return function Later(props) {
    const Component = useSyncExternalStore(subscribe, () => Loaded);
    const error = useSyncExternalStore(subscribe, () => failure);
    useEffect(start, []);
    if (Component) return <Component {...props} />;
    if (error) throw error;
    return meanwhile;
  };
}
