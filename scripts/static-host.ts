import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin, type Rolldown } from 'vite';
import type * as Frames from './frames.tsx';
import { headersFile, nginxFile, redirectsFile } from './host-files.ts';

type OutputBundle = Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>;
type TextFile = { readonly name: string; readonly text: string };
type PageFiles = { scripts: string[]; preloads: string[]; fonts: string; worker: string | null };

type StaticHostOptions = {
  /** Origins that the page may call besides its own. */
  connect: readonly string[];
  /** Whether the build has the mock, whose service worker stands in public/. */
  hasMock: boolean;
};

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const boot = read('./boot.js');
const frame = read('./frame.js');

/**
 * Makes the build a folder for any static host: the page finds its own base path (scripts/boot.js), has a strict
 * Content-Security-Policy, and stands as 404.html too, for hosts without rewrite rules. For some hosts it brings their
 * configuration (host-files.ts). The styles and the first look of each page (scripts/frames.tsx) are in the page itself:
 * docs/decisions/018-start-up.md.
 */
export function staticHost({ connect, hasMock }: StaticHostOptions): Plugin {
  let isBuild = false;
  let directives: readonly string[] = [];
  let fonts: TextFile = { name: '', text: '' };
  return {
    name: 'static-host',
    configResolved: (config) => {
      isBuild = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle = {} }) => {
        if (!isBuild) return replaceBoot(html, boot);
        const styles = takeStyles(bundle);
        fonts = styles.fonts;
        const files: PageFiles = {
          ...scriptsOf(bundle, hasMock),
          fonts: fonts.name,
          worker: hasMock ? 'mockServiceWorker.js' : null,
        };
        const start = boot.replace('/* files */ null', () => JSON.stringify(files));
        directives = policy([start, frame], styles.page, connect, hasMock);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}" />\n    `;
        const frames = Object.entries(await renderFrames(hasMock))
          .map(([name, markup]) => `<template id="frame-${name}">${markup}</template>\n    `)
          .join('');
        return replaceBoot(takeTags(html), start)
          .replace('<meta name="color-scheme"', (tag) => meta + tag)
          .replace('</head>', (tag) => `<style>${styles.page}</style>\n  ${tag}`)
          .replace('<noscript>', (tag) => `${frames}<script>${frame}</script>\n    ${tag}`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        for (const name of Object.keys(bundle)) if (name.endsWith('.css')) delete bundle[name];
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
        emit(fonts.name, fonts.text);
        emit('404.html', page.source);
        emit('_headers', headersFile({ directives, hasMock }));
        emit('_redirects', redirectsFile(hasMock));
        emit('nginx.conf', nginxFile({ directives, hasMock }));
      },
    },
    writeBundle: ({ dir = '' }) => {
      if (!hasMock) rmSync(join(dir, 'mockServiceWorker.js'), { force: true });
    },
  };
}

function replaceBoot(html: string, script: string): string {
  return html
    .replace(/<!-- Replaced by[^>]*-->\s*/, '')
    .replace('<script id="boot"></script>', () => `<script>${script}</script>`);
}

/** Takes the tags out that name files relative to the page: on a deep link they would name the wrong ones. */
function takeTags(html: string): string {
  return html.replaceAll(
    /\s*<(?:script type="module"[^>]* src=|link rel="(?:stylesheet|modulepreload)")[^>]*>(?:<\/script>)?/g,
    '',
  );
}

/** The styles of the page, and those that name files: the fonts, whose addresses would be relative to the page. */
function takeStyles(bundle: OutputBundle): { page: string; fonts: TextFile } {
  const faces: string[] = [];
  const page = Object.values(bundle)
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
    .join('')
    .replaceAll(/@font-face\s*\{[^}]*\}/g, (face) => {
      if (!face.includes('url(')) return face;
      faces.push(face);
      return '';
    });
  if (page === '' || page.includes('url(')) throw new Error('The styles are missing, or name files');
  const text = faces.join('\n');
  return { page, fonts: { name: `assets/fonts-${hashOf(text, 'hex').slice(0, 8)}.css`, text } };
}

/** The mock, which the page would ask for later, the page's own scripts, and what these import. */
function scriptsOf(bundle: OutputBundle, hasMock: boolean): Pick<PageFiles, 'scripts' | 'preloads'> {
  const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const holding = (module: string) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
    if (!chunk) throw new Error(`No file of the build has ${module}`);
    return chunk;
  };
  const own = ['/src/first-data.ts', '/src/main.tsx'].map(holding);
  const scripts = hasMock ? [holding('/mocks/start.ts'), ...own] : own;
  const names = scripts.map(({ fileName }) => fileName);
  const needed = new Set(scripts.flatMap(({ imports }) => imports));
  return { scripts: names, preloads: [...needed].filter((name) => !names.includes(name)) };
}

/** The directives of the Content-Security-Policy. */
function policy(
  scripts: readonly string[],
  styles: string,
  connect: readonly string[],
  hasMock: boolean,
): readonly string[] {
  const hashes = (texts: readonly string[]) =>
    texts.map((text) => `'sha256-${hashOf(text, 'base64')}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes(scripts)}`,
    `style-src 'self' ${hashes([styles])}`,
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    // The mock's service worker, and the review board's frames.
    ...(hasMock ? ["worker-src 'self'", "frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    // No string becomes markup or a script. scripts/boot.js makes the one policy, the mock that of its service worker.
    "require-trusted-types-for 'script'",
    `trusted-types dashboard${hasMock ? ' default' : ''}`,
  ];
}

const hashOf = (text: string, encoding: 'hex' | 'base64') =>
  createHash('sha256').update(text).digest(encoding);

/** By the same components as the page's own: Vite reads their JSX, which Node can't. */
async function renderFrames(hasMock: boolean): Promise<Readonly<Record<string, string>>> {
  const { module } = await runnerImport<typeof Frames>(
    fileURLToPath(new URL('./frames.tsx', import.meta.url)),
    {
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '~': fileURLToPath(new URL('../src', import.meta.url)) } },
    },
  );
  return module.renderFrames(hasMock);
}
