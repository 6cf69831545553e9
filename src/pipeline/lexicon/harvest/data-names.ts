import { matchesIn } from '../../text/matches.ts';
import { HYPHEN_TAIL, isCoinedShape, NOT_CONCEPTS } from '../../text/name-shape.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

const CONFIDENCE = 0.9;

const ONE = String.raw`["'*]?[\p{Lu}\d][\p{L}\p{N}+#.-]{1,30}["'*]?`;
const LIST = String.raw`${ONE}(?:(?:,|,? and|,? &) ${ONE}){0,8}`;
const NOUN = '(?:data ?set|benchmark(?! functions?| problems?)|corpus|database|test set)';
const NOUNS = '(?:data ?sets?|benchmarks?|corpus|corpora|databases?)';

/** "the KETTLE dataset": one noun, one name. Not "an OCR dataset", "the largest public ASL dataset": what it holds. */
const BEFORE_NOUN = new RegExp(
  String.raw`(?<=\b(?:[Tt]he|on|and|from|of|existing|popular|standard|recent|proposed)\s|,\s)(?<names>${ONE})\s${NOUN}(?![\p{L}-])`,
  'gu',
);
/** "the Pouring Water Corpus dataset", "the Local Light Field dataset". */
const PHRASE_BEFORE_NOUN = new RegExp(
  String.raw`(?<=[\p{Ll},]\s[Tt]he\s)(?<phrase>\p{Lu}[\p{L}\p{N}-]+(?:\s\p{Lu}[\p{L}\p{N}-]+){1,5})\s${NOUN}(?![\p{L}-])`,
  'gu',
);
/** "three databases (Blower-17, Indoor-68 and Caltech-101)", "a dataset PigCAP", "the datasets TEA and POT". */
const BEHIND_NOUN = new RegExp(
  String.raw`\b${NOUNS}(?:,? (?:such as|like|including|namely|called|named|i\.e\.,?))?[,:]?\s\(?(?<names>${LIST})`,
  'gu',
);
/** "KETTLE-CC and Teapot-CC datasets". */
const LIST_BEFORE_NOUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<names>${ONE}(?:(?:,|,? and) ${ONE}){1,8})\s(?:data ?sets|benchmarks|corpora)\b`,
  'gu',
);

/** Names that the paper says are data: a data noun stands beside them. */
export const dataNames: Harvester = {
  name: 'data-name',
  description: 'A cased name right beside "dataset", "benchmark" or "corpus".',
  harvest: ({ paperId, abstract, pairs }) => {
    const names = new Set<string>();
    const shorts = new Set(pairs.abstract.map(({ short }) => abstract.slice(short.start, short.end)));
    for (const pattern of [BEFORE_NOUN, BEHIND_NOUN, LIST_BEFORE_NOUN])
      for (const { groups } of matchesIn(pattern, abstract))
        for (const name of membersOf(groups?.['names'] ?? ''))
          if (!shorts.has(name) && (pattern !== LIST_BEFORE_NOUN || !/^\p{Lu}+$/u.test(name))) names.add(name); // "CT and MRI datasets"
    for (const { groups } of matchesIn(PHRASE_BEFORE_NOUN, abstract)) {
      const phrase = groups?.['phrase'] ?? '';
      if (isPhrase(phrase)) names.add(phrase);
    }
    return [...names].map((name): HarvestedName => ({
      paperId,
      name,
      detector: 'data-name',
      confidence: CONFIDENCE,
    }));
  },
};

/** The members of a list up to the first that is no name: "three benchmarks: A, B, On each …". */
function membersOf(list: string): string[] {
  const names: string[] = [];
  for (const written of list.split(/,? (?:and|&) |, /)) {
    const name = written.replace(/^["'*]|["'*.-]+$/g, '');
    if (!isName(name)) break;
    names.push(name);
  }
  return names;
}

/** "Flower-17", "Food-5K", "D-Clog", "Teapot-CC": with a number, capitals, or a letter in front. */
const TIED = /^(?:\p{Lu}[\p{L}\p{N}]+-(?:\d{2,4}|\d{1,4}[Kk]|\p{Lu}{2,})|\p{Lu}-\p{Lu}\p{L}{2,})$/u;

function isName(name: string): boolean {
  if (NOT_CONCEPTS.has(name) || /^\d+[\p{L}]?$|\d{4}$/u.test(name) || HYPHEN_TAIL.test(name)) return false;
  return name.length > 2 && (isCoinedShape(name) || TIED.test(name));
}

/** Whose it is, or what language it is in, names nothing. */
const NO_NAME = /\b(?:University|Institute|Our|This|New|Large|State|English|Chinese|German|French|Arabic)\b/;

function isPhrase(phrase: string): boolean {
  const words = phrase.split(' ');
  return !NO_NAME.test(phrase) && words.every((word) => !NOT_CONCEPTS.has(word) && !HYPHEN_TAIL.test(word));
}
