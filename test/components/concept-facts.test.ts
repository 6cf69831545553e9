import { describe, expect, it } from 'vitest';
import {
  datedSpan,
  foundWords,
  otherSpellings,
  soleSource,
  writtenAs,
} from '../../src/components/concept/concept-facts.ts';
import type { ConceptRecord } from '../../src/domain/schema/site-data.ts';
import { EMPTY } from './invented-records.ts';

const paper = (id: string, year?: string) => ({
  paper: { id, title: id, ...(year === undefined ? {} : { date: { value: year, isInferred: false } }) },
  role: 'mentions' as const,
  quote: { paper: { id, title: id }, field: 'abstract' as const, text: 'TERN.', marks: [] },
  isSurvey: false,
});

const concept = (known: Partial<ConceptRecord>): ConceptRecord => ({
  ...EMPTY,
  id: 'tern',
  name: 'TERN',
  mentionCount: 5,
  ...known,
});

describe('otherSpellings', () => {
  it('leaves out what differs from name or expansion in case, hyphens or plural only', () => {
    const forms = ['Terns', 'tern', 'Tidal Network', 'tidal-network', 'TidalNet'];
    const record = concept({ expansion: 'tidal networks', aliases: forms.map((form) => ({ form, mentionCount: 1 })) });
    expect(otherSpellings(record)).toEqual(['TidalNet']);
  });

  it('reads the LaTeX in which a form stood', () => {
    const aliases = [{ form: 'Te}nded \\textbf{R}eef \\textbf{N}et', mentionCount: 1 }];
    expect(otherSpellings(concept({ aliases }))).toEqual(['Tended Reef Net']);
    expect(writtenAs(concept({ aliases, mentionCount: 1 }))).toBe('“Tended Reef Net” (1)');
  });
});

describe('writtenAs', () => {
  it('counts the name itself from what the other forms leave', () => {
    const record = concept({ aliases: [{ form: 'Terns', mentionCount: 2 }] });
    expect(writtenAs(record)).toBe('“TERN” (3), “Terns” (2)');
  });

  it('shows forms as they are read', () => {
    const aliases = ['S^{2}FT', 'Te}nsor \\textbf{N}etwork'].map((form) => ({ form, mentionCount: 1 }));
    expect(writtenAs(concept({ aliases, mentionCount: 2 }))).toBe('“S²FT” (1), “Tensor Network” (1)');
  });

  it('counts the forms that it does not list', () => {
    const aliases = Array.from({ length: 10 }, (_, i) => ({ form: `tern ${i}`, mentionCount: 1 }));
    expect(writtenAs(concept({ aliases, mentionCount: 10 }))).toMatch(/“tern 7” \(1\) and in 2 other ways$/);
  });
});

describe('datedSpan', () => {
  it('tells how many are dated, and from when to when', () => {
    const papers = [paper('a', '2024-05'), paper('b', '2021'), paper('c')];
    expect(datedSpan(concept({ papers, paperCount: 3, datedPaperCount: 2 }))).toBe(', of which 2 dated (2021 to 2024)');
    expect(datedSpan(concept({ papers: papers.slice(0, 1), paperCount: 1, datedPaperCount: 1 }))).toBe(', 2024');
    expect(datedSpan(concept({ papers: papers.slice(2) }))).toBe(', undated');
  });
});

describe('soleSource', () => {
  it('is the paper that everything comes from, else nothing', () => {
    expect(soleSource(concept({ papers: [paper('a')] }))?.id).toBe('a');
    expect(soleSource(concept({ papers: [paper('a'), paper('b')] }))).toBeUndefined();
    expect(soleSource(concept({}))).toBeUndefined();
  });
});

describe('foundWords', () => {
  it('say what found the mentions, how often, and how often that is right', () => {
    const foundBy = [
      { detector: 'acronym-pair', confidence: 0.954, mentionCount: 12 },
      { detector: 'zebra-finder', confidence: 0.5, mentionCount: 1 },
      { detector: 'register', confidence: 1, mentionCount: 2 },
    ];
    expect(foundWords(concept({ foundBy }), true)).toEqual([
      'a short form beside its long form (12 times, 95 of 100 right)',
      'zebra finder (once, 50 of 100 right)',
      'a decision by hand (twice)',
    ]);
    expect(foundWords(concept({ foundBy }), false)).toEqual([
      'a short form beside its long form (12 times)',
      'zebra finder (once)',
      'a decision by hand (twice)',
    ]);
  });
});
