import { takeBrowserAway } from './no-browser';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { DatabasePage } from '~/app/database-page';
import { DatabasesPage } from '~/app/databases-page';
import { SignInPage } from '~/app/sign-in-page';

/** In the place of a database's name, which the URL tells. */
const NAME = 'name-of-the-database';

/**
 * What each page shows before anything is known, by the same components: the built page has it in its HTML, so that it
 * is there before the scripts are. To be called once.
 * @param hasMock otherwise the first page is the one that asks for a token
 * @returns HTML by the name of the page
 */
export function renderFrames(hasMock: boolean): Readonly<Record<string, string>> {
  const path = `/databases/${NAME}`;
  const pages: Record<string, string> = hasMock
    ? {
        list: render('/', <DatabasesPage />),
        overview: render(path, <DatabasePage name={NAME} />),
        settings: render(`${path}/settings/internet-access`, <DatabasePage name={NAME} />),
      }
    : { 'sign-in': render('/', <SignInPage />) };
  takeBrowserAway();
  return pages;
}

function render(path: string, page: ReactNode): string {
  const client = new QueryClient();
  const html = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Router ssrPath={path}>{page}</Router>
    </QueryClientProvider>,
  );
  // Its timers would keep the build from ending.
  client.clear();
  return html;
}
