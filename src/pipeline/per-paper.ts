/**
 * The work of extraction that looks at each paper by itself. What it gives for some papers and then for others is what it gives for
 * all, one item a paper in their order: so papers can be shared out, and the result has the same bytes.
 */
import type { PaperBody } from '../domain/schema/paper.ts';
import type { Fitted } from './fitted/fitted.ts';
import { vocabularyOf } from './lexicon/build-lexicon.ts';
import type { Curated } from './lexicon/curated.ts';
import { harvestPaper } from './lexicon/harvest/harvest-names.ts';
import type { HarvestedName } from './lexicon/harvest/harvester.ts';
import { abbreviationsOf, type Abbreviations } from './mentions/find-abbreviations.ts';
import { mentionFinder, type MentionShared } from './mentions/find-mentions.ts';
import type { PaperMentions } from './mentions/mention.ts';
import { paperRelater, type PaperRelated, type ReadPaper, type RelationShared } from './relations/relate-concepts.ts';
import { withoutHeadings } from './text/headings.ts';
import { readFields } from './text/read-fields.ts';

/** What a paper defines by itself. */
export type Definitions = Readonly<{ names: readonly HarvestedName[]; abbreviations: Abbreviations }>;

/**
 * Each piece of work: from what all papers share to a function of one paper. Papers and what is made of them pass as JSON where
 * threads share them out; what all share passes as `structuredClone` would copy it.
 */
export const PAPER_WORK = {
  definitions: ({ curated, fitted }: Readonly<{ curated: Curated; fitted: Fitted }>) => {
    const vocabulary = vocabularyOf(curated, fitted);
    return (paper: PaperBody): Definitions => {
      const read = asRead(paper);
      const fields = readFields(read);
      return { names: harvestPaper(read, vocabulary, fields), abbreviations: abbreviationsOf(paper.id, fields) };
    };
  },
  mentions: (shared: MentionShared): ((paper: PaperBody) => PaperMentions) => {
    const find = mentionFinder(shared);
    return (paper) => find(asRead(paper));
  },
  relations: (shared: RelationShared): ((paper: ReadPaper) => PaperRelated) => paperRelater(shared),
} as const;

/** A paper as names are looked for in it, every character at its place. Relations are read of the sentences that mentions stand in. */
function asRead(paper: PaperBody): PaperBody {
  return { ...paper, abstract: withoutHeadings(paper.abstract) };
}

type PaperWork = typeof PAPER_WORK;
export type WorkName = keyof PaperWork;
/** What all papers share, what one paper is given as, and what comes back. */
export type Shared<Name extends WorkName> = Parameters<PaperWork[Name]>[0];
export type Given<Name extends WorkName> = Parameters<ReturnType<PaperWork[Name]>>[0];
export type Made<Name extends WorkName> = ReturnType<ReturnType<PaperWork[Name]>>;

/**
 * What is made of a paper depends on: `all` of it on the same values, and each on its own, as text. Whoever keeps what was made keeps it
 * under both: whatever a piece of work looks at has to be among them.
 */
export type DependsOn<Name extends WorkName> = (
  shared: Shared<Name>,
) => Readonly<{ all: unknown; own: (paper: Given<Name>) => string }>;

export const DEPENDS_ON: Readonly<{ [Name in WorkName]: DependsOn<Name> }> = {
  definitions: (shared) => ({ all: shared, own: (paper) => JSON.stringify(paper) }),
  mentions: (shared) => ({ all: shared, own: (paper) => JSON.stringify(paper) }),
  relations: ({ concepts, ...all }) => {
    const known = new Map(concepts.map((concept) => [concept.id, JSON.stringify(concept)]));
    const own = (paper: ReadPaper): string =>
      [JSON.stringify(paper), ...paper.concepts.concepts.map(({ conceptId }) => known.get(conceptId) ?? '')].join('\n');
    return { all, own };
  },
};

/** Hears what was made of papers that follow one another, as soon as it is there. @param from  index of the first of them */
export type OnMade<Name extends WorkName> = (from: number, made: readonly Made<Name>[]) => void;

/** Who does the work: this thread, or others that share the papers out. */
export type EachPaper = <Name extends WorkName>(
  name: Name,
  papers: readonly Given<Name>[],
  shared: Shared<Name>,
  onMade?: OnMade<Name>,
) => Promise<readonly Made<Name>[]>;

/** All of it on this thread. */
export const eachPaperHere: EachPaper = (name, papers, shared, onMade) => {
  const work = makeReady(name, shared);
  const made = papers.map((paper, i) => {
    const one = work(paper);
    onMade?.(i, [one]);
    return one;
  });
  return Promise.resolve(made);
};

/** The work of that name, ready for papers. */
export function makeReady<Name extends WorkName>(name: Name, shared: Shared<Name>): (paper: Given<Name>) => Made<Name> {
  // TypeScript does not see that the two types of one name belong together.
  const prepare = PAPER_WORK[name] as (shared: Shared<Name>) => (paper: Given<Name>) => Made<Name>;
  return prepare(shared);
}
