/*
 * Mutation testing: `npm run mutation` changes the rules one small step at a time, and counts the changes that no unit test
 * notices. docs/mutation-testing.md has the figures.
 */

/**
 * The files of each folder that were measured; each is judged by its own folder's tests. Not in the list: what queries and
 * hooks of src/api put together, which journeys in a browser hold, and what docs/mutation-testing.md says is to come.
 * @type {Record<string, string[]>}
 */
export const FOLDERS = {
  // architecture-model.ts is words alone.
  'src/domain': ['src/domain/*.ts', '!src/domain/{*.test,testing*,architecture-model}.ts'],
  'src/api': [
    'src/api/{coming-rules,database-token,error-words,errors,failure,feature-state,http,read-text}.ts',
    'src/api/{removals,server-time,session,time-limit,wire,with-token}.ts',
  ],
  mocks: [
    'mocks/{clock,connection-strings,crowd,db,endpoint,errors,faults,features,file-store,http-cli,ipv4,jwt}.ts',
    'mocks/{outscale,rate-limit,secrets,seed,seed-scenarios,settings}.ts',
    'mocks/handlers/!(*.test).ts',
  ],
};

const folder = process.env.MUTATION_FOLDER ?? 'src/domain';
const report = `reports/mutation/${folder.replace('src/', '')}`;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: FOLDERS[folder],
  // Words are for people: no test repeats them all. Names that have to be right are unions, which the compiler checks.
  mutator: { excludedMutations: ['StringLiteral'] },
  // What runs once while a module is loaded, such as tables and schemas: each would take every test there is.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${report}.incremental.json`,
  tempDirName: `.stryker-tmp-${folder.replace('src/', '')}`,
  ignorePatterns: ['dist*', 'pictures', 'e2e', 'bench', 'docs', 'test-results', 'reports', '.stryker-tmp*'],
  timeoutMS: 5_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 15,
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `${report}.html` },
  jsonReporter: { fileName: `${report}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
};
