import { Component, type ReactNode } from 'react';
import { Button } from '~/ui/button';

type State = { readonly hasFailed: boolean };

/** For what nobody foresaw: says that the page failed, and how to go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="container-page py-24">
        <h1 className="text-page font-semibold">This page has failed</h1>
        <p className="mt-2 max-w-150 text-text-2">
          Something went wrong in the dashboard itself. No setting was changed by that: the database goes on
          as it is.
        </p>
        <div className="mt-6">
          <Button variant="primary" onClick={() => window.location.reload()}>
            Reload the page
          </Button>
        </div>
      </main>
    );
  }
}
