import type { AbbreviationPair } from '../../text/abbreviations/pair.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

const CONFIDENCE = 0.95;

/** Acronym pairs of title and abstract. */
export const abbreviationNames: Harvester = {
  name: 'acronym-pair',
  description: 'A short form beside the words it stands for: "Low-Rank Adaptation (LoRA)".',
  harvest: ({ paperId, title, abstract, pairs }) =>
    [
      ...pairs.title.map((pair) => toName(paperId, title, pair)),
      ...pairs.abstract.map((pair) => toName(paperId, abstract, pair)),
    ].filter(({ long }) => !NO_NAME.test(long ?? '')),
};

/** "Objects such as W3(OH)": a sign that is part of another one. */
const NO_NAME = /\ssuch as\s/i;
/** "6-h post-fertilization (hpf)": a number before what is counted is no part of its name; "3-D (3D)" has one of its own. */
const COUNT = /^\d+(?:\.\d+)?[\s–-]\s?(?=\p{L})/u;

/** "tea-leaf-based (TL-based)": both sides have a tail that makes an adjective of a name. */
const TAIL = /[-‐‑–](?:based|type|style|like)$/;

function toName(paperId: string, field: string, { short, long }: AbbreviationPair): HarvestedName {
  const name = field.slice(short.start, short.end).replace(TAIL, '');
  const words = field.slice(long.start, long.end).replace(TAIL, '');
  return {
    paperId,
    name,
    long: /\d/.test(name) ? words : words.replace(COUNT, ''),
    detector: 'acronym-pair',
    confidence: CONFIDENCE,
  };
}
