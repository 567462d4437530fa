import { Component, type ReactNode } from 'react';
import { PageFailure } from './page-failure';

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
      <PageFailure title="This page has failed">
        Something went wrong in the dashboard itself. No setting was changed by that: the database goes on as
        it is.
      </PageFailure>
    );
  }
}
