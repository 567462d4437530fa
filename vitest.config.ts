import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { '~mocks': folder('./mocks'), '~': folder('./src') } },
  test: {
    projects: [
      // Pure functions: a file leaves nothing to the next, so all share their modules, in a third of the time.
      { extends: true, test: { name: 'domain', include: ['src/domain/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/domain/**'],
        },
      },
    ],
  },
});
