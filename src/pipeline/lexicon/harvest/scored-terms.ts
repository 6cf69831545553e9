import { oddsTold, probabilityOfOdds } from '../../fitted/linear-model.ts';
import { remembered } from '../../../domain/remembered.ts';
import { INSIDE_SENTENCE } from '../../text/name-shape.ts';
import { isPiece } from '../../text/noun-chunks.ts';
import { tellSurroundings } from '../../text/phrase-uses.ts';
import { singularOf } from '../../text/variants.ts';
import type { HarvestedName, Harvester, PaperText } from './harvester.ts';
import { termCandidates, type TermCandidate } from './term-candidates.ts';
import {
  type Facts,
  modelOf,
  mostOfSurroundings,
  TERM_MODELS,
  tellPhrase,
  tellPlace,
  tellWordsAround,
} from './term-features.ts';
import { isTerm, type Vocabulary } from '../vocabulary.ts';

/** Above it a phrase is taken: from 0.45 to 0.65 F1 on labelled papers that the weights had not seen is the same, and precision highest here. */
const MIN_PROBABILITY = 0.65;
/** A phrase that holds a known term puts that one out of sight. */
const MIN_PROBABILITY_OF_LONGER = 0.7;
/** What a title names is more often a term than its words say: of 161 such phrases that this let in, in 770 labelled papers, 118 were terms. */
const MIN_PROBABILITY_IN_TITLE = 0.4;

/**
 * A phrase that abstracts at large never hold is of another field: how common it is says nothing against it. Above this probability it is
 * worth asking whether other papers have it.
 */
const MIN_PROBABILITY_OF_FOREIGN = 0.3;
/** "LLM fine-tuning" is two known terms beside one another. */
const MIN_PROBABILITY_OF_COMPOUND = 0.5;
/** What several papers of another field have is rarely no term. */
const FOREIGN_CONFIDENCE = 0.9;

/** Ordinary terms that no row holds; of overlapping phrases the likelier one. */
export const scoredTerms: Harvester = {
  name: 'scored-term',
  description:
    'One to four words that are likely to be a term by their words, by how common they are, and by their uses.',
  harvest: (text, vocabulary) => {
    const { candidates, knownCount } = termCandidates(text, vocabulary);
    const facts = { text, vocabulary, knownCount };
    const judge = judgeOf(vocabulary);
    const likely = candidates.flatMap((candidate): Likely[] => {
      const probability = judge(candidate, facts);
      const isLikely = probability >= leastOf(candidate, text);
      return !(isLikely || isPerhapsForeign(candidate, probability, vocabulary)) ||
        isProperWord(candidate, text) ||
        isDeedOfTitle(candidate)
        ? []
        : [{ candidate, probability, isLikely }];
    });
    const capitals = capitalWords(text.abstract);
    return withoutOverlaps(likely, text).map(({ candidate, probability, isLikely }): HarvestedName => ({
      paperId: text.paperId,
      name: singularOf(lowerWords(candidate, facts, capitals)),
      ...(isLikely
        ? { detector: 'scored-term', confidence: Math.round(probability * 100) / 100 }
        : { detector: 'recurring-term', confidence: FOREIGN_CONFIDENCE }),
    }));
  },
};

function leastOf(candidate: TermCandidate, text: PaperText): number {
  if (isNamedByTitle(candidate, text)) return MIN_PROBABILITY_IN_TITLE;
  return candidate.holdsKnown ? MIN_PROBABILITY_OF_LONGER : MIN_PROBABILITY;
}

/** What a title's means stand behind: "… via zebra sampling". */
const MEANS_BEFORE = /\b(?:via|by|through|using)\s(?:an?\s|the\s)?$/i;

/** A whole noun chunk of the title, if it begins the title, is its means, or is taken up by the abstract. */
function isNamedByTitle({ uses }: TermCandidate, { title }: PaperText): boolean {
  const inTitle = uses.filter(({ field, isStart, isEnd }) => field === 'title' && isStart && isEnd);
  if (inTitle.length === 0) return false;
  return (
    uses.some(({ field }) => field === 'abstract') ||
    inTitle.some(({ start }) => start === 0 || MEANS_BEFORE.test(title.slice(0, start)))
  );
}

/** "Taming Transformers for Tea": what the authors do, and to what is known; "Scaling Exponents" may be a term. */
function isDeedOfTitle({ words, uses, knownTail }: TermCandidate): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return (
    words.length > knownTail &&
    knownTail > 0 &&
    /^\p{L}{2,}ing$/u.test(first) &&
    /[^s]s$/.test(last) &&
    uses.every(({ field, start }) => field === 'title' && start === 0)
  );
}

/** Several words, a whole noun chunk somewhere, that abstracts at large never hold. */
function isPerhapsForeign(
  { words, key, uses, knownHead, knownTail }: TermCandidate,
  probability: number,
  { background }: Vocabulary,
): boolean {
  const least = knownHead + knownTail < words.length ? MIN_PROBABILITY_OF_FOREIGN : MIN_PROBABILITY_OF_COMPOUND;
  return (
    words.length > 1 &&
    !isPiece(words) &&
    probability >= least &&
    !background.has(key) &&
    uses.some(({ isStart, isEnd }) => isStart && isEnd)
  );
}

type Judge = (candidate: TermCandidate, facts: Facts) => number;

const judges = new WeakMap<Vocabulary, Judge>();

function judgeOf(vocabulary: Vocabulary): Judge {
  const known = judges.get(vocabulary) ?? makeJudge(vocabulary);
  judges.set(vocabulary, known);
  return known;
}

/** @returns how likely a candidate is a term; 0 where whatever stands around its uses cannot make it likely enough, as with most */
function makeJudge(vocabulary: Vocabulary): Judge {
  const [ofWord, ofPhrase] = [judgeBy(TERM_MODELS.word, vocabulary), judgeBy(TERM_MODELS.phrase, vocabulary)];
  return (candidate, facts) => (modelOf(candidate) === TERM_MODELS.word ? ofWord : ofPhrase)(candidate, facts);
}

function judgeBy(name: string, vocabulary: Vocabulary): Judge {
  const model = vocabulary.models.get(name);
  if (model === undefined) return () => 0;
  const oddsOf = remembered((phrase) => oddsTold(model, (add) => tellPhrase(phrase.split(' '), vocabulary, add)));
  const most = mostOfSurroundings(model);
  return (candidate, facts) => {
    const ofPlace = oddsTold(model, (add) => tellPlace(candidate, facts, add));
    const ofWords = oddsTold(model, (add) => tellWordsAround(candidate, facts, add));
    const odds = model.base + oddsOf(candidate.words.join(' ')) + ofPlace + ofWords;
    if (probabilityOfOdds(odds + most) < MIN_PROBABILITY_OF_FOREIGN) return 0;
    return probabilityOfOdds(odds + oddsTold(model, (add) => tellSurroundings(candidate.uses, facts.text, add)));
  };
}

/** "Landau-Zener transition", "Wi-Fi map": what a hyphen joins to a capital, before words without, has its own. */
const PERSONS = /^\p{Lu}\p{Ll}+[-–](?:de |von |van )?\p{Lu}\p{Ll}*\s(?:.*\s)?\p{Ll}\S*$/u;

/** Lower case but for acronyms, single and inner capitals, known names, and what has a capital beside lower-case words: "Queryable LoRA" is a "queryable LoRA", "Poisson tessellation" stays. */
function lowerWords(
  { phrase, uses }: TermCandidate,
  { text, vocabulary }: Facts,
  capitals: ReadonlySet<string>,
): string {
  const isMixed = /(?:^|\s)\p{Ll}+(?![\p{L}\p{N}])/u.test(phrase);
  const stays = (word: string, at: number): boolean =>
    /^\p{Lu}{2,}s?$|\p{Ll}\p{Lu}|^\dD$|^[B-Z]$/u.test(word) ||
    (/.\p{Lu}/u.test(word) && isTerm(vocabulary, word)) ||
    vocabulary.properWords.has(word) ||
    (at === 0 && (capitals.has(word) || (isMixed && PERSONS.test(phrase)))) ||
    (isMixed &&
      /^\p{Lu}\p{Ll}/u.test(word) &&
      (at > 0 || usesBehind(/\p{Ll}\s$/u, uses, text).some((use) => isCapital(use, text))));
  return phrase.replace(/[\p{L}\p{N}]+/gu, (word, at: number) => (stays(word, at) ? word : word.toLowerCase()));
}

/** "Icelandic" speech, "Heisenberg" scaling: words with a capital between words without, that the abstract never writes with a small letter. */
function capitalWords(abstract: string): ReadonlySet<string> {
  const inside = abstract.match(/(?<=(?<!\p{L})\p{Ll}+\s)\p{Lu}\p{Ll}+(?=\s\p{Ll})/gu);
  const lower = new Set(abstract.match(/(?<![\p{L}\p{N}-])\p{Ll}+(?![\p{L}\p{N}-])/gu));
  return new Set(inside?.filter((word) => !lower.has(word.toLowerCase())));
}

/** A word that the abstract writes with a capital wherever it stands: a place, a language, a person. */
function isProperWord({ words, uses }: TermCandidate, text: PaperText): boolean {
  const inside = usesBehind(INSIDE_SENTENCE, uses, text);
  return words.length === 1 && inside.length > 0 && inside.every((use) => isCapital(use, text));
}

function isCapital({ start }: TermCandidate['uses'][number], { abstract }: PaperText): boolean {
  return /\p{Lu}/u.test(abstract.charAt(start));
}

/** Uses in the abstract behind characters that no sentence ends with. */
function usesBehind(inside: RegExp, uses: TermCandidate['uses'], { abstract }: PaperText): TermCandidate['uses'] {
  return uses.filter(
    ({ field, start }) => field === 'abstract' && inside.test(abstract.slice(Math.max(0, start - 2), start)),
  );
}

type Likely = Readonly<{ candidate: TermCandidate; probability: number; isLikely: boolean }>;

/** Likeliest first; one that stands nowhere by itself, free of those before it, is left out. */
function withoutOverlaps(likely: readonly Likely[], text: PaperText): Likely[] {
  const taken = { title: new Uint8Array(text.title.length), abstract: new Uint8Array(text.abstract.length) };
  const byProbability = [...likely].sort(
    (a, b) => Number(b.isLikely) - Number(a.isLikely) || b.probability - a.probability,
  );
  return byProbability.filter(({ candidate: { uses } }) => {
    if (uses.every(({ field, start, end }) => taken[field].subarray(start, end).includes(1))) return false;
    for (const { field, start, end } of uses) taken[field].fill(1, start, end);
    return true;
  });
}
