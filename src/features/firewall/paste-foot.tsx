import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { sumText } from './paste-words';
import { Running } from './running';
import type { Pasting } from './use-pasting';

type PasteFootProps = {
  pasting: Pasting;
  isOpening: boolean;
  isConfirmed: boolean;
  onSend: () => void;
  onClose: () => void;
};

/** What adding the rules leads to, how far it is, and the buttons. */
export function PasteFoot({ pasting, isOpening, isConfirmed, onSend, onClose }: PasteFootProps) {
  const { text, plan, rules, unit, sending, isWorking } = pasting;
  const { progress } = sending;
  const count = plan?.additions.length ?? 0;
  return (
    <div className="flex w-full flex-wrap items-center gap-2 max-tablet:*:[button]:flex-1">
      <div className="text-help text-text-3 max-tablet:w-full tablet:mr-auto tablet:min-w-0 tablet:flex-1">
        {progress.phase === 'running' ? (
          <Running verb="Adding" {...progress} />
        ) : (
          <p id="paste-sum">
            {plan && sumText(plan, rules.length, unit, sending.outcomes)}
            {text.trim() === '' && 'Type or paste at least one rule.'}
          </p>
        )}
      </div>
      {progress.phase === 'running' ? (
        <>
          <Button size="large" onClick={sending.stop}>
            Cancel
          </Button>
          {/* The second click of a double click on Add lands here. */}
          <Button size="large" onClick={({ detail }) => detail <= 1 && sending.pause(!progress.isPaused)}>
            {progress.isPaused ? 'Resume' : 'Pause'}
          </Button>
        </>
      ) : (
        <>
          <Button size="large" onClick={onClose}>
            {progress.phase === 'over' && progress.added > 0 ? 'Close' : 'Cancel'}
          </Button>
          <Button
            size="large"
            variant={isOpening ? 'danger' : 'primary'}
            aria-describedby="paste-sum"
            isUnavailable={count === 0 || isWorking || !isConfirmed}
            onClick={onSend}
          >
            {isOpening ? 'Open to everyone' : addText(count)}
          </Button>
        </>
      )}
    </div>
  );
}

const addText = (count: number) => (count === 0 ? 'Add rules' : `Add ${countOf(count, 'rule')}`);
