import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Ring } from './ring';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  /** The accessible name; shown on hover too. */
  label: string;
  size?: 'small' | 'medium';
  /** What it does is under way: a ring that turns takes the place of its icon, and the button does nothing. */
  isBusy?: boolean | undefined;
  /** Cannot be used for now. It can be reached all the same, so the reason belongs beside it. */
  isUnavailable?: boolean | undefined;
};

export function IconButton(props: IconButtonProps) {
  const { label, size = 'medium', isBusy = false, isUnavailable = false, onClick, children, ...rest } = props;
  const isInert = isBusy || isUnavailable;
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      aria-busy={isBusy || undefined}
      aria-disabled={isInert || undefined}
      onClick={isInert ? undefined : onClick}
      className={classNames(
        'hit-area inline-flex flex-none items-center justify-center rounded-control text-text-3 transition-colors hover:bg-hover hover:text-text',
        size === 'small' ? 'size-6' : 'size-11 tablet:size-8',
        isUnavailable && 'opacity-50',
        rest.className,
      )}
    >
      {isBusy ? <Ring /> : children}
    </button>
  );
}
