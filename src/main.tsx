import { lazy, StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, type ExtraPage } from '~/app/app';
import { ignoreHeldKeys } from '~/app/held-keys';
import { PageFailure } from '~/app/page-failure';
import { followSystemTheme } from '~/app/theme';
import { client, firstReading, mockSession } from './first-data';
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

if (import.meta.env.VITE_API !== 'http') {
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
ignoreHeldKeys();

let content = <App client={client} tools={tools} pages={pages} />;

const render = () => root.render(<StrictMode>{content}</StrictMode>);

// Said once for the whole page: without the mock every block would report a failed connection.
mockSession?.catch(() => {
  content = (
    <PageFailure title="The dashboard could not start">
      A part of it could not be loaded. Check your network, then reload the page.
    </PageFailure>
  );
  render();
});

/**
 * How long to wait for the first data before rendering without them, in milliseconds. The static frame in the HTML
 * looks the same meanwhile; rendering twice would delay the rules.
 */
const FRAME_MS = 200;
const isOver = new Promise((resolve) => setTimeout(resolve, FRAME_MS));
const hasFrame = element.firstElementChild !== null;
Promise.race([hasFrame && firstReading, isOver]).then(render, render);

// Tells scripts/boot.js that this script has run to its end.
element.dataset['started'] = '';
