import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { CrashDetails } from './crash-details';
import { headingId, Section } from '~/ui/section';
import { focusHeading } from '~/ui/watch-focus';
import { ErrorBoundary } from './error-boundary';

type BlockBoundaryProps = {
  /** The ID of the section, which links point to. */
  id: string;
  name: string;
  children: ReactNode;
};

/** A block of a page: when it fails, the others go on. */
export function BlockBoundary({ id, name, children }: BlockBoundaryProps) {
  /** The retry button is gone now: focus the block's heading, whether it rendered or failed again. */
  function passFocus() {
    const heading = document.getElementById(headingId(id));
    if (heading) heading.focus();
    else focusHeading();
  }

  return (
    <ErrorBoundary
      fallback={(details, retry) => (
        <Section id={id} title={name}>
          <Callout
            kind="error"
            isAlert
            title={`${name} could not be shown`}
            actions={<Button onClick={() => retry(passFocus)}>Show it again</Button>}
          >
            Something went wrong in the dashboard itself. The database goes on as it is, and so does the rest
            of this page.
            <div className="mt-3">
              <CrashDetails text={details} />
            </div>
          </Callout>
        </Section>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
