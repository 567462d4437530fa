import { CopyButton } from '~/ui/copy-button';
import { ManualCopy } from '~/ui/manual-copy';
import { useCopy } from '~/ui/use-copy';

/** @param name for "Copy IP range" */
export function CopiedValue({ name, value }: { name: string; value: string }) {
  const { state, copy } = useCopy();
  if (state === 'denied') return <ManualCopy name={name} text={value} />;
  return (
    <span className="flex min-w-0 items-center gap-1 max-tablet:w-full max-tablet:justify-between">
      <code className="min-w-0 wrap-anywhere">{value}</code>
      <CopyButton name={name} isCopied={state === 'copied'} onCopy={() => void copy(value)} />
    </span>
  );
}
