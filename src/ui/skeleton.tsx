import { classNames } from './class-names';

/** A bar in the place of a text that is loading. @param className its width, and its height when not 12 px */
export function Skeleton({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('block h-3 max-w-full animate-breathe rounded-tag bg-press', className)}
    />
  );
}
