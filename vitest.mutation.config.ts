import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from './vitest.config.ts';

const folder = process.env['MUTATION_FOLDER'] ?? 'src/domain';

/** Tables before properties, short files before long ones: most changes are noticed by the first file that is run. */
class CheapestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    const costs = new Map(files.map((file) => [file, costOf(readFileSync(file.moduleId, 'utf8'))]));
    return Promise.resolve(files.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0)));
  }
}

const costOf = (text: string) => text.length + (/from 'fast-check'/.test(text) ? 1e6 : 0);

export default defineConfig({
  ...base,
  test: {
    setupFiles: ['vitest.mutation.setup.ts'],
    sequence: { sequencer: CheapestFirst },
    // Without a new world for each file: it takes a third of the time, and no test minds. Those of src/api do: TanStack Query
    // asks once whether there is a window, and what listens to other tabs outlives its file.
    isolate: folder === 'src/api',
    // Stryker has a limit of its own.
    testTimeout: 60_000,
    // Each folder is judged by its own tests.
    include: [`${folder}/**/*.test.ts`],
    // Too slow to be run for each change: two read snippets by Python, JavaScript and shells, one asks HashiCorp's parser, and
    // wire-fuzz takes longer than all others together. The server that the last one is about is not measured.
    exclude: [
      'src/domain/{clients-code,clients-shell,terraform-parser}.test.ts',
      'src/api/wire-fuzz.test.ts',
      'mocks/http-server.test.ts',
    ],
  },
});
