import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type PageFiles = { styles: string[]; preloads: string[]; script: string };

type StaticHostOptions = {
  /** Origins that the page may call besides its own. */
  connect: readonly string[];
  /** Whether the build has the mock, whose service worker stands in public/. */
  hasMock: boolean;
};

const boot = readFileSync(new URL('./boot.js', import.meta.url), 'utf8');

/**
 * Makes the build a folder for any static host: the page finds its own base path (scripts/boot.js), has a strict
 * Content-Security-Policy, and stands as 404.html too, for hosts without rewrite rules.
 */
export function staticHost({ connect, hasMock }: StaticHostOptions): Plugin {
  let isBuild = false;
  return {
    name: 'static-host',
    configResolved: (config) => {
      isBuild = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        if (!isBuild) return replaceBoot(html, boot);
        const [withoutTags, files] = takeFiles(html);
        const script = boot.replace('/* files */ null', JSON.stringify(files));
        return replaceBoot(withoutTags, script).replace(
          '<meta name="color-scheme"',
          `${policy(script, connect, hasMock)}$&`,
        );
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
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
function takeFiles(html: string): [html: string, files: PageFiles] {
  const files: PageFiles = { styles: [], preloads: [], script: '' };
  const rest = html.replaceAll(
    /\s*<(?:script type="module"[^>]* src|link rel="(stylesheet|modulepreload)"[^>]* href)="\.\/([^"]+)"[^>]*>(?:<\/script>)?/g,
    (_tag, rel: string | undefined, file: string) => {
      if (rel === 'stylesheet') files.styles.push(file);
      else if (rel === 'modulepreload') files.preloads.push(file);
      else files.script = file;
      return '';
    },
  );
  if (!files.script || files.styles.length === 0)
    throw new Error('The built page names no script or no styles');
  return [rest, files];
}

function policy(script: string, connect: readonly string[], hasMock: boolean): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self'",
    // The review board shows the dashboard's own pages.
    ...(hasMock ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}" />\n    `;
}
