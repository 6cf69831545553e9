import { describe, expect, it } from 'vitest';
import { eachPaperHere } from '../../src/pipeline/per-paper.ts';
import { sharesOf } from '../../scripts/lib/build-data.ts';
import { Progress, tellingParts } from '../../scripts/lib/progress.ts';
import { FITTED } from '../pipeline/fitted.ts';

/** A screen that keeps what is written, and a clock that is set by hand. */
function watch(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  let ms = 0;
  const progress = new Progress(
    { reading: 10, matching: 80, writing: 10 },
    { isTTY, columns, write: (text) => void written.push(text) },
    () => ms,
  );
  const after = (passed: number): Progress => {
    ms += passed;
    return progress;
  };
  return { written, after, text: () => written.join('') };
}

describe('progress without a terminal', () => {
  it('is a line for each stage that is done, with its time and about the time left', () => {
    const { after, text } = watch(false);
    after(0).stage('reading');
    after(10_000).stage('matching');
    after(30_000).part(5, 10); // nothing: a log is no place for parts
    after(30_000).stage('writing');
    after(4000).end();
    expect(text()).toBe(
      [
        '  reading         10.00 s  about 90 s left',
        '  matching        60.00 s  about 8 s left',
        '  writing          4.00 s',
        '  all             74.00 s',
        '',
      ].join('\n'),
    );
    expect(text()).not.toContain('\u001b');
  });

  it('says nothing of the time left where there is little to go by, or little left', () => {
    const { after, text } = watch(false);
    after(0).stage('unknown');
    after(9000).stage('reading'); // nothing is known of it
    after(9000).stage('matching');
    expect(text().split('\n')[0]).toBe('  unknown          9.00 s');
    expect(text()).toContain('  reading          9.00 s  about 3 min left');
  });

  it('says nothing of a few seconds', () => {
    const { after, text } = watch(false);
    after(0).stage('reading');
    after(300).stage('matching');
    expect(text()).not.toContain('left');
  });
});

describe('progress on a terminal', () => {
  it('is one line that is written over, and leaves the whole time', () => {
    const { after, written, text } = watch(true);
    after(0).stage('reading');
    after(10_000).stage('matching');
    after(20_000).part(2500, 5000);
    expect(written.at(-1)).toBe('\r\u001b[K  matching 2,500 of 5,000 · about 30 s left');
    after(9000).end();
    expect(text().split('\n')).toHaveLength(2);
    expect(text().endsWith('\r\u001b[K  all             39.00 s\n')).toBe(true);
  });

  it('is not written more often than it can be read, and never past the edge', () => {
    const { after, written } = watch(true, 20);
    after(0).stage('matching');
    for (let i = 0; i < 1000; i++) after(1).part(i, 1000);
    expect(written.length).toBeLessThan(15);
    for (const text of written) expect(text.replace('\r\u001b[K', '').length).toBeLessThan(20);
  });

  it('makes room for lines of their own', () => {
    const { after, written } = watch(true);
    after(0).stage('matching');
    after(0).line('a warning');
    expect(written.slice(-3)).toEqual(['\r\u001b[K', 'a warning\n', '\r\u001b[K  matching']);
  });
});

it.each([
  ['44', 150_000, [0.05, 3.01, 2.01, 2.92, 0.28, 0.21, 0.89, 0.04, 0.06, 0.52, 0.06, 1.89, 0.93]],
  ['317', 500_000, [0.12, 4.02, 1.35, 3.28, 0.26, 0.27, 3.46, 0.16, 0.24, 0.1, 0.07, 1.85, 1.71]],
])('the time left of a run of %s papers is about what it was when it was measured', (_, bytes, seconds) => {
  const written: string[] = [];
  let ms = 0;
  const screen = { isTTY: false, write: (text: string) => void written.push(text) };
  const shares = sharesOf(bytes);
  const all = seconds.reduce((sum, took) => sum + took, 0);
  const progress = new Progress(shares, screen, () => ms);
  for (const [i, stage] of Object.keys(shares).entries()) {
    progress.stage(stage);
    ms += 1000 * (seconds[i] ?? 0);
  }
  progress.end();
  let passed = 0;
  for (const [i, line] of written.slice(0, -1).entries()) {
    passed += seconds[i] ?? 0;
    const told = /about (\d+) s left/.exec(line)?.[1];
    if (told !== undefined) expect(Math.abs(Number(told) - (all - passed)), line).toBeLessThan(3.5);
  }
  expect(written.join('').match(/left/g)?.length).toBeGreaterThan(2);
});

describe('tellingParts', () => {
  it('tells of every paper and changes nothing', async () => {
    const { after, written } = watch(true);
    const progress = after(0);
    progress.stage('definitions');
    const papers = ['one', 'two'].map((id) => ({ id, title: `The ${id}`, abstract: '', links: [], tags: [] }));
    const curated = { rows: [], definitions: new Map<string, string>(), stopForms: new Set<string>(), decisions: [] };
    const shared = { curated: curated as never, fitted: FITTED };
    const made = await tellingParts(eachPaperHere, progress)('definitions', papers, shared);
    expect(made).toEqual(await eachPaperHere('definitions', papers, shared));
    expect(written.at(-1)).toContain('definitions 2 of 2');
  });
});
