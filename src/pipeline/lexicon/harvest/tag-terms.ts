import { hasCapital, INSIDE_SENTENCE, isAllCaps } from '../../text/name-shape.ts';
import { type ChunkWord, isPiece, phraseKey, phraseOf, wideChunks } from '../../text/noun-chunks.ts';
import { singularOf } from '../../text/variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

/** Somebody chose the words for what the paper is about, and the paper uses them. */
const CONFIDENCE = 0.9;
const MAX_WORDS = 4;
const MIN_LETTERS = 3;

/** A word that more abstracts at large have is a word of any paper, whatever it was filed under: "review", "patient". */
const MAX_ABSTRACTS = 100;

/** Who was studied, as medical indexes note it of nearly every paper. */
const WHO =
  /^(?:humans?|animals?|(?:fe)?males?|(?:young )?adults?|(?:middle )?aged|adolescents?|child(?:ren)?|infants?|m[eie]n|wom[ae]n)$/;

/** What a paper is, or what is measured in: an abstract that has the word seldom means it as a term. */
export const NO_TERM =
  /^(?:thes[ie]s|dissertations?|chapters?|articles?|books?|editorials?|reports?|[kMGT]eV|[cmnk]m|[mkn]g|[kMG]Hz)$/;

/** "Mitochondrial", "ribosomal", "ethanolic" before a noun are no nouns there. */
export const ADJECTIVE = /^\p{Ll}+(?:al|ic|ous|ive|ar|ary|able)$/u;

/** Behind an adjective whose noun is yet to come: "terrestrial and aquatic pots", "marine (coastal and open) pots", "bacterial 16S pots". */
export const BESIDE = /^(?:(?: and\/or| and| or|,|\/)\s?\p{Ll}|[ -][\p{Lu}\d(]|-\p{Ll})/u;

/** "Spatially explicit" says how something is. */
const HOW = /^\p{L}+(?:al|iv|ous|nt|ab|ed)ly[ -]\p{Ll}+$/u;

/** What a paper was filed under, where a noun phrase ends in these words, or holds words that tell nothing else. */
export const tagTerms: Harvester = {
  name: 'tag-term',
  description: 'A tag of the paper whose words its abstract has.',
  harvest: ({ paperId, abstract, tags }, vocabulary) => {
    const tagged = new Map(tags.filter((tag) => isPerhapsTerm(tag, vocabulary)).map((tag) => [phraseKey(tag), tag]));
    const found = new Map<string, HarvestedName>();
    const opening = new Map<string, HarvestedName>();
    for (const { part, isEnd } of tagged.size === 0 ? [] : wideChunks(abstract).flatMap(partsOf)) {
      const phrase = phraseOf(abstract, part);
      const key = phraseKey(phrase);
      const tag = tagged.get(key);
      const start = part[0]?.start ?? 0;
      if (tag === undefined || found.has(key)) continue;
      if (isAllCaps(tag) && !isAllCaps(phrase)) continue; // "IT" is not "it"
      if (!isEnd && part.length === 1 && (isKnown(key, vocabulary) || ADJECTIVE.test(phrase))) continue; // "important roles"
      if (part.length === 1 && ADJECTIVE.test(phrase) && BESIDE.test(abstract.slice(part[0]?.end))) continue;
      const isInside = INSIDE_SENTENCE.test(abstract.slice(Math.max(0, start - 2), start));
      const name = nameOf(isInside ? phrase : withoutOpening(phrase, tag));
      (isInside ? found : opening).set(key, { paperId, name, detector: 'tag-term', confidence: CONFIDENCE });
    }
    return [...new Map([...opening, ...found]).values()];
  },
};

type Part = Readonly<{ part: readonly ChunkWord[]; isEnd: boolean }>;

/** All runs of words of a chunk that may be a tag. */
function partsOf(chunk: readonly ChunkWord[]): Part[] {
  return chunk.flatMap((_, from) =>
    chunk.slice(from, from + MAX_WORDS).map((_, i): Part => {
      const to = from + i + 1;
      return { part: chunk.slice(from, to), isEnd: to === chunk.length };
    }),
  );
}

/** A word of abstracts at large, which may be an adjective as well. */
function isKnown(key: string, { background, words }: Vocabulary): boolean {
  return background.has(key) || words.has(key);
}

function isPerhapsTerm(tag: string, { background }: Vocabulary): boolean {
  const words = tag.split(/\s+/);
  return (
    words.length <= MAX_WORDS &&
    tag.length >= MIN_LETTERS &&
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M}' +#–-]*$/u.test(tag) &&
    /\p{L}/u.test(tag) &&
    !/\s[-–]\s/.test(tag) && // "Computer Science - Robotics", as arXiv files papers
    !WHO.test(tag.toLowerCase()) &&
    !HOW.test(tag) &&
    !NO_TERM.test(tag) &&
    !NO_TERM.test(tag.toLowerCase()) &&
    !isPiece(tag.toLowerCase().split(/\s+/)) && // "factors influencing"
    (words.length > 1 || (background.get(phraseKey(tag))?.abstracts ?? 0) <= MAX_ABSTRACTS)
  );
}

/** The capital of a first word that opens a sentence is its own where the tag writes it so and other words of the tag without: "Weyl semimetals". */
function withoutOpening(phrase: string, tag: string): string {
  const isOwn = /^\p{Lu}/u.test(tag) && /[\s-]\p{Ll}/u.test(tag);
  const isPlain = /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/u.test(phrase);
  return isPlain && !isOwn ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

/** In the singular, but for what the last word names with a capital: "Neuropixels". */
function nameOf(phrase: string): string {
  return hasCapital(phrase.slice(phrase.lastIndexOf(' ') + 1)) ? phrase : singularOf(phrase);
}
