import { RotateCw } from 'lucide-react';
import { Button } from './button';
import { useRetry, type Retry } from './retry';

type RetryButtonProps = {
  /** The element that says what is tried, where there may be several. */
  describedBy?: string;
  onRetry: Retry;
};

export function RetryButton({ describedBy, onRetry }: RetryButtonProps) {
  const { isTrying, tryAgain } = useRetry(onRetry);
  return (
    <Button
      icon={<RotateCw aria-hidden="true" className="size-4 text-text-3" />}
      aria-describedby={describedBy}
      busyText={isTrying ? 'Trying…' : undefined}
      onClick={tryAgain}
    >
      Try again
    </Button>
  );
}
