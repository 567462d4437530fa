import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { Callout } from '~/ui/callout';
import { CodeLine } from '~/ui/code-line';
import { ErrorBoundary } from './error-boundary';

/** A block of a page: when it fails, the others go on. */
export function BlockBoundary({ name, children }: { name: string; children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(details, retry) => (
        <section aria-label={name} className="min-w-0">
          <Callout
            kind="error"
            isAlert
            title={`${name} could not be shown`}
            actions={<Button onClick={retry}>Show it again</Button>}
          >
            Something went wrong in the dashboard itself. The database goes on as it is, and so does the rest
            of this page.
            <div className="mt-3">
              <CodeLine name="details" text={details} isMulti />
            </div>
          </Callout>
        </section>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
