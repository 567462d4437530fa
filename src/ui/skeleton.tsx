import { classNames } from './class-names';

/** A bar of 12 px in the place of a text that is loading, or a pill. @param className its width and place */
export function Skeleton({ className, isPill = false }: { className: string; isPill?: boolean }) {
  return (
    <span
      aria-hidden="true"
      data-skeleton
      className={classNames(
        'block max-w-full animate-breathe bg-press',
        isPill ? 'h-6 rounded-full' : 'h-3 rounded-tag',
        className,
      )}
    />
  );
}
