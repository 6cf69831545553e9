/** What speaks for and against a row of words being a technical term: its own words, and how the paper uses it. */
import { hasTermHead, kindOfHead } from '../../text/head-kind.ts';
import { type ChunkWord, phraseKey, phraseOf } from '../../text/noun-chunks.ts';
import { headKey, isTerm, type VocabularyWords } from '../vocabulary-words.ts';
import type { PaperText } from './harvester.ts';
import { DESCRIPTIVE, DESCRIPTIVE_ENDING } from './term-chunk.ts';
import { FAIR_HEADS, isTechnical, STRONG_HEADS, VAGUE_MODIFIERS, WEAK_HEADS } from './term-words.ts';
import { GENERIC_HEADS } from './title-terms.ts';

export type Feature =
  | 'strongHead'
  | 'fairHead'
  | 'termHead'
  | 'kindHead'
  | 'weakHead'
  | 'genericHead'
  | 'pluralHead'
  | 'technicalModifier'
  | 'descriptiveModifier'
  | 'descriptiveEnding'
  | 'participle'
  | 'gerund'
  | 'endsInTerm'
  | 'startsWithTerm'
  | 'inTitle'
  | 'repeated'
  | 'atChunkStart'
  | 'behindFunctionWord'
  | 'inList';

/** One phrase of a paper, however often it is used there. */
export type TermCandidate = Readonly<{
  phrase: string;
  features: ReadonlySet<Feature>;
  /** log2(1 + curated names that the first word qualifies), at most MAX_MODIFIER_USE. */
  modifierUse: number;
  /** Where the chunks start that hold it; candidates of one chunk compete. */
  chunks: readonly string[];
}>;

type Use = {
  row: readonly ChunkWord[];
  phrase: string;
  features: Set<Feature>;
  chunks: string[];
  isInAbstract: boolean;
};

const MAX_WORDS = 4;
const MAX_WORDS_SAID_ONCE = 3;
const MAX_MODIFIER_USE = 4;

/** @returns rows of two to four words that end a noun chunk of the abstract, and may stand in the title too; in order of first use */
export function termCandidates(text: PaperText, words: VocabularyWords): TermCandidate[] {
  const uses = new Map<string, Use>();
  for (const field of ['title', 'abstract'] as const) {
    const defined = text.pairs[field].flatMap(({ short, long }) => [short, long]);
    for (const chunk of text.chunks[field]) {
      for (const row of rowsOf(chunk)) {
        const { start, end } = spanOf(row);
        if (defined.some((other) => start < other.end && end > other.start)) continue; // acronym pairs see to it
        if (field === 'abstract' && !isPlainText(row)) continue;
        const phrase = phraseOf(text[field], row);
        const use = uses.get(phraseKey(phrase)) ?? {
          row,
          phrase,
          features: new Set(),
          chunks: [],
          isInAbstract: false,
        };
        uses.set(phraseKey(phrase), use);
        use.chunks.push(`${field}${chunk[0]?.start ?? 0}`);
        if (field === 'title') use.features.add('inTitle');
        else use.isInAbstract = true;
        if (row[0] === chunk[0]) use.features.add('atChunkStart');
        if (field === 'abstract') for (const feature of contextOf(text.abstract, row)) use.features.add(feature);
      }
    }
  }
  return [...uses.values()].flatMap((use) => judgeWords(use, words));
}

/** Nouns behind a term that say what it is: "weight decay method". */
const LABEL =
  /^(?:methods?|approach(?:es)?|techniques?|tasks?|problems?|settings?|models?|algorithms?|frameworks?|process(?:es)?|performance|systems?|strateg(?:y|ies)|procedures?|modules?|mechanisms?|results?|experiments?|scenarios?|applications?|benchmarks?|datasets?|pipelines?|paradigms?|stage|capabilit(?:y|ies)|literature|baselines?|setups?)$/i;

/** Tails of a chunk; also of the chunk without a label behind it. */
function rowsOf(chunk: readonly ChunkWord[]): (readonly ChunkWord[])[] {
  const hasLabel = chunk.length > 2 && LABEL.test(chunk.at(-1)?.text ?? '');
  const whole = hasLabel ? [chunk, chunk.slice(0, -1)] : [chunk];
  return whole
    .flatMap((words) => words.map((_, from) => words.slice(from)))
    .filter(
      (row) => row.length >= 2 && row.length <= MAX_WORDS && row.every(({ text }) => /^\p{L}[\p{L}-]*$/u.test(text)),
    );
}

/** No symbols, coined names or capitals but that of a sentence's first word. */
function isPlainText(row: readonly ChunkWord[]): boolean {
  return row.every(({ text }, i) => !/\p{L}\p{Lu}|^\p{L}$/u.test(text) && (i === 0 || !/\p{Lu}/u.test(text)));
}

const FUNCTION_WORD_BEFORE = /\b(?:of|via|for|by|as|using|with|on|and|or|in)\s$|, $/i;
const LIST_BEFORE = /(?:, |\band |\bor )$/;
const LIST_BEHIND = /^(?:,| and| or)\s/;
const WINDOW = 14;

function contextOf(abstract: string, row: readonly ChunkWord[]): Feature[] {
  const { start, end } = spanOf(row);
  const before = abstract.slice(Math.max(0, start - WINDOW), start);
  const isListed = LIST_BEFORE.test(before) || LIST_BEHIND.test(abstract.slice(end, end + WINDOW));
  return [
    ...(FUNCTION_WORD_BEFORE.test(before) ? ['behindFunctionWord' as const] : []),
    ...(isListed ? ['inList' as const] : []),
  ];
}

/** Adds what the words themselves say; nothing for phrases that are known, or that nothing could make a term. */
function judgeWords(use: Use, words: VocabularyWords): TermCandidate[] {
  const lower = use.row.map(({ text }) => text.toLowerCase());
  const first = lower[0] ?? '';
  const isRepeated = use.chunks.length >= 2;
  if (!use.isInAbstract || VAGUE_MODIFIERS.has(first) || isTerm(words, use.phrase)) return [];
  if (!isRepeated && (lower.length > MAX_WORDS_SAID_ONCE || (holdsTerm(lower, words) && !isTechnical(first))))
    return [];
  const features = new Set([...use.features, ...featuresOfHead(lower.at(-1) ?? ''), ...featuresOfModifier(first)]);
  if (isRepeated) features.add('repeated');
  if (lower.some((_, i) => i > 0 && i < lower.length - 1 && isTerm(words, lower.slice(i).join(' '))))
    features.add('endsInTerm');
  if (lower.some((_, i) => i > 1 && isTerm(words, lower.slice(0, i).join(' ')))) features.add('startsWithTerm');
  const modifierUse = Math.min(MAX_MODIFIER_USE, Math.log2(1 + (words.modifiers.get(first) ?? 0)));
  return [{ phrase: use.phrase, features, modifierUse, chunks: use.chunks }];
}

/** Is a shorter row of two words or more inside it known? */
function holdsTerm(lower: readonly string[], words: VocabularyWords): boolean {
  return lower.some((_, i) =>
    lower.some((__, j) => j > i && j - i < lower.length - 1 && isTerm(words, lower.slice(i, j + 1).join(' '))),
  );
}

function featuresOfHead(head: string): Feature[] {
  const singular = headKey(head);
  const features: Record<string, boolean> = {
    strongHead: STRONG_HEADS.has(singular),
    fairHead: FAIR_HEADS.has(singular),
    termHead: hasTermHead(head),
    kindHead: kindOfHead(head) !== undefined,
    weakHead: WEAK_HEADS.has(singular),
    genericHead: GENERIC_HEADS.has(head) || GENERIC_HEADS.has(head.replace(/s$/, '')),
    pluralHead: /[^s]s$/.test(head),
  } satisfies Partial<Record<Feature, boolean>>;
  return (Object.keys(features) as Feature[]).filter((feature) => features[feature]);
}

function featuresOfModifier(first: string): Feature[] {
  const features: Record<string, boolean> = {
    technicalModifier: isTechnical(first),
    descriptiveModifier: DESCRIPTIVE.has(first),
    descriptiveEnding: DESCRIPTIVE_ENDING.test(first),
    participle: /ed$/.test(first),
    gerund: /ing$/.test(first),
  } satisfies Partial<Record<Feature, boolean>>;
  return (Object.keys(features) as Feature[]).filter((feature) => features[feature]);
}

function spanOf(row: readonly ChunkWord[]): { start: number; end: number } {
  return { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 };
}
