/** What a concept's page says first: what it is. */
import type { Mention } from '../../domain/schema/concept.ts';
import type { Field, FieldSpan, Paper, Span } from '../../domain/schema/paper.ts';
import type { ConceptRecord } from '../../domain/schema/site-data.ts';
import { isLikely, SPOKEN_OF } from '../../domain/vocabulary.ts';
import { splitSentences } from '../text/sentences.ts';
import { need, toQuote, type Site } from './site.ts';

type Definition = ConceptRecord['definition'];
type Found = Readonly<{ paper: Paper; span: FieldSpan }>;
type Mentions = readonly Pick<Mention, 'field' | 'start' | 'end' | 'sentence'>[];

/** Our own words, else the sentence that introduces it, else one of the same abstract that begins with it, or else one that says what it is; nothing is made up. */
export function toDefinition(site: Site, id: string): Definition {
  const { definition } = need(site.conceptById, id);
  if (definition !== undefined) return { source: 'curated', text: definition };
  const found = introducing(site, id) ?? describing(site, id) ?? defining(site, id);
  if (found === undefined) return undefined;
  const quote = toQuote(site, found.paper.id, found.span);
  return quote.text === '' ? undefined : { source: 'quoted', quote };
}

/** Where a source has lost a name: behind a word that asks for one stands a mark, "We propose , a technique". A space before a mark alone is only how some write. */
const HOLE =
  /\b(?:propose|present|introduce|develop|design|called|named|dubbed|termed|using|of|the|an?)\s+[,;.](?!\w)/i;

function introducing(site: Site, id: string): Found | undefined {
  for (const { paper, role, roles, mentions } of site.occurrencesByConcept.get(id) ?? []) {
    const reason =
      role === 'introduces' &&
      roles.find(
        ({ type, evidence, cue, confidence }) =>
          type === 'introduces' && evidence.field === 'abstract' && cue !== SPOKEN_OF && isLikely(confidence),
      );
    if (!reason || HOLE.test(textOf(paper, reason.evidence))) continue;
    return { paper, span: tellingSpan(paper, reason.evidence, mentions) };
  }
  return undefined;
}

/**
 * The sentence that introduces a concept. Where that gives it a name and hardly more, the next one of the abstract that names it and reports no
 * result; where there is none, with the sentence behind it, unless that reports results.
 * @param mentions  of the concept in the paper, in order of the text
 */
export function tellingSpan(paper: Pick<Paper, Field>, introducing: FieldSpan, mentions: Mentions): FieldSpan {
  const { field, start, end } = introducing;
  const own = mentions.filter((mention) => isWithin(mention, introducing));
  if (!isBare(paper, introducing, own)) return introducing;
  const isTelling = (span: Span): boolean => isShort(span) && !RESULT.test(textOf(paper, { field, ...span }));
  const naming = mentions.find(
    (mention) => mention.field === field && mention.sentence.start >= end && isTelling(mention.sentence),
  );
  if (naming !== undefined) return { field, ...naming.sentence };
  const behind = splitSentences(paper[field]).find((sentence) => sentence.start >= end);
  return behind !== undefined && isTelling(behind) ? { field, start, end: behind.end } : introducing;
}

/** Longer sentences are tables or maths, and nobody's definition. */
const LONGEST_SENTENCE = 2000;

function isShort({ start, end }: Span): boolean {
  return end - start <= LONGEST_SENTENCE;
}

/** Words of a proposal that say nothing of what is proposed. */
const EMPTY =
  /\b(?:an?|the|and|is|are|we|this|our|new|novel|simple|effective|efficient|yet|general|unified|framework|method|approach|model|algorithm|technique|architecture|system|variant|instantiation|called|named|termed|dubbed|namely|denoted|as|which|call|term|proposed|introduced|presented|in|paper|work|article|study)\b/gi;
const PROPOSAL = /\b(?:propos|present|introduc|develop|design|stud)\p{L}*\b/giu;

/** "To overcome this, we present a novel framework NAME (N A M E).": a name and nothing of what it is. */
function isBare(paper: Pick<Paper, Field>, sentence: FieldSpan, own: readonly FieldSpan[]): boolean {
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return false;
  const before = paper[sentence.field].slice(sentence.start, first.start);
  const opening = [...before.matchAll(PROPOSAL)].at(-1);
  const said = opening === undefined ? before : before.slice(opening.index + opening[0].length);
  const behind = paper[sentence.field].slice(last.end, sentence.end);
  return countWords(said) <= 1 && countWords(behind) <= MOST_BEHIND && !APPOSITION.test(behind);
}

/** "A novel PEFT method NAME to learn uncertain samples.": as many words behind a name tell too little. */
const MOST_BEHIND = 4;

/** "NAME, a steam-guided network". */
const APPOSITION = /^\W{0,3},\s(?:an?|the)\s/;

/** "To overcome these limitations". */
const PURPOSE =
  /\bto (?:overcome|address|tackle|mitigate|solve|alleviate|resolve|fill|bridge|close|this end)\b(?:\s(?:all|of|the|these|this|those|such|above|aforementioned|major|key|main))*(?:\s(?:limitations?|issues?|problems?|challenges?|gaps?|difficult(?:y|ies)|shortcomings?|drawbacks?))?/gi;

/** Words that say something. */
function countWords(text: string): number {
  return (
    text
      .replace(PURPOSE, '')
      .replace(PROPOSAL, '')
      .replace(EMPTY, '')
      .match(/[\p{L}-]{2,}/gu)?.length ?? 0
  );
}

const RESULT =
  /\b(?:experiments?|empirical|results?|outperforms?|surpass\p{L}*|achiev\p{L}*|superior|benchmarks?|evaluat\p{L}*|demonstrat\p{L}*|state-of-the-art|available)\b|\d\s?\\?%/iu;

/** Characters before a name with which a sentence begins: "The X is a …". */
const LONGEST_START = 4;

/** "Proposed" speaks of what has been told, and a preposition of something else: "we propose X for Y". */
const NOT_THIS = /^\w+ed\b|\b(?:for|to|towards?|of|in|on|at|via|by|with|from|that|which|where)\b/i;

/** What the title or a passing word introduces. */
function describing(site: Site, id: string): Found | undefined {
  for (const { paper, role, roles, mentions } of site.occurrencesByConcept.get(id) ?? []) {
    const isOwn =
      role === 'introduces' && roles.some(({ type, confidence }) => type === 'introduces' && isLikely(confidence));
    const span = isOwn ? describingSpan(paper, mentions) : undefined;
    if (span !== undefined) return { paper, span };
  }
  return undefined;
}

/** The first sentence of the abstract that proposes a concept or begins with it, and reports no result. */
export function describingSpan(paper: Pick<Paper, Field>, mentions: Mentions): FieldSpan | undefined {
  const telling = mentions.find(({ field, start, sentence }) => {
    if (field !== 'abstract' || !isShort(sentence)) return false;
    const text = textOf(paper, { field, ...sentence });
    const before = text.slice(0, start - sentence.start);
    const opening = [...before.matchAll(PROPOSAL)].at(-1);
    const isProposed = opening !== undefined && !NOT_THIS.test(before.slice(opening.index));
    const isTold = before.length <= LONGEST_START || isProposed;
    return isTold && !RESULT.test(text) && !HOLE.test(text);
  });
  return telling && { field: telling.field, ...telling.sentence };
}

const COPULA = /^(?:\s*\([^)]{1,60}\))?,?\s+(?:is|are|refers? to)\s+(?:an?|the|one|to)\b/;

/** How well or badly something is thought of tells not what it is: "survival is a critical component of fitness", "schools are a promising setting". */
const OPINION = new RegExp(
  String.raw`^(?:\s*\([^)]{1,60}\))?,?\s+(?:is|are)\s+(?:(?:an?|the)\s+only\b|(?:an?|the|one of the)\s+(?:[\p{L}'-]+\s+){0,4}` +
    String.raw`(?:components?|factors?|indicat(?:ors?|ions?)|problems?|issues?|concerns?|challenges?|needs?|topics?|candidates?|steps?|aspects?|parts?|roles?|drivers?|determinants?|` +
    String.raw`predictors?|causes?|consequences?|settings?|periods?|phenomen(?:on|a)|burdens?|threats?|priorit(?:y|ies)|goals?|questions?|reasons?|requirements?|examples?)\b)`,
  'iu',
);
/** "The PES is a least-squares fit" is said of the paper's own. */
const OWN_SHORT = /^The\s\p{Lu}{2}/u;

/** Does the sentence that begins with the mention tell what that is? Asked of papers far from machine learning, whose terms are words of everybody's. */
export function tellsWhat(paper: Pick<Paper, Field>, { field, end, sentence }: Mentions[number]): boolean {
  const text = paper[field];
  return (
    !OPINION.test(text.slice(end, Math.min(sentence.end, end + 150))) &&
    !OWN_SHORT.test(text.slice(sentence.start, end))
  );
}

/** A sentence that begins with the concept and says "is a …": the shortest, then by paper. */
function defining(site: Site, id: string): Found | undefined {
  const found = (site.occurrencesByConcept.get(id) ?? []).flatMap(({ paper, mentions }) =>
    mentions.flatMap((mention): Found[] => {
      const { field, start, end, sentence } = mention;
      const isAtStart = start - sentence.start <= LONGEST_START;
      const isDefining = isAtStart && COPULA.test(paper[field].slice(end, Math.min(sentence.end, end + 90)));
      return isDefining && (site.reading.isNear || tellsWhat(paper, mention))
        ? [{ paper, span: { field, ...sentence } }]
        : [];
    }),
  );
  return found.toSorted((a, b) => sizeOf(a.span) - sizeOf(b.span) || (a.paper.id < b.paper.id ? -1 : 1))[0];
}

function sizeOf({ start, end }: FieldSpan): number {
  return end - start;
}

function textOf(paper: Pick<Paper, Field>, { field, start, end }: FieldSpan): string {
  return paper[field].slice(start, end);
}

function isWithin(
  { field, start, end }: Readonly<{ field: Field; start: number; end: number }>,
  within: FieldSpan,
): boolean {
  return field === within.field && start >= within.start && end <= within.end;
}
