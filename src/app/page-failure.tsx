import { useEffect, type ReactNode } from 'react';
import { Button } from '~/ui/button';
import { CrashDetails } from './crash-details';
import { basePath } from './base-path';

type PageFailureProps = {
  title: string;
  /** Stack frames, for a bug report. */
  details?: string;
  /** Called on Back, which may lead to a page that does not fail. */
  onBack?: () => void;
  children: ReactNode;
};

/** In the place of the whole page: what happened, and that loading it again is the way out. */
export function PageFailure({ title, details, onBack, children }: PageFailureProps) {
  // The document's title and history are outside of React's tree.
  useEffect(() => {
    document.title = `${title} · Scalingo`;
  }, [title]);
  useEffect(() => {
    if (!onBack) return;
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, [onBack]);

  return (
    <main className="container-page py-24">
      <h1 className="text-page font-semibold">{title}</h1>
      <p role="alert" className="mt-2 max-w-150 text-text-2">
        {children}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Button variant="primary" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
        {onBack && (
          <a href={basePath} className="rounded-tag text-link">
            Back to Databases
          </a>
        )}
      </div>
      {details !== undefined && (
        <div className="mt-8 max-w-200">
          <p className="mb-2 text-help text-text-3">Details, without any data</p>
          <CrashDetails text={details} />
        </div>
      )}
    </main>
  );
}
