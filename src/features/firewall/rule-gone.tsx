import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { focusBlock } from './block';

/** Shown in place of a dialog, when the link's rule does not exist any more. */
export function RuleGone({ onDismiss }: { onDismiss: () => void }) {
  function dismiss() {
    focusBlock();
    onDismiss();
  }
  return (
    <div className="mt-4">
      <Callout kind="neutral" isAlert actions={<Button onClick={dismiss}>Dismiss</Button>}>
        This link is to a rule that is not there any more.
      </Callout>
    </div>
  );
}
