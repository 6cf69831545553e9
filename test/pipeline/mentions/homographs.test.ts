import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexiconForm } from '../../../src/pipeline/lexicon/lexicon.ts';
import { Homographs, type Variant } from '../../../src/pipeline/mentions/detectors/homographs.ts';

function formOf(entry: number, more: Partial<LexiconForm> = {}): LexiconForm {
  return { text: 'RFD', entry, caseClass: 'exact', needsContext: false, detector: 'x', confidence: 1, ...more };
}

function make(forms: readonly LexiconForm[], isSame = (): boolean => true): Homographs {
  const homographs = new Homographs(isSame);
  for (const form of forms) homographs.add({ text: form.text, form }, form.papers);
  return homographs;
}

const entriesIn = (homographs: Homographs, paper: string): number[] =>
  homographs.in(paper).flatMap(({ form }) => form?.entry ?? []);
const always = (): boolean => true;

describe('Homographs', () => {
  it('has for a paper what counts everywhere and what is its own', () => {
    const homographs = make([formOf(0, { papers: new Set('a') }), formOf(1), formOf(2, { papers: new Set('b') })]);
    expect(['a', 'b', 'c'].map((paper) => entriesIn(homographs, paper))).toEqual([[1, 0], [1, 2], [1]]);
  });

  it('finds the same for each paper as asking every form', () => {
    const scope = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(scope, { maxLength: 20 }), (scopes) => {
        const forms = scopes.map((papers, entry) => formOf(entry, { papers: new Set(papers) }));
        const homographs = make(forms);
        for (const paper of ['a', 'b', 'c', 'd', 'e'])
          expect(entriesIn(homographs, paper)).toEqual(
            forms.filter(({ papers }) => papers?.has(paper)).map(({ entry }) => entry),
          );
      }),
    );
  });

  it('does not ask the forms of other papers, once they are many', () => {
    let asked = 0;
    class Counted extends Set<string> {
      override has(paper: string): boolean {
        asked++;
        return super.has(paper);
      }
    }
    const papers = Array.from({ length: 1000 }, (_, i) => `p${i}`);
    const homographs = make(papers.map((paper, entry) => formOf(entry, { papers: new Counted([paper]) })));
    expect(papers.map((paper) => entriesIn(homographs, paper))).toEqual(papers.map((_, i) => [i]));
    expect(asked).toBe(0);
  });

  it('keeps of found forms of the same letters and case the first; those of other letters, and listed ones, stay', () => {
    const forms = [formOf(0), formOf(1), formOf(2, { text: 'rfd' }), formOf(3, { caseClass: 'fold' })];
    expect(entriesIn(make([...forms, formOf(4, { detector: 'lexicon' })]), 'a')).toEqual([0, 2, 3, 4]);
    expect(
      entriesIn(
        make(forms, () => false),
        'a',
      ),
    ).toEqual([0, 1, 2, 3]); // they say different things
    const waiting = [formOf(0, { needsContext: true }), formOf(1, { needsContext: true })];
    expect(entriesIn(make(waiting), 'a')).toEqual([0, 1]);
  });

  it('tells what a form lacks: context where one of its meanings asks for it, else a definition', () => {
    const own = formOf(0, { papers: new Set('a') });
    expect(make([own]).lackOf('RFD', always)).toBe('definition');
    expect(make([own, formOf(1, { needsContext: true })]).lackOf('RFD', always)).toBe('context');
    expect(make([own]).lackOf('rfd', () => false)).toBeUndefined();
  });

  it('asks once for each surface', () => {
    const homographs = make([formOf(0, { papers: new Set('a') })]);
    let asked = 0;
    const agrees = ({ text }: Variant): boolean => ++asked > 0 && text === 'RFD';
    expect(
      ['RFD', 'rfd', 'RFD', 'rfd'].map((surface) =>
        homographs.lackOf(surface, () => agrees({ text: surface, decision: 0 })),
      ),
    ).toEqual(['definition', undefined, 'definition', undefined]);
    expect(asked).toBe(2);
  });
});
