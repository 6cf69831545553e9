import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened, toRuns } from '../../../src/view/reading/marked-text.ts';
import type { Mark } from '../../../src/view/reading/marked-text.ts';

const mark = (start: number, end: number, id = 'x'): Mark => ({ start, end, id, kind: 'method' });
const joined = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('');

describe('toRuns', () => {
  it('cuts a text at its marks', () => {
    expect(toRuns('We use TERN here.', [mark(7, 11)])).toEqual([
      { text: 'We use ' },
      { text: 'TERN', mark: mark(7, 11) },
      { text: ' here.' },
    ]);
  });

  it('prefers the longer of two marks that start together and drops what overlaps', () => {
    const runs = toRuns('truncated tide model', [mark(0, 9, 'short'), mark(0, 14, 'long'), mark(10, 20, 'late')]);
    expect(runs.flatMap((run) => (run.mark === undefined ? [] : [run.mark.id]))).toEqual(['long']);
  });

  it('is the text again when joined, whatever the marks are', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 60 }), fc.integer({ min: -3, max: 60 })));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), marks, (text, pairs) => {
        expect(
          joined(
            toRuns(
              text,
              pairs.map(([start, end]) => mark(start, end)),
            ),
          ),
        ).toBe(text);
      }),
    );
  });
});

describe('shortened', () => {
  const long = `${'Reeds bend in the wind and the water. '.repeat(12)}Then TERN came. ${'More words follow here. '.repeat(12)}End.`;

  it('leaves a short sentence whole', () => {
    expect(joined(shortened({ text: 'TERN is quick.', marks: [], field: 'abstract' }))).toBe('TERN is quick.');
  });

  it('shows with … that a clause was taken out of its sentence', () => {
    expect(joined(shortened({ text: 'we propose TERN for tides', marks: [], field: 'abstract' }))).toBe(
      '… we propose TERN for tides …',
    );
  });

  it('cuts around the mark, at words', () => {
    const at = long.indexOf('TERN');
    const runs = shortened({ text: long, marks: [mark(at, at + 4)], field: 'abstract' }, 120);
    expect(runs.find((run) => run.mark !== undefined)?.text).toBe('TERN');
    expect(joined(runs)).toMatch(/^… \S.*\S …$/);
    expect(joined(runs).length).toBeLessThan(140);
  });

  it('keeps every mark, however far apart they are, and cuts no beginning or end that is short', () => {
    const words = `We give TERN, ${'which waits and waits, '.repeat(20)}to GULLS and EELS at ${'the sea, by the sea, '.repeat(12)}today.`;
    const marks = ['TERN', 'GULLS', 'EELS'].map((word) => mark(words.indexOf(word), words.indexOf(word) + word.length));
    const runs = shortened({ text: words, marks, field: 'abstract' }, 120);
    expect(runs.flatMap((run) => (run.mark ? [run.text] : []))).toEqual(['TERN', 'GULLS', 'EELS']);
    expect(joined(runs)).toMatch(/^We give TERN.*EELS …$/);
  });

  it('does not cut for the sake of a last word', () => {
    expect(joined(shortened({ text: 'Reeds bend in the wind.', marks: [], field: 'abstract' }, 20))).toBe(
      'Reeds bend in the wind.',
    );
  });

  it('cuts from the start where nothing is marked', () => {
    expect(joined(shortened({ text: long, marks: [], field: 'abstract' }, 60))).toMatch(/^Reeds bend.* …$/);
  });
});
