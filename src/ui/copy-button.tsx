import { Check, Copy } from 'lucide-react';
import { IconButton } from './icon-button';

type CopyButtonProps = {
  /** "connection string", for "Copy connection string" */
  name: string;
  isCopied: boolean;
  isUnavailable?: boolean | undefined;
  /** The text is yet to come. */
  isBusy?: boolean;
  onCopy: () => void;
};

/** Shows a check for a moment once it is copied, and says so. */
export function CopyButton({ name, isCopied, isUnavailable, isBusy, onCopy }: CopyButtonProps) {
  return (
    <>
      <IconButton label={`Copy ${name}`} {...{ isUnavailable, isBusy }} onClick={onCopy}>
        {isCopied ? (
          <Check aria-hidden="true" className="size-4 text-x1" />
        ) : (
          <Copy aria-hidden="true" className="size-4" />
        )}
      </IconButton>
      <span aria-live="polite" className="sr-only">
        {isCopied ? `Copied ${name}` : ''}
      </span>
    </>
  );
}
