/** What the words around a mention say of its kind: "the X benchmark", "datasets such as X", "X is an algorithm". Adds no mentions. */
import type { Kind } from '../../../domain/schema/concept.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { kindOfHead } from '../../text/head-kind.ts';
import { IN_NATURE } from '../../text/in-nature.ts';
import type { Candidate, Detector } from '../mention.ts';

const WINDOW = 70;
const NOUN_BEHIND =
  /^['"]?(?:\s?\([^)]{1,40}\))?\s(?<noun>(?:data|test|training|validation|evaluation) sets?|\p{Ll}+)/u;
/** "The NAME test set": data, or a part of it. */
const SET_OF_DATA = /^(?:test|training|validation|evaluation) sets?$/;
const IS_A =
  /^['"]?(?:\s?\([^)]{1,40}\))?(?:,|\s?:|\s[-–—]{1,3}|\sis|\sare|\s(?:not only |also )?serves? as)?\s(?:a|an|A|An|the first|our|Our|the|The)\s(?:[\p{L}\d-]*(?:ed|al|ive|ic|ous|ful|less|able|new|large|free|scale|quality|source|domain|level|end|made),\s){0,3}(?<phrase>(?:[\p{L}\d-]+\s){0,6}?[\p{L}-]+)(?=[,.;:]|\s(?:that|which|for|to|of|with|and|designed|based|where|in|on|by|consisting|containing)\b|$)/u;
const SERVES_AS = /^\S*\s(?:not only |also )?serves? as\b/;
/** "a collection of quantizers": what was collected, right behind the noun. */
const COLLECTION = /\b(?:collection|suite|set)$/;
const COLLECTED = /^\sof\s(?<phrase>(?:[\p{L}\d-]+\s){0,4}?[\p{L}-]+s)(?![\p{L}-])/u;
/** "SIXray (a popular, massive X-ray dataset)": an aside that says what it is. */
const ASIDE = /^['"]?\s\((?:a|an|the|our)\s(?<phrase>[^();:]{3,80}?)(?=[);:]|,? (?:that|which|of|for|from|with|to)\b)/u;
/** "We benchmark X", "to model X" are verbs. */
const NO_VERB = String.raw`(?<!\b(?:[Ww]e|[Tt]o|and|then|also|further|will|can|us)\s)`;
/** "94.6% on X": what a score is reached on is data, as far as nothing says otherwise. */
const SCORE_ON = /\d\s?\\?%\s(?:\p{L}+\s)?on\s(?:the\s)?$/u;
/** "scenes from X" are taken from data, as far as nothing says otherwise. */
const TAKEN_FROM = /\b(?:scenes|videos|recordings|subsets?)\s(?:\([^)]{1,30}\)\s)?from\s(?:the\s)?$/u;
/** "Soil carbon: a meta-analysis of field trials" says what the paper is. */
const OF_PAPER = /^:\s(?:an?|the)\s(?:[\p{L}-]+\s){0,3}(?:meta-)?analys[ie]s\b/iu;
const NOUN_BEFORE = new RegExp(
  String.raw`${NO_VERB}(?<![\p{L}-])(?<noun>data sets?|\p{Ll}+)(?:,? (?:such as|like|including|called|named|termed|dubbed|namely|e\.g\.,?)|:)?\s["'(]?$`,
  'u',
);

/** "Two new datasets, X and Y": the first of those that the noun counts. */
const COUNTED_BEFORE = /\b(?:two|three|four|five|several)\s(?:[\p{L}\d-]+\s){0,6}?(?<noun>\p{Ll}+s),\s["']?$/u;
const LISTED_BEHIND = /^["']?(?:\s?\([^)]{1,60}\))?(?:,\s["'(]?\p{L}|\sand\s["'(]?\p{L})/u;
/** "a new dataset, X, holds": what stands between commas is called so. */
const CALLED = /\b(?:an?|our|the|new|novel)\s(?:[\p{L}\d-]+\s){0,6}?(?<noun>\p{Ll}+),\s["']?$/u;
const CALLED_BEHIND = /^["']?(?:\s?\([^)]{1,60}\))?[,.]/u;

/** Nouns behind a name that say nothing of its own kind: "the X training". */
const SILENT =
  /^(?:training|learning|inference|attention|update|policy|training|optimization|decoding|sampling|search|models?|layers?|system|network|score|family)$/;

/** "A generative model" is a way to do things; what is trained and shipped is called by one of these. */
const TRAINED = /language|foundation|pre-?trained|LLM|family|checkpoint|open|billion|\d+(?:\.\d+)?B\b/i;

/** Far from machine learning a noun behind a name says mostly what the name has or does: "apoptosis mechanisms", "bee colony"; of these what it is. */
const SAYING_BEHIND = /^(?:assays?|methods?|sequencing|\p{Ll}+(?:metry|graphy|scopy)|data ?sets?|databases?)$/u;
/** There these are found, grown and formed like much else that has them for a noun: "the agent of a disease", "an invasive tree", "a cDNA library". */
const FOUND = /\b(?:librar(?:y|ies)|recognition|assembl(?:y|ies)|rules?)$/i;
/** "NAME is a tool": what somebody wrote has a name with a capital. */
const WRITTEN = /\b(?:tools?|packages?|software|programs?|servers?|aligners?|assemblers?|trimmers?)$/i;

/** @returns a detector that tells more about names whose kind the lexicon does not know */
export function kindHints(lexicon: Lexicon): Detector {
  const kindOf = ({ entry }: Candidate): Kind | undefined =>
    entry === undefined ? undefined : lexicon.entries[entry]?.kind;
  const hintOf: Hint = (text, span) => kindFromContext(text, span, !lexicon.isNear);
  return {
    name: 'kind-hints',
    description: 'Kinds from the nouns beside a name, or from the datasets that it is listed with.',
    detect: ({ repaired: { text } }, found) => {
      const listed = amongDatasets(text, found, kindOf, hintOf);
      return found.map((candidate) => {
        if (candidate.kindHint !== undefined || kindOf(candidate) !== undefined) return candidate;
        const kind = hintOf(text, candidate) ?? (listed.has(candidate) ? 'dataset' : undefined);
        return kind === undefined ? candidate : { ...candidate, kindHint: kind };
      });
    },
  };
}

type Place = Pick<Candidate, 'start' | 'end'>;
type Hint = (text: string, place: Place) => Kind | undefined;

/** Members of lists in which every kind that is known or said ("benchmarks: A, B and C") is dataset. Other lists mix kinds: "CNNs, BERT and attention". */
function amongDatasets(
  text: string,
  found: readonly Candidate[],
  kindOf: (candidate: Candidate) => Kind | undefined,
  hintOf: Hint,
): ReadonlySet<Candidate> {
  const members = listsOf(text, found).filter((list) => {
    const kinds = list.map((member) => kindOf(member) ?? hintOf(text, member)).filter((kind) => kind !== undefined);
    return kinds.length > 0 && kinds.every((kind) => kind === 'dataset');
  });
  return new Set(members.flat());
}

/** "A, B and C": commas alone are no list ("On A, B is best"), and what follows the last member is none of it. */
function listsOf(text: string, found: readonly Candidate[]): Candidate[][] {
  const lists: Candidate[][] = [];
  let list: Candidate[] = [];
  for (const [i, candidate] of found.entries()) {
    list.push(candidate);
    const gap = text.slice(candidate.end, found[i + 1]?.start ?? candidate.end);
    if (/^,\s$/.test(gap)) continue;
    if (/^,? (?:and|or)\s$/.test(gap)) {
      lists.push([...list, found[i + 1] as Candidate]); // a gap has two sides
      list = [];
    } else list = [];
  }
  return lists;
}

/** @returns the kind that the words beside a span tell, if any; `isFar`: in papers far from machine learning */
export function kindFromContext(text: string, { start, end }: Place, isFar = false): Kind | undefined {
  const behind = text.slice(end, end + WINDOW);
  const noun = NOUN_BEHIND.exec(behind)?.groups?.['noun'];
  if (noun !== undefined && !SILENT.test(noun) && (!isFar || SAYING_BEHIND.test(noun))) {
    const kind = SET_OF_DATA.test(noun) ? 'dataset' : kindOfHead(noun);
    if (kind !== undefined) return kind;
  }
  const kindOfPhrase = isFar ? kindInTheWorld : kindOfHead;
  const said = OF_PAPER.test(behind) ? null : (IS_A.exec(behind) ?? ASIDE.exec(behind));
  const phrase = said?.groups?.['phrase'];
  if (isFar && WRITTEN.test(phrase ?? '') && /\p{Lu}/u.test(text.slice(start, end))) return 'method';
  const kind = phrase === undefined ? undefined : kindOfPhrase(phrase);
  const collected = COLLECTION.test(phrase ?? '') ? COLLECTED.exec(behind.slice(said?.[0].length)) : null;
  if (kindOfPhrase(collected?.groups?.['phrase'] ?? '') === 'method') return 'method';
  if (SERVES_AS.test(said?.[0] ?? '')) return kind === 'metric' ? kind : undefined; // what it is used for
  if (kind === 'model' && !TRAINED.test(phrase ?? '')) return 'method';
  if (kind !== undefined) return kind;
  const front = text.slice(Math.max(0, start - WINDOW), start);
  const called = CALLED_BEHIND.test(behind) ? CALLED.exec(front)?.groups?.['noun'] : undefined;
  const counted = LISTED_BEHIND.test(behind) ? COUNTED_BEFORE.exec(front)?.groups?.['noun'] : undefined;
  const before = called ?? counted ?? NOUN_BEFORE.exec(front)?.groups?.['noun'];
  const ofNoun = before === undefined || SILENT.test(before) ? undefined : kindOfPhrase(before);
  return ofNoun ?? (SCORE_ON.test(front) || TAKEN_FROM.test(front) ? 'dataset' : undefined);
}

function kindInTheWorld(phrase: string): Kind | undefined {
  return IN_NATURE.test(phrase) || FOUND.test(phrase) ? undefined : kindOfHead(phrase);
}
