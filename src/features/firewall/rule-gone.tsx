import { Callout } from '~/ui/callout';

/** Shown in place of a dialog, when the link's rule does not exist any more. */
export function RuleGone() {
  return (
    <div className="mt-4">
      <Callout kind="neutral">This link is to a rule that is not there any more.</Callout>
    </div>
  );
}
