import { CloudOff } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Retry } from './retry';
import { RetryButton } from './retry-button';

type StaleNoticeProps = { onRetry: Retry; children: ReactNode };

/** At the head of a card whose content could not be read again. */
export function StaleNotice({ onRetry, children }: StaleNoticeProps) {
  const textId = useId();
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 text-help text-text-2 tablet:px-6"
    >
      <CloudOff aria-hidden="true" className="size-4 flex-none text-text-3" />
      <span id={textId} className="min-w-0 flex-1">
        {children}
      </span>
      <RetryButton describedBy={textId} onRetry={onRetry} />
    </div>
  );
}
