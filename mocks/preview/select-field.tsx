import { useId, type KeyboardEvent } from 'react';

type Option = {
  readonly value: string;
  readonly name: string;
  /** The title that it stands under, with the others of that group. */
  readonly group?: string;
};

type SelectFieldProps = {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
};

/** A choice in the panel: the label at the left, the native list at the right. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  const id = useId();
  const groups = new Set(options.map(({ group }) => group));
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center gap-3">
      <label htmlFor={id} className="text-help text-text-3">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={openByKey}
        className="h-11 w-full rounded-control border border-control bg-surface px-2 text-[1rem] tablet:h-8 tablet:text-help"
      >
        {[...groups].map((group) => {
          const own = options.filter((option) => option.group === group).map(asElement);
          if (group === undefined) return own;
          return (
            <optgroup key={group} label={group}>
              {own}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

/** Keys by which a closed list would choose at once. Each choice loads the page anew, so they open it instead. */
const CHOOSING = /^(?:Arrow(?:Up|Down)|Home|End|Page(?:Up|Down)|[a-z\d])$/i;

function openByKey(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !CHOOSING.test(event.key)) return;
  // Where there is no such method, as in Safari, these keys open it anyway.
  if (!('showPicker' in HTMLSelectElement.prototype)) return;
  event.preventDefault();
  event.currentTarget.showPicker();
}

function asElement({ value, name }: Option) {
  return (
    <option key={value} value={value}>
      {name}
    </option>
  );
}
