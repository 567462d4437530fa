import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Retry } from './retry';
import { RetryButton } from './retry-button';

type ErrorBlockProps = {
  title: string;
  message: string;
  /** "14:32:07" */
  lastTried: string;
  onRetry: Retry;
};

/** In the place of what could not be loaded: what happened, and a way out. */
export function ErrorBlock({ title, message, lastTried, onRetry }: ErrorBlockProps) {
  const titleId = useId();
  return (
    <div role="alert" className="flex gap-3 p-4 tablet:p-6">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none text-x3" />
      <div className="min-w-0">
        <p id={titleId} className="font-semibold">
          {title}
        </p>
        <p className="mt-0.5 text-text-2">{message}</p>
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <RetryButton describedBy={titleId} onRetry={onRetry} />
          <span className="text-help text-text-3">Last tried at {lastTried}</span>
        </div>
      </div>
    </div>
  );
}
