import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readNameAndOptions } from '../../scripts/lib/options.ts';

const USAGE = 'npm run brew -- tea|coffee [--cups N]';
let printed: string[];
beforeEach(() => {
  printed = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((text: string) => void printed.push(`${stream}: ${text}`));
  vi.spyOn(process, 'exit').mockImplementation((code) => void printed.push(`exit ${code ?? 0}`) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const read = (...words: readonly string[]) =>
  readNameAndOptions(USAGE, ['tea', 'coffee'], { cups: { type: 'string', default: '1' } }, [...words]);

describe('readNameAndOptions', () => {
  it.each([
    [['tea'], 'tea', '1'],
    [['coffee', '--cups', '2'], 'coffee', '2'],
    [['--cups=2', 'coffee'], 'coffee', '2'],
    [[], undefined, '1'],
  ])('reads %j', (words, name, cups) => {
    expect(read(...words)).toMatchObject({ name, values: { cups } });
    expect(printed).toEqual([]);
  });

  it('prints the usage for --help, whatever else is asked', () => {
    read('tea', '--help');
    expect(printed).toEqual([`log: ${USAGE}`, 'exit 0']);
  });

  it.each([
    ['an unknown option', ['tea', '--milk'], /^error: Unknown option '--milk'/],
    ['an unknown name', ['water'], /^error: "water" is not known here; expected tea, coffee\n/],
    ['a word too many', ['tea', 'coffee'], /^error: "coffee" is not known here/],
  ])('ends with the usage for %s', (_what, words, message) => {
    read(...words);
    expect(printed[0]).toMatch(message);
    expect(printed[0]).toContain(`\n${USAGE}`);
    expect(printed[1]).toBe('exit 2');
  });
});

describe('a command whose first word is a name', () => {
  it.each(['scripts/extract.ts', 'scripts/fit.ts', 'scripts/test.ts', 'test/bench/run.ts'])(
    '%s takes --help for no name',
    (file) => {
      const { status, stdout } = spawnSync(process.execPath, [file, '--help'], { encoding: 'utf8' });
      expect(status).toBe(0);
      expect(stdout).toMatch(/^npm .*\n$/);
    },
  );
});
