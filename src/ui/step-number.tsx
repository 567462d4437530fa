/** The number of a step, 20 px. Decorative: the steps are an ordered list, or say it. */
export function StepNumber({ children }: { children: number }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-5 flex-none items-center justify-center rounded-full bg-press text-caption forced-colors:border font-semibold text-text-2"
    >
      {children}
    </span>
  );
}
