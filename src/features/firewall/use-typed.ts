import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { NewRuleValues } from './new-rule-form';

/**
 * Hook: the values of the form, one frame late. A key is painted first, and what it leads to after it: on a slow phone that
 * takes longer than a frame. Whoever saves reads the form itself.
 */
export function useTyped({
  subscribe,
  getValues,
}: Pick<UseFormReturn<NewRuleValues>, 'subscribe' | 'getValues'>): NewRuleValues {
  const [values, setValues] = useState(() => ({ ...getValues() }));

  // Only the form tells what is typed without rendering with each key.
  useEffect(() => {
    let frame: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: () => {
        frame ??= requestAnimationFrame(() => {
          // The task after the frame's own: it has been painted.
          timer = setTimeout(() => {
            frame = undefined;
            setValues({ ...getValues() });
          });
        });
      },
    });
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(timer);
      unsubscribe();
    };
  }, [subscribe, getValues]);

  return values;
}
