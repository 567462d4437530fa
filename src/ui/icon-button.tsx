import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Ring } from './ring';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  /** The accessible name; shown on hover too. */
  label: string;
  size?: 'small' | 'medium';
  /** What it does is under way: a ring that turns takes the place of its icon, and the button does nothing. */
  isBusy?: boolean;
};

export function IconButton(props: IconButtonProps) {
  const { label, size = 'medium', isBusy = false, className, onClick, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      {...(isBusy && { 'aria-busy': true, 'aria-disabled': true })}
      onClick={isBusy ? undefined : onClick}
      className={classNames(
        'hit-area inline-flex flex-none items-center justify-center rounded-control text-text-3 transition-colors hover:bg-hover hover:text-text',
        size === 'small' ? 'size-6' : 'size-11 tablet:size-8',
        className,
      )}
    >
      {isBusy ? <Ring /> : children}
    </button>
  );
}
