import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { DATA_VERSION, type MockData, type Store } from './db';
import { isRecord } from './endpoint';
import type { Scenario } from './scenarios';

/**
 * Keeps the data of each scenario in a file, so that they survive a restart and are shared by those that name the same
 * file. It is replaced as a whole: whoever reads it, or stops the program, never has half of it.
 * @param create makes the data that are there at first
 * @throws Error with a sentence, for a file that is not this program's
 */
export function fileStore(path: string, scenario: Scenario, create: () => MockData): Store {
  function write(data: MockData): void {
    const scenarios = { ...readScenarios(path), [scenario]: data };
    const whole = `${path}.${process.pid}.new`;
    writeFileSync(whole, JSON.stringify({ version: DATA_VERSION, scenarios }));
    renameSync(whole, path);
  }
  function read(): MockData {
    const kept = readScenarios(path)[scenario];
    if (isData(kept)) return kept;
    const data = create();
    write(data);
    return data;
  }
  read();
  return { read, write };
}

function readScenarios(path: string): Record<string, unknown> {
  const text = readText(path);
  if (text === null) return {};
  const state = parse(text);
  if (!isRecord(state) || !isRecord(state['scenarios'])) {
    throw new Error(`“${path}” is no state of this stand-in. Name another file.`);
  }
  if (state['version'] !== DATA_VERSION) {
    throw new Error(`“${path}” is of another version of this stand-in. Delete it, or name another file.`);
  }
  return state['scenarios'];
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isRecord(error) && error['code'] === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file says that this version wrote it, so the rest is as this version writes it. */
function isData(value: unknown): value is MockData {
  return isRecord(value) && Array.isArray(value['apps']);
}
