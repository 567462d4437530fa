import { useEffect, useRef, type RefObject } from 'react';

/** Whether the component is still there, for what ends after it may have gone. */
export function useIsMounted(): RefObject<boolean> {
  const isMounted = useRef(true);

  // Only an effect's end tells that the component is gone.
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  return isMounted;
}
