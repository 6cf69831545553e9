/**
 * `npm test`: format, lint, types, then unit tests, then the tests of a built site in a real browser.
 * Ends with one line, `N passed, N failed`, over everything. `npm test -- unit` or `-- e2e` runs one part.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const RESULTS = '.cache/test-results';
const bin = {
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

type Outcome = Readonly<{ passed: number; failed: number }>;
type Step = Readonly<{ name: string; part: string; run: () => Outcome }>;

const steps: readonly Step[] = [
  check('format', [bin.prettier, '--config', 'test/prettier.config.js', '--log-level', 'warn', '--check', '.']),
  check('lint', [bin.eslint, '--config', 'test/eslint.config.js', '--max-warnings', '0', '.']),
  check('types', ['scripts/typecheck.ts']),
  suite('unit', 'test/vitest.config.ts'),
  suite('e2e', 'test/vitest.site.config.ts'),
];

const part = process.argv[2];
const chosen = steps.filter((step) => part === undefined || step.part === part || step.name === part);
if (chosen.length === 0) {
  console.error(`npm test: no part "${part}"; expected ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
for (const step of chosen) {
  console.log(`\n── ${step.name}`);
  const { passed, failed } = step.run();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A command that counts as one test. */
function check(name: string, words: readonly string[]): Step {
  return {
    name,
    part: 'static',
    run: () => (runNode(words) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** A set of test files; a run that dies, or that runs nothing, is a failure. */
function suite(name: string, config: string): Step {
  const results = `${RESULTS}/${name}.json`;
  const run = (): Outcome => {
    fs.rmSync(results, { force: true });
    const status = runNode([
      ...[bin.vitest, 'run', '--config', config],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
      ...process.argv.slice(3),
    ]);
    if (!fs.existsSync(results)) return { passed: 0, failed: 1 };
    const counts = JSON.parse(fs.readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    const isDead = counts.numPassedTests + counts.numFailedTests === 0 || (status !== 0 && counts.numFailedTests === 0);
    return { passed: counts.numPassedTests, failed: counts.numFailedTests + (isDead ? 1 : 0) };
  };
  return { name, part: name, run };
}

function runNode(words: readonly string[]): number | null {
  return spawnSync(process.execPath, words, { stdio: 'inherit' }).status;
}
