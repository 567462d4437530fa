import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { AFTER_DIALOG } from '~/ui/dialog';
import { StepNumber } from '~/ui/step-number';

/** What is known of a step: nothing, for what the API does not show; null while it is being read, or could not be. */
export type StepState = 'done' | 'not-done' | 'uncheckable' | null;

const WORDS = {
  done: 'Done',
  'not-done': 'Not yet',
  uncheckable: 'Can’t be checked from here',
};

type StepProps = { number: number; title: string; state: StepState; children?: ReactNode };

/** A step of a list in its order; a check takes the place of its number once it is done. */
export function Step({ number, title, state, children }: StepProps) {
  return (
    <li tabIndex={-1} {...AFTER_DIALOG} className="flex gap-3 px-4 py-3.5 outline-none tablet:px-6">
      {state === 'done' ? (
        <Check aria-hidden="true" className="mx-0.5 my-0.5 size-4 flex-none text-x1" />
      ) : (
        <StepNumber>{number}</StepNumber>
      )}
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap justify-between gap-x-4">
          <span className="font-medium">{title}</span>
          <span className="text-help text-text-3">{state === null ? '' : WORDS[state]}</span>
        </div>
        {children}
      </div>
    </li>
  );
}
