import { findPairs } from '../../text/abbreviations/find-pairs.ts';
import type { HarvestedName, Harvester, PaperText } from './harvest-names.ts';

const CONFIDENCE = 0.95;

/** Acronym pairs of title and abstract. */
export const abbreviationNames: Harvester = {
  name: 'acronym-pair',
  description: 'A short form beside the words it stands for: "Low-Rank Adaptation (LoRA)".',
  harvest: (text) => [...fromField(text, text.title), ...fromField(text, text.abstract)],
};

function fromField({ paperId }: PaperText, field: string): HarvestedName[] {
  return findPairs(field).map(({ short, long }) => ({
    paperId,
    name: field.slice(short.start, short.end),
    long: field.slice(long.start, long.end),
    detector: 'acronym-pair',
    confidence: CONFIDENCE,
  }));
}
