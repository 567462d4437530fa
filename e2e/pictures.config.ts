import { defineConfig } from 'playwright/test';
import base from './playwright.config';

/** The pictures of the preview: `npm run pictures`. */
export default defineConfig({
  ...base,
  testMatch: 'pictures.ts',
  outputDir: '../test-results/pictures-compared',
  projects: (base.projects ?? []).filter(({ name }) => name === 'preview'),
  snapshotPathTemplate: '../pictures/{arg}{ext}',
  expect: {
    toMatchSnapshot: {
      // Why these: docs/decisions/012-pictures.md
      threshold: 0.02,
      maxDiffPixels: 10,
    },
  },
});
