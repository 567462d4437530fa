import { Ring } from '~/ui/ring';
import { SHOWN_MS } from './secret';
import type { SecretString } from './use-secret';

type HidesInProps = { secret: SecretString; secondsLeft: number };

/** How long the secret is shown yet, and the way to have it for longer, as often as it is wanted (WCAG 2.2.1). */
export function HidesIn({ secret, secondsLeft }: HidesInProps) {
  return (
    <span className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-help text-text-3">
      <span className="flex items-center gap-2">
        <Ring share={(secondsLeft * 1_000) / SHOWN_MS} />
        Hides in {secondsLeft} s
      </span>
      <button type="button" className="hit-area min-h-8 rounded-tag text-link" onClick={secret.touch}>
        Keep it shown
      </button>
    </span>
  );
}
