import { defineConfig } from 'playwright/test';
import base from './playwright.config';

/** Random walks over the preview: `npm run walks`. */
export default defineConfig({
  ...base,
  testMatch: 'walks.ts',
  outputDir: '../test-results/walks',
  projects: (base.projects ?? []).filter(({ name }) => name === 'preview'),
});
