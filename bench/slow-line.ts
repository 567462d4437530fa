import { readdir, readFile } from 'node:fs/promises';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** How slow a network is. Lighthouse's "slow 4G", which Chromium's own throttling would not apply to a service worker. */
export type Line = {
  /** Added to each request, in milliseconds. */
  readonly delayMs: number;
  /** Of all answers together, in kilobits per second. */
  readonly kbitPerSecond: number;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const API = /^\/(v1|api|caller-address)\b/;
const CHUNK = 4_096;

export type Host = {
  readonly url: string;
  /** What was asked for since this was last emptied. */
  readonly asked: { readonly path: string; readonly bytes: number; readonly isApi: boolean }[];
  readonly stop: () => void;
};

/**
 * Serves a folder as a static host does, with brotli and cache headers, and the API beside it, over a slow line.
 * @param apiPort where the API is; none has no API
 */
export async function serveSlowly(folder: string, line: Line, apiPort?: number): Promise<Host> {
  const asked: { path: string; bytes: number; isApi: boolean }[] = [];
  const files = await readFiles(folder);
  let freeAt = 0;

  async function turn(bytes: number): Promise<void> {
    const now = performance.now();
    freeAt = Math.max(now, freeAt) + (bytes * 8) / line.kbitPerSecond;
    if (freeAt - now >= 1) await sleep(freeAt - now);
  }

  async function send(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
    response.writeHead(status, headers);
    for (let start = 0; start < body.length; start += CHUNK) {
      const chunk = body.subarray(start, start + CHUNK);
      await turn(chunk.length);
      response.write(chunk);
    }
    response.end();
  }

  /** A page where there is no such file, as the rewrite rules of a host have it. */
  const fileOf = (path: string) =>
    files.get(path.slice(1)) ?? (extname(path) === '' ? files.get('index.html') : undefined);

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const isApi = apiPort !== undefined && API.test(path);
    const answer = isApi ? forward(request, apiPort) : (fileOf(path) ?? MISSING);
    void Promise.all([answer, line.delayMs > 0 ? sleep(line.delayMs) : null]).then(([found]) => {
      asked.push({ path, bytes: found.body.length, isApi });
      return send(response, found);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Answer = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
};

const MISSING: Answer = { status: 404, headers: {}, body: Buffer.alloc(0) };

/** All that a folder has, compressed beforehand, by its path. */
async function readFiles(folder: string): Promise<ReadonlyMap<string, Answer>> {
  const names = await readdir(folder, { recursive: true });
  const files = names
    .filter((name) => extname(name) in TYPES)
    .map(async (name): Promise<[string, Answer]> => {
      const content = await readFile(join(folder, name));
      const isFont = name.endsWith('.woff2');
      const headers = {
        'content-type': TYPES[extname(name)],
        'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(!isFont && { 'content-encoding': 'br' }),
      };
      return [name, { status: 200, headers, body: isFont ? content : brotliCompressSync(content) }];
    });
  return new Map(await Promise.all(files));
}

function forward(request: IncomingMessage, port: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, url: path, headers } = request;
    const passed = ask({ port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 502, headers: own } = response;
        resolve({ status, headers: own, body: Buffer.concat(chunks) });
      });
    });
    passed.on('error', reject);
    request.pipe(passed);
  });
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
