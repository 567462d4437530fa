import { Lock } from 'lucide-react';

type LockedSwitchProps = {
  label: string;
  /** The element that says why it cannot be changed. */
  describedBy: string;
};

/** A switch that is on and stays on. It can be reached and read, not changed. */
export function LockedSwitch({ label, describedBy }: LockedSwitchProps) {
  return (
    <span className="flex flex-none flex-col-reverse items-end gap-1 tablet:flex-row tablet:items-center tablet:gap-3">
      <span aria-hidden="true" className="text-help font-medium text-text-3">
        On
      </span>
      <button
        type="button"
        role="switch"
        aria-checked="true"
        aria-disabled="true"
        aria-label={label}
        aria-describedby={describedBy}
        className="hit-area flex h-6 w-10 items-center justify-end rounded-full bg-accent-soft px-[3px] inset-ring inset-ring-accent-line"
      >
        <span className="flex size-4.5 items-center justify-center rounded-full bg-accent text-on-accent dark:bg-accent-text dark:text-surface">
          <Lock aria-hidden="true" strokeWidth={2.6} className="size-2.5" />
        </span>
      </button>
    </span>
  );
}
