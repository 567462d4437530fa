import { useId } from 'react';
import { useLocation, useSearch } from 'wouter';
import { searchWith } from '~/ui/search-with';

type BoardFilterProps<Value extends string> = {
  label: string;
  /** Of the URL, where the choice is kept. */
  parameter: string;
  options: readonly Value[];
};

/** Shows some of the columns, or both: a row of radio buttons that looks like one control. */
export function BoardFilter<Value extends string>({ label, parameter, options }: BoardFilterProps<Value>) {
  const id = useId();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const chosen = readChoice(search, parameter, options);
  return (
    <fieldset className="flex items-center gap-2 max-tablet:w-full">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden="true" className="text-help text-text-3 max-tablet:w-14">
        {label}
      </span>
      <div className="flex rounded-code border border-line bg-sunken p-0.5 max-tablet:flex-1">
        {[...options, 'both' as const].map((option) => (
          <label
            key={option}
            className="relative flex min-h-10 items-center justify-center rounded-control px-3 text-help font-medium text-text-3 transition-colors hover:text-text has-checked:bg-surface has-checked:text-text has-checked:ring has-checked:ring-line has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus max-tablet:flex-1 tablet:min-h-7 dark:has-checked:bg-press dark:has-checked:ring-line-strong forced-colors:has-checked:keep-colors forced-colors:has-checked:bg-[SelectedItem] forced-colors:has-checked:text-[SelectedItemText]"
          >
            <input
              type="radio"
              name={id}
              className="absolute inset-0 cursor-pointer appearance-none"
              checked={option === (chosen ?? 'both')}
              onChange={() =>
                navigate(path + searchWith(search, parameter, option === 'both' ? null : option), {
                  replace: true,
                })
              }
            />
            <span className="block first-letter:uppercase">{option}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** @returns null for both */
export function readChoice<Value extends string>(
  search: string,
  parameter: string,
  options: readonly Value[],
): Value | null {
  const value = new URLSearchParams(search).get(parameter);
  return options.find((option) => option === value) ?? null;
}
