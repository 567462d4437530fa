import { Ring } from '~/ui/ring';
import { SHOWN_MS } from './secret';

/** How long the secret is shown yet. */
export function HidesIn({ secondsLeft }: { secondsLeft: number }) {
  return (
    <span className="ml-auto flex items-center gap-2 text-help text-text-3">
      <Ring share={(secondsLeft * 1_000) / SHOWN_MS} />
      Hides in {secondsLeft} s
    </span>
  );
}
