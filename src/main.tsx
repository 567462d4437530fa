import { lazy, StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { setSession } from '~/api/session';
import { App, type ExtraPage } from '~/app/app';
import { basePath } from '~/app/base-path';
import { PageFailure } from '~/app/page-failure';
import { followSystemTheme } from '~/app/theme';
import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
import './styles.css';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
const root = createRoot(element);

/** What a build with the mock adds to the bar of every page, and its own pages. */
let tools: ReactNode = null;
let pages: readonly ExtraPage[] = [];

// The page renders while the mock starts: only the first request waits for it.
if (import.meta.env.VITE_API !== 'http') {
  const { search } = window.location;
  const mock = import('~mocks/browser').then(({ startMock }) => startMock(basePath, search));
  setSession(mock);
  // Not a failed connection in each block: none of them has one without the mock.
  mock.catch(() =>
    root.render(
      <PageFailure title="The dashboard could not start">
        A part of it could not be loaded. Check your network, then reload the page.
      </PageFailure>,
    ),
  );
  const PreviewTools = lazy(async () => {
    const { PreviewTools } = await import('~mocks/preview/preview-tools');
    return { default: PreviewTools };
  });
  const ReviewBoard = lazy(async () => {
    const { ReviewBoard } = await import('~mocks/preview/review-board');
    return { default: ReviewBoard };
  });
  tools = (
    <Suspense>
      <PreviewTools />
    </Suspense>
  );
  pages = [
    {
      path: '/preview',
      title: 'Review board',
      content: (
        <Suspense>
          <ReviewBoard />
        </Suspense>
      ),
    },
  ];
}

followSystemTheme();

root.render(
  <StrictMode>
    <App tools={tools} pages={pages} />
  </StrictMode>,
);
