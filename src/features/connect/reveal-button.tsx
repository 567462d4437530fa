import { Eye, EyeOff } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '~/ui/button';
import { ignoreSecondPress } from '~/ui/double-click';
import type { SecretState } from './secret';
import type { SecretString } from './use-secret';

type RevealButtonProps = {
  ref: RefObject<HTMLButtonElement | null>;
  secret: SecretString;
  phase: SecretState['phase'];
  /** Reveal can't be used; Hide still can. */
  isUnavailable: boolean | undefined;
};

/** One button for both ways, so that it keeps the focus. */
export function RevealButton({ ref, secret, phase, isUnavailable }: RevealButtonProps) {
  const Icon = phase === 'shown' ? EyeOff : Eye;

  function toggle() {
    // The second press of a double click on Hide would ask for the secret again, and show it.
    ignoreSecondPress();
    if (phase === 'shown') secret.hide();
    else void secret.reveal();
  }

  return (
    <Button
      ref={ref}
      variant="quiet"
      isUnavailable={isUnavailable && phase !== 'shown'}
      icon={<Icon aria-hidden="true" className="size-4 text-text-3" />}
      busyText={phase === 'reading' ? 'Reading…' : undefined}
      onClick={toggle}
    >
      {phase === 'shown' ? 'Hide' : 'Reveal'}
    </Button>
  );
}
