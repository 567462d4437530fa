import type { ComponentProps } from 'react';
import { classNames } from './class-names';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  /** The accessible name; shown on hover too. */
  label: string;
  size?: 'small' | 'medium';
};

export function IconButton({ label, size = 'medium', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'hit-area inline-flex flex-none items-center justify-center rounded-control text-text-3 transition-colors hover:bg-hover hover:text-text',
        size === 'small' ? 'size-6' : 'size-11 tablet:size-8',
        className,
      )}
    />
  );
}
