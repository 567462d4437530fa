import { CopyButton } from '~/ui/copy-button';
import { useCopy } from '~/ui/use-copy';

/** Stack frames to copy. Not `CodeLine`: that is loaded later, and may be what has failed. */
export function CrashDetails({ text }: { text: string }) {
  const { state, copy } = useCopy();
  return (
    <div className="flex items-start gap-x-2 rounded-code border border-line bg-sunken py-0.5 pr-1 pl-3.5">
      <pre
        tabIndex={0}
        role="group"
        aria-label="details"
        className="min-w-0 flex-1 overflow-x-auto rounded-tag py-2 font-mono text-help"
      >
        {text}
      </pre>
      <CopyButton name="details" isCopied={state === 'copied'} onCopy={() => void copy(text)} />
      {state === 'denied' && <span role="status">Select the text to copy it.</span>}
    </div>
  );
}
