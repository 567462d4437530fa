import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { DATA_VERSION } from './db';
import { fileStore } from './file-store';
import type { Scenario } from './scenarios';
import { createSeed } from './seed';
import { START } from './testing';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'file-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const newFile = () => join(newFolder(), 'state.json');

const open = (file: string, scenario: Scenario = 'default') =>
  fileStore(file, scenario, () => createSeed(scenario, START));

it('writes what is there at first, and no other file', () => {
  const file = newFile();
  expect(open(file).read()).toEqual(createSeed('default', START));
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    version: DATA_VERSION,
    scenarios: { default: createSeed('default', START) },
  });
  expect(readdirSync(join(file, '..'))).toEqual(['state.json']);
});

it('has what was written, now and over a restart, and makes nothing anew', () => {
  const file = newFile();
  const store = open(file);
  store.write({ ...store.read(), serial: 7 });
  expect(store.read().serial).toBe(7);
  const create = vi.fn(() => createSeed('default', START));
  expect(fileStore(file, 'default', create).read().serial).toBe(7);
  expect(create).not.toHaveBeenCalled();
});

it('writes while another program is writing', () => {
  const file = newFile();
  mkdirSync(`${file}.new`);
  expect(open(file).read()).toEqual(createSeed('default', START));
});

it('keeps the scenarios apart', () => {
  const file = newFile();
  const first = open(file);
  first.write({ ...first.read(), serial: 7 });
  expect(open(file, 'thirty-rules').read()).toEqual(createSeed('thirty-rules', START));
  expect(open(file).read().serial).toBe(7);
});

it('undoes nothing that another store of the same file has written', () => {
  const file = newFile();
  const stores = [open(file), open(file), open(file, 'thirty-rules')] as const;
  stores[0].write({ ...stores[0].read(), serial: 7 });
  stores[2].write({ ...stores[2].read(), serial: 8 });
  expect(stores.map(({ read }) => read().serial)).toEqual([7, 7, 8]);
});

it.each([null, [], 'text', { apps: {} }, {}])('makes anew what was kept of a scenario as %j', (kept) => {
  const file = newFile();
  writeFileSync(file, JSON.stringify({ version: DATA_VERSION, scenarios: { default: kept } }));
  expect(open(file).read()).toEqual(createSeed('default', START));
});

it.each([
  ['{"name":"a-package"}', 'is no state'],
  [`{"version":${DATA_VERSION},"scenarios":[]}`, 'is no state'],
  ['nonsense', 'is no state'],
  ['[]', 'is no state'],
  ['null', 'is no state'],
  ['', 'is no state'],
  ['{"version":1,"scenarios":{}}', 'is of another version'],
  ['{"scenarios":{}}', 'is of another version'],
])('refuses %s, and does not overwrite it', (text, sentence) => {
  const file = newFile();
  writeFileSync(file, text);
  expect(() => open(file)).toThrow(`“${file}” ${sentence}`);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('does not take a file that can’t be read for none', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'state.json'));
  expect(() => open(join(folder, 'state.json'))).toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['state.json']);
});
