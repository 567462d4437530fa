#!/usr/bin/env node
// Starts the Firefox of this machine for Playwright, as e2e/firefox.config.ts has it. Playwright drives a Firefox of its own
// making, or any other by WebDriver BiDi, of which a release may lack what Playwright asks for when a page is opened. This
// stands between the two, and says yes to that.
import { spawn } from 'node:child_process';
import { WebSocket, WebSocketServer } from 'ws';

/** What Firefox ESR 153 does not know: without them a journey sees the theme and motion of the system. */
const UNKNOWN = new Set(['emulation.setMediaFeaturesOverride']);
const READY = /^WebDriver BiDi listening on (ws:\/\/.*)$/;

const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('error', ({ message }) => {
  console.error(
    `Firefox did not start: ${message}. Install firefox-esr, or name another one with FIREFOX_PATH.`,
  );
  process.exit(1);
});
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => firefox.kill(signal));
}

let unread = '';
firefox.stderr.on('data', (/** @type {Buffer} */ data) => {
  const lines = (unread + data.toString()).split('\n');
  unread = lines.pop() ?? '';
  for (const line of lines) {
    const [, url] = READY.exec(line) ?? [];
    if (url === undefined) console.error(line);
    else relay(url);
  }
});

/** @param {string} url  where Firefox listens; Playwright is told another address */
function relay(url) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('listening', () => {
    const address = server.address();
    if (typeof address === 'object')
      console.error(`WebDriver BiDi listening on ws://127.0.0.1:${address?.port}`);
  });
  server.on('connection', (playwright, { url: path }) => {
    const browser = new WebSocket(url + path);
    const isOpen = new Promise((resolve) => browser.once('open', resolve));
    playwright.on('message', (data) => {
      const text = data.toString();
      const { id, method } = JSON.parse(text);
      if (UNKNOWN.has(method)) playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
      else void isOpen.then(() => browser.send(text));
    });
    browser.on('message', (data) => playwright.send(data.toString()));
    browser.on('error', () => playwright.close());
    browser.on('close', () => playwright.close());
    playwright.on('close', () => browser.close());
  });
}
