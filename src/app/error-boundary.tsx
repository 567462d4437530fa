import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  /**
   * In the place of what has failed.
   * @param details for whoever mends it
   * @param retry renders it anew
   */
  fallback: (details: string, retry: (onRendered?: () => void) => void) => ReactNode;
  children: ReactNode;
};

type State = { readonly details: string | null };

/** For what nobody foresaw: an error in the code of a page or a block takes no more away than that. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { details: null };

  static getDerivedStateFromError(error: unknown): State {
    return { details: detailsOf(error) };
  }

  override render() {
    const { details } = this.state;
    if (details === null) return this.props.children;
    return this.props.fallback(details, (onRendered) => this.setState({ details: null }, onRendered));
  }
}

/** Where it happened, without the error's own words: those may quote what it was about, a secret even. */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
  return [error.name, ...frames].join('\n');
}
