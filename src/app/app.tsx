import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { decodeSegment } from '~/domain/paths';
import { Toaster } from '~/ui/toast';
import { basePath } from './base-path';
import { DatabasePage } from './database-page';
import { DatabasesPage } from './databases-page';
import { ErrorBoundary } from './error-boundary';
import { NotFoundPage } from './not-found-page';
import { PageFailure } from './page-failure';
import { Shell } from './shell';
import { SignIn } from './sign-in';
import { ToolsContext } from './tools';

/** A page that only some builds have, such as the review board. */
export type ExtraPage = { readonly path: string; readonly title: string; readonly content: ReactNode };

type AppProps = {
  client: QueryClient;
  /** Extra content for the bar of every page: the preview's tools. */
  tools: ReactNode;
  pages: readonly ExtraPage[];
};

/** The whole dashboard: every place has a URL of its own. */
export function App({ client, tools, pages }: AppProps) {
  return (
    <ErrorBoundary
      fallback={(details, retry) => (
        <PageFailure title="This page has failed" details={details} onBack={() => retry()}>
          Something went wrong in the dashboard itself. No setting was changed by that: the database goes on
          as it is.
        </PageFailure>
      )}
    >
      <QueryClientProvider client={client}>
        <ToolsContext value={tools}>
          <Router base={basePath.replace(/\/$/, '')}>
            <SignIn>
              <Switch>
                <Route path="/" component={DatabasesPage} />
                <Route path="/databases/:name/*?">
                  {({ name }) => <DatabasePage key={name} name={decodeSegment(name)} />}
                </Route>
                {pages.map(({ path, title, content }) => (
                  <Route key={path} path={path}>
                    <Shell title={title}>{content}</Shell>
                  </Route>
                ))}
                <Route component={NotFoundPage} />
              </Switch>
            </SignIn>
            <Toaster />
          </Router>
        </ToolsContext>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
