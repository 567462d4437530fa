import { Info } from 'lucide-react';
import { useId } from 'react';

type ManualCopyProps = { name: string; text: string };

/** For a browser that denies the clipboard: the text, selected, to be copied by hand. */
export function ManualCopy({ name, text }: ManualCopyProps) {
  const why = useId();
  return (
    <div className="min-w-0 flex-1 py-2">
      <textarea
        ref={select}
        readOnly
        aria-label={name}
        aria-describedby={why}
        rows={Math.min(8, Math.max(2, text.split('\n').length, Math.ceil(text.length / 60)))}
        defaultValue={text}
        className="block field-sizing-content w-full resize-none rounded-control border border-control bg-surface px-2.5 py-2 font-mono text-help wrap-anywhere"
      />
      <p id={why} role="status" className="mt-2 flex gap-2 text-help text-text-2">
        <Info aria-hidden="true" className="mt-0.5 size-4 flex-none text-text-3" />
        This browser does not let the page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.
      </p>
    </div>
  );
}

function select(field: HTMLTextAreaElement | null) {
  field?.focus();
  field?.select();
}
