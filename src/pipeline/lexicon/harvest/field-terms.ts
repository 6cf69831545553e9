import { type ChunkWord, isBreaker, isPiece, isUnit, phraseKey, phraseOf, wideChunks } from '../../text/noun-chunks.ts';
import { INSIDE_SENTENCE, isCoinedShape, NOT_CONCEPTS } from '../../text/name-shape.ts';
import { singularOf } from '../../text/variants.ts';
import { speaksOfLearning } from '../about-methods.ts';
import type { HarvestedName, Harvester } from './harvester.ts';
import { ADJECTIVE, BESIDE, NO_TERM } from './tag-terms.ts';

/** Whether papers enough have it is known when all are read. */
const CONFIDENCE = 0.9;
const MAX_WORDS = 3;
const MIN_LETTERS = 4;

/** Abstracts at large that may hold it, of some sixty thousand; what more hold is a word of any paper. */
const MAX_ABSTRACTS = 150;

/** Behind these a single word is a noun, unless a noun follows: "of entanglement", "the photons"; not "is anisotropic". */
const NOUN_BEFORE =
  /\b(?:the|an?|this|these|each|its|their|of|in|by|via|with|without|between|from|for|into|on|under|through|to)\s$/i;
/** Behind "to" these are verbs: "the intention to donate". */
const VERB = /(?:at|i[sz]|if)[ey]$/;

/** Whole noun chunks of an abstract that papers at large hardly have: those that many papers of another field share are its terms. Most papers near machine learning speak of it, and are spared. */
export const fieldTerms: Harvester = {
  name: 'field-term',
  description: 'A noun phrase that many of the papers have, and abstracts at large hardly ever.',
  harvest: (text, { terms, background }) => {
    if (speaksOfLearning(text)) return [];
    const { paperId, abstract } = text;
    const found = new Map<string, string>();
    for (const chunk of wideChunks(abstract)) {
      const phrase = phraseOf(abstract, chunk);
      const key = phraseKey(phrase);
      if (chunk.length > MAX_WORDS || key.length < MIN_LETTERS || found.has(key) || terms.has(key)) continue;
      if ((background.get(key)?.abstracts ?? 0) > MAX_ABSTRACTS || !isTerm(chunk, abstract)) continue;
      found.set(key, phrase);
    }
    return [...found.values()].map((phrase): HarvestedName => ({
      paperId,
      name: singularOf(phrase),
      detector: 'field-term',
      confidence: CONFIDENCE,
    }));
  },
};

/** Words of letters inside a sentence, where their capitals are their own; no coined name, which has ways of its own; a single word after what nouns follow. */
function isTerm(chunk: readonly ChunkWord[], abstract: string): boolean {
  const start = chunk[0]?.start ?? 0;
  if (!INSIDE_SENTENCE.test(abstract.slice(Math.max(0, start - 2), start))) return false;
  if (!chunk.every(({ text }) => /^\p{L}[\p{L}-]*$/u.test(text) && !isCoinedShape(text) && !NOT_CONCEPTS.has(text)))
    return false;
  if (chunk.every(({ text }) => isBreaker(text))) return false; // "the present study"
  if (isPiece(chunk.map(({ text }) => text.toLowerCase())) || isUnit(phraseOf(abstract, chunk))) return false;
  const [word = { text: '', start, end: start }, ...others] = chunk;
  if (others.length > 0) return true;
  if (NO_TERM.test(word.text) || /(?:ed|ly)$/.test(word.text)) return false;
  if (ADJECTIVE.test(word.text) && BESIDE.test(abstract.slice(word.end))) return false; // "the tidal and coastal pots"
  const before = abstract.slice(Math.max(0, start - 10), start);
  return NOUN_BEFORE.test(before) && !(/\bto\s$/i.test(before) && VERB.test(word.text));
}
