/**
 * What the scripts weigh, compressed, against the floor of their own dependencies: `npm run bench:sizes`. It reads both
 * builds that the journeys have made, and fails when one weighs more than its budget, or has a script that no group names.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildFloor } from './builds';

/** In shares of React with TanStack Query, but for the mock, which is in kB. As low as they are kept: decision 018. */
const BUDGETS = { first: 1.7, all: 3.13, mockKb: 52.4 };

/** The groups of vite.config.ts, and the bundler's own part: a script of another name is one more request. */
const GROUPS = /^assets\/(?:data|first|rest|rolldown-runtime)-/;

export async function run(root: string): Promise<number> {
  const floor = await weightOf(
    await buildFloor(root, 'query'),
    await scriptsIn(join(root, 'dist-bench/query')),
  );
  const http = join(root, 'dist-http');
  const first = await weightOf(http, await firstScriptsIn(http));
  const scripts = await scriptsIn(http);
  const ungrouped = scripts.filter((name) => !GROUPS.test(name));
  const all = await weightOf(http, scripts);
  const preview = join(root, 'dist');
  const mock = (await weightOf(preview, await scriptsIn(preview))) - all;

  console.log(`React + TanStack Query: ${floor.toFixed(1)} kB`);
  const isWithin = [
    say('before the first rule', first, first / floor, BUDGETS.first, '×'),
    say('all without the mock', all, all / floor, BUDGETS.all, '×'),
    say('the mock and its tools', mock, mock, BUDGETS.mockKb, 'kB'),
  ];
  if (ungrouped.length > 0) console.log(`in no group of vite.config.ts: ${ungrouped.join(', ')}`);
  return isWithin.every(Boolean) && ungrouped.length === 0 ? 0 : 1;
}

function say(name: string, kb: number, figure: number, budget: number, unit: string): boolean {
  const isWithin = figure <= budget;
  const words = `${figure.toFixed(2)} ${unit}, budget ${budget} ${unit}`;
  console.log(`${name}: ${kb.toFixed(1)} kB, ${words}${isWithin ? '' : ' — TOO MUCH'}`);
  return isWithin;
}

async function scriptsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.js'));
}

/** Those that the page asks for by itself. */
async function firstScriptsIn(folder: string): Promise<readonly string[]> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return [...new Set(page.match(/assets\/[\w-]+\.js/g))];
}

/** @returns kB, of files that are sent one by one */
async function weightOf(folder: string, names: readonly string[]): Promise<number> {
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0) / 1000;
}
