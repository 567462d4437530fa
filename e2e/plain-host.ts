import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from './fixtures';

// The built folder, served as plain hosts do.

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

type HostOptions = {
  /** Where the built folder is, ending in a slash. */
  folder?: string;
  /** Whether a path that is no file is answered with the page; otherwise it is with 404.html and its status. */
  rewrites?: (path: string) => boolean;
  /** A file that is sent only once the promise is fulfilled. */
  held?: { readonly file: string; readonly until: Promise<void> };
  /** Another media type for a file, by its name. */
  types?: Readonly<Record<string, string>>;
  /** Headers of the answer to a path. */
  headersOf?: (path: string) => Record<string, string>;
};

/** A file that a host holds back until it is released. */
export function holdBack(file: string): { held: NonNullable<HostOptions['held']>; release: () => void } {
  let release = () => {};
  const until = new Promise<void>((resolve) => (release = resolve));
  return { held: { file, until }, release };
}

type Host = {
  /** The URL of the folder. */
  readonly url: string;
  /** The paths of the documents that were asked for. */
  readonly documents: readonly string[];
  /** The paths of the API that were asked for: a preview asks its host for none. */
  readonly api: readonly string[];
};

export const test = base.extend<{ serve: (options?: HostOptions) => Promise<Host> }>({
  serve: async ({}, use) => {
    const stops: (() => void)[] = [];
    await use(async (options = {}) => {
      const documents: string[] = [];
      const api: string[] = [];
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (request.headers['sec-fetch-dest'] === 'document') documents.push(pathname);
        if (/^\/(v1|api|caller-address)\b/.test(pathname)) api.push(pathname);
        void answer(response, pathname, options);
      });
      await new Promise<void>((resolve) => server.listen(0, resolve));
      stops.push(() => {
        server.closeAllConnections();
        server.close();
      });
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      return { url: `http://localhost:${port}${options.folder ?? '/'}`, documents, api };
    });
    for (const stop of stops) stop();
  },
});

async function answer(
  response: ServerResponse,
  path: string,
  { folder = '/', rewrites = () => false, held, types = {}, headersOf }: HostOptions,
): Promise<void> {
  const file = path.startsWith(folder) ? path.slice(folder.length) || 'index.html' : '';
  if (file === held?.file) await held.until;
  const found = await readFile(join(dist, file)).catch(() => null);
  const isPage = !found && rewrites(path);
  const page = isPage ? 'index.html' : '404.html';
  const sent = found ? file : page;
  response
    .writeHead(found || isPage ? 200 : 404, {
      'content-type': types[sent] ?? TYPES[extname(sent)] ?? '',
      ...headersOf?.(path),
    })
    .end(found ?? (await readFile(join(dist, sent))));
}
