import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import type { Retry } from './retry';

/** At the head of a card whose content could not be read again. */
export function StaleNotice({ isRetrying, onRetry, children }: Retry & { children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 text-help text-text-2 tablet:px-6"
    >
      <CloudOff aria-hidden="true" className="size-4 flex-none text-text-3" />
      <span className="min-w-0 flex-1">{children}</span>
      <Button busyText={isRetrying ? 'Trying…' : undefined} onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
