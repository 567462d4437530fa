import type { ReactNode } from 'react';
import { Button } from './button';
import { useRetry, type Retry } from './retry';

type RetryButtonProps = { icon?: ReactNode; onRetry: Retry };

export function RetryButton({ icon, onRetry }: RetryButtonProps) {
  const { isTrying, tryAgain } = useRetry(onRetry);
  return (
    <Button icon={icon} busyText={isTrying ? 'Trying…' : undefined} onClick={tryAgain}>
      Try again
    </Button>
  );
}
