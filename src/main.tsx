import { lazy, StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { setSession } from '~/api/session';
import { App, type ExtraPage } from '~/app/app';
import { basePath } from '~/app/base-path';
import { followSystemTheme } from '~/app/theme';
import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
import './styles.css';

/** What a build with the mock adds to the bar of every page, and its own pages. */
let tools: ReactNode = null;
let pages: readonly ExtraPage[] = [];

// The page renders while the mock starts: only the first request waits for it.
if (import.meta.env.VITE_API !== 'http') {
  setSession(import('~mocks/browser').then(({ startMock }) => startMock(basePath)));
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

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App tools={tools} pages={pages} />
  </StrictMode>,
);
