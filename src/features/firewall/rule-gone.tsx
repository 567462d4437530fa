import { Callout } from '~/ui/callout';

/** In the place of a dialog that a link opens for a rule. */
export function RuleGone() {
  return (
    <div className="mt-4">
      <Callout kind="neutral">This link is to a rule that is not there any more.</Callout>
    </div>
  );
}
