import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Tag } from './tag';

type RadioCardProps = Omit<ComponentProps<'input'>, 'type' | 'id' | 'disabled'> & {
  id: string;
  title: string;
  description: string;
  /** Why it cannot be picked: it is in use already. */
  takenText?: string | undefined;
};

/** One of several cards in a joined list; its title is its accessible name. */
export function RadioCard({ id, title, description, takenText, ...input }: RadioCardProps) {
  const isTaken = takenText !== undefined;
  return (
    <label className="relative -mt-px flex gap-3 border border-line-strong bg-surface px-4 py-3 first:mt-0 first:rounded-t-card last:rounded-b-card has-checked:z-1 has-checked:border-accent-text has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent-text has-focus-visible:z-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <input
        {...input}
        type="radio"
        id={id}
        disabled={isTaken}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        className={classNames(
          'mt-0.5 size-4 flex-none appearance-none rounded-full border-[1.5px] border-control bg-surface outline-none checked:border-[5px] checked:border-accent-text',
          isTaken && 'sr-only',
        )}
      />
      {isTaken && <Check aria-hidden="true" className="mt-0.5 size-4 flex-none text-x1" />}
      <span className="min-w-0 flex-1">
        <span id={`${id}-title`} className={classNames('block font-medium', isTaken && 'text-text-3')}>
          {title}
        </span>
        <span id={`${id}-description`} className="mt-px block text-help leading-[1.125rem] text-text-3">
          {description}
          {isTaken && <span className="sr-only"> {takenText}.</span>}
        </span>
      </span>
      {isTaken && (
        <span aria-hidden="true" className="self-center">
          <Tag>{takenText}</Tag>
        </span>
      )}
    </label>
  );
}
