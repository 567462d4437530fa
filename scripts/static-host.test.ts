import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, resolveConfig } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from './install.mjs';

describe('a build without the mock', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'build-'));
  const files = () =>
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(js|css|html|svg)$/.test(entry.name))
      .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
  const textOf = (name: string) => readFileSync(join(outDir, name), 'utf8');

  beforeAll(async () => {
    Object.assign(process.env, {
      VITE_API: 'http',
      VITE_API_URL: 'https://api.example.com',
      VITE_CALLER_ADDRESS_URL: '',
    });
    await build({ root, logLevel: 'error', build: { outDir } });
  }, 60_000);
  afterAll(() => rmSync(outDir, { recursive: true }));

  it('has no byte of MSW or of the mock', () => {
    const found = files().filter(({ name, text }) =>
      /mockServiceWorker|\bmsw\b|orders-production|preview-session/.test(name + text),
    );
    expect(found.map(({ name }) => name)).toEqual([]);
    expect(files().some(({ text }) => text.includes('Firewall rules'))).toBe(true);
  });

  it('may call the API, and nothing else', () => {
    expect(textOf('index.html')).toContain("connect-src 'self' https://api.example.com;");
  });

  it('has the same policy in its headers for hosts, and nothing that only a mock needs', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(textOf('index.html'))?.[1];
    for (const file of ['_headers', 'nginx.conf']) {
      expect(textOf(file)).toContain(`${policy}; frame-ancestors 'none'`);
      expect(textOf(file)).not.toMatch(/frame-src|worker-src|\bpreview\b/);
    }
    expect(textOf('_redirects')).toBe('/databases/* / 200\n');
  });

  it('does not offer the current address, for it cannot be known', () => {
    expect(files().some(({ text }) => text.includes('/caller-address'))).toBe(false);
  });

  it('stands as 404.html too, for hosts without rewrite rules', () => {
    const texts = files()
      .filter(({ name }) => name.endsWith('.html'))
      .map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toBe(texts[1]);
  });
});

describe('the address of an API', () => {
  const resolve = () => resolveConfig({ root, logLevel: 'silent' }, 'build');
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['VITE_API_URL', 'api.example.com'],
    ['VITE_AUTH_URL', 'localhost:4010'],
    ['VITE_DATABASE_URL', 'https://db.example.com/api'],
  ])('%s is refused by the build when it is %s', async (name, url) => {
    vi.stubEnv(name, url);
    await expect(resolve()).rejects.toThrow(`${name}: “${url}” is no origin.`);
  });

  it('may end in a slash', async () => {
    vi.stubEnv('VITE_AUTH_URL', 'https://auth.example.com/');
    await expect(resolve()).resolves.toBeDefined();
  });
});
