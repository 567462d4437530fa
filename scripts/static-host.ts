import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { headersFile, nginxFile, redirectsFile } from './host-files.ts';

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
 * Content-Security-Policy, and stands as 404.html too, for hosts without rewrite rules. For some hosts it brings their
 * configuration (host-files.ts).
 */
export function staticHost({ connect, hasMock }: StaticHostOptions): Plugin {
  let isBuild = false;
  let directives: readonly string[] = [];
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
        directives = policy(script, connect, hasMock);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}" />\n    `;
        return replaceBoot(withoutTags, script).replace('<meta name="color-scheme"', `${meta}$&`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
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

/** The directives of the Content-Security-Policy. */
function policy(script: string, connect: readonly string[], hasMock: boolean): readonly string[] {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
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
