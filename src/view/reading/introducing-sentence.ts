import type { ServedPaper } from '../../domain/schema/served.ts';
import type { Quote } from '../../domain/schema/site-data.ts';
import { ownSentence } from './own-sentence.ts';
import { quoteFrom } from './quote-from.ts';

/** Verbs of a paper that brings something new: "we propose", "introducing", "a newly developed". */
const PROPOSES = /\b(?:propos|introduc|present|design|develop|devis|nam(?:e|ed)\b|call|term(?:s|ed)?\b|dubbed)/i;

/**
 * The sentence of the abstract that presents something of the paper's own: the first that names it with a verb of proposing; else what says
 * what it does (`ownSentence`); else the first that names it. Undefined where the abstract has none of these, or is kept back.
 */
export function introducingSentence(record: ServedPaper, id: string): Quote | undefined {
  const sentences = (record.concepts.find((concept) => concept.id === id)?.mentions ?? [])
    .filter(({ field, start, end }) => field === 'abstract' && end > start)
    .map(({ sentence }) => sentence);
  const proposing = sentences.find(({ start, end }) => PROPOSES.test(record.paper.abstract.slice(start, end)));
  const quote = (span: (typeof sentences)[number]) => quoteFrom(record, { field: 'abstract', ...span }, id);
  if (proposing !== undefined) return quote(proposing);
  const own = ownSentence(record, id);
  if (own?.field === 'abstract') return own;
  return sentences[0] && quote(sentences[0]);
}
