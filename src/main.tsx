import { lazy, StrictMode, Suspense, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App, type ExtraPage } from '~/app/app';
import { PageFailure } from '~/app/page-failure';
import { followSystemTheme } from '~/app/theme';
import { client, mockSession } from './first-data';
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
  // Not a failed connection in each block: none of them has one without the mock.
  mockSession?.catch(() =>
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

// At once: a page that is there before the first answer asks for nothing twice.
flushSync(() =>
  root.render(
    <StrictMode>
      <App client={client} tools={tools} pages={pages} />
    </StrictMode>,
  ),
);
