import type { PaperRecord, Quote } from '../domain/schema/site-data.ts';
import { quoteFrom } from './quote-from.ts';

/** Characters behind the name that say nothing yet: "we propose Weight-Decomposed Low-Rank Adaptation (DoRA)." */
const SHORT_TAIL = 24;
const AT_START = 4; // "The X …"
/** What it achieves is no answer to what it does. */
const RESULT =
  /^\W*(?:also\s+|consistently\s+|further\s+)?(?:outperform|achiev|surpass|improv|exceed|match|reach|show|demonstrat|yield|deliver|reduc)/i;

/**
 * The sentence of the abstract in which a paper says what something of its own does: the first that names it; where the name is the end of
 * that one, the next that begins with the name and tells no result, else the title that names it. Undefined where the abstract does not.
 */
export function ownSentence(paper: PaperRecord, id: string): Quote | undefined {
  const mentionsOf = paper.concepts.find((concept) => concept.id === id)?.mentions ?? [];
  const own = mentionsOf.filter(({ start, end }) => end > start); // empty where the site keeps abstracts back
  const mentions = own.filter(({ field }) => field === 'abstract');
  const sentences = Map.groupBy(mentions, ({ sentence }) => sentence.start);
  const [first, ...later] = [...sentences.values()];
  const opening = first?.[0];
  const last = first?.at(-1);
  if (opening === undefined || last === undefined) return undefined;
  if (opening.sentence.end - last.end >= SHORT_TAIL)
    return quoteFrom(paper, { field: 'abstract', ...opening.sentence }, id);
  const telling = later
    .flatMap(([mention]) => mention ?? [])
    .find(({ start, end, sentence }) => {
      const after = paper.paper.abstract.slice(end, sentence.end);
      return start - sentence.start <= AT_START && !RESULT.test(after);
    });
  const inTitle = own.find(({ field }) => field === 'title');
  const { field, sentence } = telling ?? inTitle ?? opening;
  return quoteFrom(paper, { field, ...sentence }, id);
}
