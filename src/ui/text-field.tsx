import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  id: string;
  label: ReactNode;
  isOptional?: boolean;
  isMono?: boolean;
  isInvalid?: boolean;
  /** At the right of the label. */
  aside?: ReactNode;
  /** What stands under the field and describes it: a reading, a help, an error. */
  children?: ReactNode;
};

/** A labelled text input; what is under it is announced as it changes. */
export function TextField(props: TextFieldProps) {
  const { id, label, isOptional, isMono, isInvalid, aside, children, ...input } = props;
  return (
    <div className="min-w-0">
      <div className="mb-2 flex min-h-5 flex-wrap items-center gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {isOptional && (
          <span id={`${id}-optional`} className="text-text-3">
            Optional
          </span>
        )}
        {aside && <span className="ml-auto">{aside}</span>}
      </div>
      <input
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...input}
        id={id}
        aria-invalid={isInvalid || undefined}
        aria-describedby={classNames(
          `${id}-about`,
          isOptional && `${id}-optional`,
          input['aria-describedby'],
        )}
        className={classNames(
          'h-11 w-full scroll-my-6 rounded-control border bg-surface px-3 text-[1rem] placeholder:text-text-3 focus:outline-2 focus:-outline-offset-1 tablet:h-10 tablet:text-body',
          isMono && 'font-mono',
          isInvalid ? 'border-x3-fill focus:outline-x3-fill' : 'border-control focus:outline-focus',
        )}
      />
      <div id={`${id}-about`} aria-live="polite" className="empty:hidden *:mt-2">
        {children}
      </div>
    </div>
  );
}
