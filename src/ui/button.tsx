import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names';
import { Ring } from './ring';

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** 32 px in blocks, 40 px in dialogs; both 44 px on a phone. */
  size?: 'medium' | 'large';
  icon?: ReactNode;
  /** Unavailable but still focusable and readable; put the reason beside it. */
  isUnavailable?: boolean | undefined;
  /** Says what is under way, such as "Adding…"; the button keeps its width and does nothing. */
  busyText?: string | undefined;
};

const VARIANTS = {
  primary:
    'keep-colors border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover active:bg-accent-press',
  secondary: 'border-line-strong bg-surface text-text hover:bg-hover active:bg-press',
  quiet: 'border-transparent bg-transparent text-text-2 hover:bg-hover active:bg-press',
  danger:
    'keep-colors border-danger bg-danger text-on-danger hover:border-danger-hover hover:bg-danger-hover',
};
const UNAVAILABLE = 'border-line bg-sunken text-text-3';
const SIZES = { medium: 'tablet:h-8 tablet:px-3', large: 'tablet:h-10' };

export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'medium',
    icon,
    isUnavailable,
    busyText,
    children,
    onClick,
    ...rest
  } = props;
  const isInert = isUnavailable || busyText !== undefined;

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    // A submit button still submits: the form says what is missing.
    if (busyText !== undefined || (isUnavailable && rest.type !== 'submit')) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isInert || undefined}
      onClick={handleClick}
      className={classNames(
        'hit-area inline-grid h-11 items-center justify-center rounded-control border px-4 font-medium whitespace-nowrap transition-colors',
        SIZES[size],
        isUnavailable ? UNAVAILABLE : VARIANTS[variant],
        rest.className,
      )}
    >
      {/* Both texts take the same cell, so that the width stays as it is. */}
      <span
        className={classNames(
          'col-start-1 row-start-1 inline-flex items-center justify-center gap-2',
          busyText !== undefined && 'invisible',
        )}
      >
        {icon}
        {children}
      </span>
      {busyText !== undefined && (
        <span className="col-start-1 row-start-1 inline-flex items-center justify-center gap-2">
          <Ring isOnColor />
          {busyText}
        </span>
      )}
    </button>
  );
}
