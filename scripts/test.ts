/**
 * `npm test`: format, lint, types, then unit tests, then the tests of a built site in a real browser.
 * Ends with one line, `N passed, N failed`, over everything. `npm test -- unit` or `-- e2e` runs one part.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { readNameAndOptions } from './lib/options.ts';

const RESULTS = '.cache/test-results';
const bin = {
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** `told`: what is to be read of it, where nothing was written meanwhile. */
type Outcome = Readonly<{ passed: number; failed: number; told?: string }>;
/** `isQuiet` ones write nothing while they run, so that several may at once. */
type Step = Readonly<{ name: string; part: string; isQuiet: boolean; run: () => Promise<Outcome> }>;

const steps: readonly Step[] = [
  check('format', [bin.prettier, '--config', 'test/prettier.config.js', '--log-level', 'warn', '--check', '.']),
  check('lint', [bin.eslint, '--config', 'test/eslint.config.js', '--max-warnings', '0', '.']),
  check('types', ['scripts/typecheck.ts']),
  suite('unit', 'test/vitest.config.ts'),
  suite('e2e', 'test/vitest.site.config.ts'),
];

const names = [...new Set(steps.flatMap(({ name, part }) => [part, name]))];
const usage = `npm test -- [${names.join('|')} [WORDS FOR VITEST]]`;
const { name: part } = readNameAndOptions(usage, names, {}, process.argv.slice(2, 3));
const chosen = steps.filter((step) => part === undefined || step.part === part || step.name === part);
const total = { passed: 0, failed: 0 };
const running = new Map(chosen.filter(({ isQuiet }) => isQuiet).map((step) => [step, step.run()])); // each on one core
for (const step of chosen) {
  console.log(`\n── ${step.name}`);
  if (!step.isQuiet) await Promise.all(running.values());
  const { passed, failed, told = '' } = await (running.get(step) ?? step.run());
  process.stdout.write(told);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A command that counts as one test. */
function check(name: string, words: readonly string[]): Step {
  const run = async (): Promise<Outcome> => {
    const { status, told } = await runNode(words, true);
    return status === 0 ? { passed: 1, failed: 0, told } : { passed: 0, failed: 1, told };
  };
  return { name, part: 'static', isQuiet: true, run };
}

/** A set of test files; a run that dies, or that runs nothing, is a failure. */
function suite(name: string, config: string): Step {
  const results = `${RESULTS}/${name}.json`;
  const run = async (): Promise<Outcome> => {
    fs.rmSync(results, { force: true });
    const words = [
      ...[bin.vitest, 'run', '--config', config],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
      ...process.argv.slice(3),
    ];
    const { status } = await runNode(words, false);
    if (!fs.existsSync(results)) return { passed: 0, failed: 1 };
    const counts = JSON.parse(fs.readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    const isDead = counts.numPassedTests + counts.numFailedTests === 0 || (status !== 0 && counts.numFailedTests === 0);
    return { passed: counts.numPassedTests, failed: counts.numFailedTests + (isDead ? 1 : 0) };
  };
  return { name, part: name, isQuiet: false, run };
}

/** @returns its exit code, null where a signal ended it; and, quietly, all that it wrote */
function runNode(
  words: readonly string[],
  isQuiet: boolean,
): Promise<Readonly<{ status: number | null; told: string }>> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | null; told: string }>();
  const child = spawn(process.execPath, words, { stdio: isQuiet ? 'pipe' : 'inherit' });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (told += text));
  child.on('error', reject);
  child.on('close', (status) => resolve({ status, told }));
  return promise;
}
