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

/** Confines an unexpected rendering error to one page or block. */
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

/** The error's name and stack frames, without its message: that may quote data, even a secret. */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
  return [error.name, ...frames].join('\n');
}
