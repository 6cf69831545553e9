import { describe, expect, it } from 'vitest';
import { chosenEvidence, conceptForm, startWith, type PaperEntry } from '../../src/components/concept/concept-form.ts';
import { countYears, isCharted, yearsSentence } from '../../src/components/concept/paper-years.ts';

/** Papers as a record has them: newest first, the undated last. */
const entry = (id: string, over: Partial<PaperEntry> & { year?: number } = {}): PaperEntry => {
  const { year, ...rest } = over;
  const date = year === undefined ? {} : { date: { value: String(year), isInferred: false } };
  const paper = { id, title: id, ...date };
  return {
    paper,
    role: 'mentions',
    isSurvey: false,
    quote: { paper, field: 'abstract', text: id, marks: [] },
    ...rest,
  };
};
const ids = (entries: readonly PaperEntry[]) => entries.map(({ paper }) => paper.id);
const PAPERS = [
  entry('a', { year: 2026 }),
  entry('b', { year: 2025, isSurvey: true }),
  entry('c', { year: 2024, role: 'builds-on' }),
  entry('d', { year: 2023 }),
  entry('e', { year: 2021 }),
  entry('f', { role: 'introduces' }),
  entry('g', { role: 'compares' }),
];

describe('the form of a concept page', () => {
  it.each([
    ['short', 1, false],
    ['full', 2, false],
    ['guide', 40, true],
    ['guide', 1, true],
  ] as const)('is %s for %i papers, umbrella %s', (form, count, isUmbrella) => {
    expect(conceptForm({ isUmbrella, papers: Array.from({ length: count }, (_, i) => entry(String(i))) })).toBe(form);
  });
});

describe('where to start', () => {
  it('is with surveys, then with what introduces it', () => {
    expect(ids(startWith({ papers: PAPERS }))).toEqual(['b', 'f']);
  });

  it('is not said of few papers: they are all read', () => {
    expect(startWith({ papers: PAPERS.slice(0, 5) })).toEqual([]);
  });
});

describe('evidence', () => {
  it('is the strongest, the newest and the oldest, and no paper twice', () => {
    const groups = chosenEvidence({ papers: PAPERS });
    expect(groups.map(({ label, entries }) => [label, ids(entries)])).toEqual([
      ['Strongest', ['f', 'c']],
      ['Newest', ['a', 'b']],
      ['Oldest', ['e', 'd']],
    ]);
  });

  it('holds no mere mention among the strongest', () => {
    const isQuoted = ({ text }: { text: string }) => text === 'c' || text === 'g';
    const [strongest] = chosenEvidence({ papers: PAPERS }, isQuoted);
    expect([strongest?.label, ids(strongest?.entries ?? [])]).toEqual(['Strongest', ['f']]);
  });

  it('quotes nothing that the page has quoted', () => {
    const groups = chosenEvidence({ papers: PAPERS }, ({ text }) => text === 'f' || text === 'a');
    expect(groups.flatMap(({ entries }) => ids(entries))).toEqual(['c', 'g', 'e', 'd']);
  });

  it('calls nothing the newest or the oldest that is only what is left', () => {
    const isQuoted = ({ text }: { text: string }) => ['a', 'd'].includes(text);
    const labelled = (papers: readonly PaperEntry[]) =>
      chosenEvidence({ papers }, isQuoted).map(({ label, entries }) => [label, ids(entries)]);
    expect(labelled(PAPERS)).toEqual([
      ['Strongest', ['f', 'c']],
      ['Oldest', ['e']],
    ]);
    const [newest, ...others] = PAPERS.map((each) => ({
      ...each,
      quote: { ...each.quote, text: `${each.quote.text}.` },
    }));
    const titled = newest && { ...newest, quote: { ...newest.quote, field: 'title' as const } };
    expect(labelled([...(titled ? [titled] : []), ...others]).map(([label]) => label)).toEqual(['Strongest', 'Oldest']);
  });

  it('has no heading without a sentence under it', () => {
    const undated = PAPERS.map((each) => entry(each.paper.id, { role: each.role }));
    expect(chosenEvidence({ papers: undated }).map(({ label }) => label)).toEqual(['Strongest']);
    const keptBack = PAPERS.map((each) => ({ ...each, quote: { ...each.quote, text: '' } }));
    expect(chosenEvidence({ papers: keptBack })).toEqual([]);
    const titles = PAPERS.map((each) => ({ ...each, quote: { ...each.quote, field: 'title' as const } }));
    expect(chosenEvidence({ papers: titles })).toEqual([]);
    expect(chosenEvidence({ papers: PAPERS.slice(0, 5) })).toEqual([]);
  });
});

describe('years', () => {
  const dated = (...years: number[]) => countYears({ papers: years.map((year, i) => entry(String(i), { year })) });

  it('are counted oldest first, the undated left out', () => {
    expect(countYears({ papers: PAPERS }).map(({ year }) => year)).toEqual([2021, 2023, 2024, 2025, 2026]);
  });

  it('are charted from eight papers of three years on', () => {
    expect(isCharted(dated(1, 1, 1, 2, 2, 2, 3, 3))).toBe(true);
    expect(isCharted(dated(1, 1, 1, 2, 2, 2, 3))).toBe(false);
    expect(isCharted(dated(1, 1, 1, 1, 2, 2, 2, 2, 2))).toBe(false);
  });

  it('are a sentence else', () => {
    expect(yearsSentence(dated(2024, 2024, 2025), 5)).toBe('3 of 5 papers are dated: 2 of 2024, 1 of 2025.');
    expect(yearsSentence(dated(2024), 2)).toBe('1 of 2 papers is dated: 1 of 2024.');
    expect(yearsSentence(dated(2024, 2025), 2)).toBe('All 2 papers are dated: 1 of 2024, 1 of 2025.');
    expect(yearsSentence(dated(2020, 2021, 2022, 2023, 2023, 2024), 9)).toBe(
      '6 of 9 papers are dated, from 2020 to 2024; most, 2, are of 2023.',
    );
    expect(yearsSentence(dated(2020, 2021, 2022, 2023, 2024), 5)).toBe('All 5 papers are dated, from 2020 to 2024.');
    expect(yearsSentence([], 4)).toBe('None of them is dated.');
  });
});
