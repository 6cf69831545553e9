/** Records of concepts and papers that tests make up. */
import type { ConceptRecord, ConceptRef, PaperRecord } from '../../src/domain/schema/site-data.ts';

export const ref = (name: string, kind: ConceptRef['kind'] = 'method'): ConceptRef => ({
  id: name.toLowerCase(),
  name,
  kind,
});
/** A method of which nothing is said. */
export const EMPTY: ConceptRecord = {
  ...ref('Base'),
  aliases: [],
  redirects: [],
  senses: [],
  foundBy: [],
  origin: 'curated',
  tier: 'common',
  isUmbrella: false,
  prominence: 1,
  paperCount: 2,
  mentionCount: 2,
  datedPaperCount: 0,
  introducedBy: [],
  broader: [],
  narrower: [],
  relations: [],
  coMentions: [],
  papers: [],
};
export const concept = (known: Partial<ConceptRecord>): ConceptRecord => ({ ...EMPTY, ...known });

/** A paper whose abstract is the given sentences; `X` in them is the concept x. */
export function paperOf(...sentences: readonly string[]): PaperRecord {
  const abstract = sentences.join(' ');
  const starts = sentences.map((_, i) => sentences.slice(0, i).join(' ').length + (i === 0 ? 0 : 1));
  const mentions = sentences.flatMap((text, i) =>
    [...text.matchAll(/\bX\b/g)].map(({ index }) => {
      const start = (starts[i] ?? 0) + index;
      const sentence = { start: starts[i] ?? 0, end: (starts[i] ?? 0) + text.length };
      return { field: 'abstract' as const, start, end: start + 1, sentence, detector: 'lexicon', confidence: 1 };
    }),
  );
  const title = 'X: On Tides';
  const sentence = { start: 0, end: title.length };
  const inTitle = { field: 'title' as const, start: 0, end: 1, sentence, detector: 'lexicon', confidence: 1 };
  const links = ['https://example.org/x'];
  return {
    paper: { id: 'on-x', title, abstract, tags: [], links, sources: [], date: { value: '2024', isInferred: false } },
    concepts: [{ ...ref('X'), role: 'introduces', roles: [], mentions: [inTitle, ...mentions], isFull: true }],
    relations: [],
    nearest: [],
  };
}
