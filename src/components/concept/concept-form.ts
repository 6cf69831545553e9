/** Which blocks a concept's page has: a whole page, a short one, or a guide. */
import { ROLES } from '../../domain/kinds.ts';
import type { ConceptRecord } from '../../domain/schema/site-data.ts';

/**
 * `short`: known from one paper, so there is little to say and it is said briefly. `guide`: an umbrella, which leads on to what is narrower.
 * `full`: everything else.
 */
export type ConceptForm = 'full' | 'short' | 'guide';

/** Papers from which on sentences are chosen from; of fewer all are read. */
const MANY_PAPERS = 6;
const MOST_TO_START = 3;
/** Sentences of each group of evidence. */
const SHOWN = 2;

export type PaperEntry = ConceptRecord['papers'][number];

/** Sentences of papers, chosen by one measure. */
export type EvidenceGroup = Readonly<{ label: string; entries: readonly PaperEntry[] }>;

export function conceptForm({ isUmbrella, papers }: Pick<ConceptRecord, 'isUmbrella' | 'papers'>): ConceptForm {
  return isUmbrella ? 'guide' : papers.length > 1 ? 'full' : 'short';
}

/** Whether the page chooses from its papers (a place to start, evidence) and lists the rest by title alone. */
export function hasManyPapers({ papers }: Pick<ConceptRecord, 'papers'>): boolean {
  return papers.length >= MANY_PAPERS;
}

/** Where to start reading: surveys first, then what introduces it; at most three, none where there are few papers. */
export function startWith(record: Pick<ConceptRecord, 'papers'>): readonly PaperEntry[] {
  if (!hasManyPapers(record)) return [];
  const surveys = record.papers.filter(({ isSurvey }) => isSurvey);
  const introducing = record.papers.filter(({ role, isSurvey }) => role === 'introduces' && !isSurvey);
  return [...surveys, ...introducing].slice(0, MOST_TO_START);
}

/**
 * Sentences by three measures: what does most with the concept, the newest, the oldest; two each, no paper twice. Titles are no sentences, nor is
 * what the site keeps back. An end of time is left out where its first paper has no sentence or stands above: what is next is not the newest.
 * Empty where there are few papers.
 * @param isQuoted  whether the page has a sentence already
 */
export function chosenEvidence(
  record: Pick<ConceptRecord, 'papers'>,
  isQuoted: (quote: PaperEntry['quote']) => boolean = () => false,
): readonly EvidenceGroup[] {
  if (!hasManyPapers(record)) return [];
  const taken = new Set(
    record.papers.filter(({ quote }) => quote.field === 'title' || quote.text === '' || isQuoted(quote)),
  );
  const take = (label: string, ranked: readonly PaperEntry[]): EvidenceGroup => {
    const entries = ranked.filter((entry) => !taken.has(entry)).slice(0, SHOWN);
    entries.forEach((entry) => taken.add(entry));
    return { label, entries };
  };
  const takeEnd = (label: string, [first, ...others]: readonly PaperEntry[]): EvidenceGroup =>
    take(label, first === undefined || taken.has(first) ? [] : [first, ...others.slice(0, SHOWN - 1)]);
  const dated = record.papers.filter(({ paper }) => paper.date !== undefined);
  return [
    take(
      'Strongest',
      record.papers.filter(({ role }) => role !== 'mentions').sort((a, b) => strength(a) - strength(b)),
    ),
    takeEnd('Newest', dated),
    takeEnd('Oldest', dated.toReversed()),
  ].filter(({ entries }) => entries.length > 0);
}

/** Rank of what the paper does with the concept: roles are listed strongest first. */
function strength({ role }: PaperEntry): number {
  return ROLES.indexOf(role);
}
