import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom; docs/decisions/002-import-directions.md says why. Each folder names what it must not reach.
 * @param {string[]} files
 * @param {{ regex: string, message: string }[]} patterns
 */
function forbid(files, patterns) {
  /** @type {[severity: 'error', options: object]} */
  const rule = [
    'error',
    { patterns: [{ regex: '^\\.\\./', message: 'Leave a folder with ~/ or ~mocks/.' }, ...patterns] },
  ];
  return { files, rules: { 'no-restricted-imports': rule } };
}

/** @param {string} allowed alternatives of a regular expression, without ~/ @param {string} message */
const only = (allowed, message) => ({ regex: `^~(?:mocks)?/(?!(?:${allowed}))`, message });
const libraries = {
  radix: { regex: '^@radix-ui/', message: 'Radix is for ui/ alone.' },
  zod: { regex: '^zod', message: 'zod is for api/ and for what the browser keeps.' },
  ipaddr: { regex: '^ipaddr', message: 'ipaddr.js is for domain/ alone.' },
  msw: { regex: '^msw', message: 'MSW is for mocks/ alone.' },
};
const { radix, zod, ipaddr, msw } = libraries;

export default defineConfig(
  {
    ignores: [
      'dist',
      'dist-*',
      'public/mockServiceWorker.js',
      'test-results',
      'playwright-report',
      'reports',
      '.stryker-tmp*',
    ],
  },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'no-nested-ternary': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**', 'mocks/**'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'User text is never markup.',
        },
      ],
    },
  },
  { files: ['src/**'], ...reactHooks.configs.flat['recommended-latest'] },
  forbid(
    ['src/domain/**'],
    [
      { regex: '^~', message: 'domain/ imports ipaddr.js and itself alone.' },
      { regex: '^react|^@tanstack', message: 'domain/ is pure.' },
      radix,
      zod,
      msw,
    ],
  ),
  forbid(['src/ui/**'], [{ regex: '^~', message: 'ui/ knows nothing of the product.' }, zod, ipaddr, msw]),
  forbid(['src/api/**'], [only('domain/', 'api/ imports domain/ alone.'), radix, ipaddr, msw]),
  ...['firewall', 'exposure', 'connect', 'net-peering'].map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      [
        only('api/|domain/|ui/', 'A feature imports api/, domain/ and ui/, never another feature.'),
        radix,
        ipaddr,
        msw,
      ],
    ),
  ),
  forbid(
    ['src/app/**'],
    [
      only('features/|api/|domain/|ui/|app/', 'app/ imports features, api/, domain/ and ui/.'),
      radix,
      zod,
      ipaddr,
      msw,
    ],
  ),
  forbid(
    ['src/*.{ts,tsx}'],
    [
      only('app/|api/|start|preview/', 'What starts the page imports app/, api/ and the mock.'),
      radix,
      zod,
      ipaddr,
      msw,
    ],
  ),
  forbid(
    ['mocks/**'],
    [{ regex: '^~/(?!api/wire)', message: 'mocks/ judges by its own code.' }, radix, ipaddr],
  ),
  forbid(
    ['mocks/preview/**'],
    [{ regex: '^~/(?!ui/)', message: 'The preview’s tools import the mock and ui/.' }, radix, zod, ipaddr],
  ),
  forbid(
    ['e2e/**'],
    [
      only(
        'seed|crowd|scenarios|faults|settings|mutations|preview/(?:gallery|board-entries)',
        'e2e/ imports the mock’s seed, scenarios, faults, settings and mutations alone.',
      ),
      radix,
      zod,
      ipaddr,
      msw,
    ],
  ),
  forbid(
    ['e2e/walk-*.ts'],
    [
      only('seed|scenarios|faults|settings|db', 'Walks also read the mock’s data, which are the truth.'),
      radix,
      zod,
      ipaddr,
      msw,
    ],
  ),
  forbid(
    ['bench/**'],
    [
      only(
        'domain/|account|clock|crowd|db|http-server|jwt|seed|settings',
        'bench/ imports domain/ and the mock over HTTP.',
      ),
      radix,
      zod,
      ipaddr,
      msw,
    ],
  ),
  forbid(
    ['e2e/gateway.ts', 'e2e/over-http.ts'],
    [
      only('seed|scenarios|settings|clock|db|http-server', 'These two serve the mock over HTTP.'),
      radix,
      zod,
      ipaddr,
      msw,
    ],
  ),
  {
    files: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': 'off', 'max-lines': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
);
