import { LinkGone } from '~/ui/link-gone';
import { focusBlock } from './block';

/** Shown in the place of a dialog, when the rule of its link does not exist any more. */
export function RuleGone({ onDismiss }: { onDismiss: () => void }) {
  function dismiss() {
    focusBlock();
    onDismiss();
  }
  return <LinkGone onDismiss={dismiss}>This link is to a rule that is not there any more.</LinkGone>;
}
