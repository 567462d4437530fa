import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { DATA_VERSION, memoryStore, type MockData, type Store } from './db';
import { isRecord } from './endpoint';
import type { Scenario } from './scenarios';

/**
 * Keeps the data of each scenario in a file, so that they survive a restart. The file is replaced as a whole: whoever
 * reads it, or stops the program, never has half of it.
 * @param create makes the data that are there at first
 * @throws Error with a sentence, for a file that is not this program's
 */
export function fileStore(path: string, scenario: Scenario, create: () => MockData): Store {
  const scenarios = readScenarios(path);
  const kept = scenarios[scenario];
  const store = memoryStore(isData(kept) ? kept : create());
  const write = (data: MockData) => {
    store.write(data);
    const text = JSON.stringify({ version: DATA_VERSION, scenarios: { ...scenarios, [scenario]: data } });
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  };
  write(store.read());
  return { read: store.read, write };
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
