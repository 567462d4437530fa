// `npm test`: every check, those of the text first and side by side, and one closing line that totals them all.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @param {string} name @param {string[]} args  path of a script in the project, then its arguments */
function run(name, args, env = {}) {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const { status, signal } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return say(status, signal, started);
}

/** @param {number | null} status @param {string | null} signal @param {number} started @returns {boolean} whether it succeeded */
function say(status, signal, started) {
  const outcome = status === 0 ? 'ok' : `FAILED${signal ? ` by ${signal}` : ''}`;
  console.log(`  ${outcome}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/**
 * The same beside other checks: what it prints is shown once it has ended.
 * @param {string} name @param {string[]} args @returns {Promise<boolean>}
 */
function runBeside(name, args) {
  const started = Date.now();
  return new Promise((resolve) => {
    const check = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const printed = [];
    check.stdout.on('data', (part) => printed.push(part));
    check.stderr.on('data', (part) => printed.push(part));
    check.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    check.on('close', (status, signal) => {
      console.log(`\n— ${name}`);
      process.stdout.write(Buffer.concat(printed));
      resolve(say(status, signal, started));
    });
  });
}

/** @param {string} file @returns {unknown} */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(join(results, file), 'utf8'));
  } catch {
    return undefined;
  }
}

let passed = 0;
let failed = 0;
let flaky = 0;

/** @param {boolean} ok */
function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
}

/** Each of these uses one core alone, so they run side by side. @type {[name: string, args: string[]][]} */
const STATIC_CHECKS = [
  ['Lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['Types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['Format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['Dead code', ['node_modules/knip/bin/knip.js', '--treat-config-hints-as-errors']],
];
for (const ok of await Promise.all(STATIC_CHECKS.map(([name, args]) => runBeside(name, args)))) count(ok);

/**
 * A test runner's own counts; a run that left no report, or failed outside its tests, counts as one failure.
 * @param {boolean} ok @param {{ passed: number, failed: number } | undefined} report
 */
function countTests(ok, report) {
  passed += report?.passed ?? 0;
  failed += report?.failed || (ok && report ? 0 : 1);
}

const unitOk = run('Unit and property tests', [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(results, 'unit.json')}`,
]);
const unit = /** @type {any} */ (readJson('unit.json'));
countTests(unitOk, unit && { passed: unit.numPassedTests, failed: unit.numFailedTests });

const built = run('Build', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
count(built);

/** @param {string} name @param {string[]} args  of a run of Playwright @param {string} file  for its report */
function runInBrowser(name, args, file) {
  const ok = run(name, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, file) });
  const report = /** @type {any} */ (readJson(file));
  flaky += report?.stats.flaky ?? 0;
  countTests(
    ok,
    report && { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected },
  );
}

if (built) {
  // One that passes the second time is flaky: it is to be mended, but fails nothing.
  runInBrowser('Journeys in a browser', ['scripts/e2e.mjs', '--retries=1'], 'e2e.json');
  count(run('Sizes', ['bench/run.mjs', 'sizes']));
  runInBrowser('Some of the pictures', ['scripts/pictures.mjs', '--sample'], 'pictures.json');
}

if (flaky > 0) console.log(`\nof these, flaky: ${flaky}, named above`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
