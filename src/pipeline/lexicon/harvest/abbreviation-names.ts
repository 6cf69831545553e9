import type { AbbreviationPair } from '../../text/abbreviations/pair.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

const CONFIDENCE = 0.95;

/** Acronym pairs of title and abstract. */
export const abbreviationNames: Harvester = {
  name: 'acronym-pair',
  description: 'A short form beside the words it stands for: "Low-Rank Adaptation (LoRA)".',
  harvest: ({ paperId, title, abstract, pairs }) => [
    ...pairs.title.map((pair) => toName(paperId, title, pair)),
    ...pairs.abstract.map((pair) => toName(paperId, abstract, pair)),
  ],
};

/** "tea-leaf-based (TL-based)": both sides have a tail that makes an adjective of a name. */
const TAIL = /[-‐‑–](?:based|type|style|like)$/;

function toName(paperId: string, field: string, { short, long }: AbbreviationPair): HarvestedName {
  return {
    paperId,
    name: field.slice(short.start, short.end).replace(TAIL, ''),
    long: field.slice(long.start, long.end).replace(TAIL, ''),
    detector: 'acronym-pair',
    confidence: CONFIDENCE,
  };
}
