/** What a concept's page says first: what it is. */
import type { Mention } from '../../domain/schema/concept.ts';
import type { Field, FieldSpan, Paper } from '../../domain/schema/paper.ts';
import type { ConceptRecord } from '../../domain/schema/site-data.ts';
import { isLikely, SPOKEN_OF } from '../../domain/vocabulary.ts';
import { need, toQuote, type Site } from './site.ts';

type Definition = ConceptRecord['definition'];
type Found = Readonly<{ paper: Paper; span: FieldSpan }>;

/** Our own words, else the sentence that introduces it, or else says what it is; nothing is made up. */
export function toDefinition(site: Site, id: string): Definition {
  const { definition } = need(site.conceptById, id);
  if (definition !== undefined) return { source: 'curated', text: definition };
  const found = introducing(site, id) ?? defining(site, id);
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
 * The sentence that introduces a concept, or where that gives it a name and no more, the next one of the abstract that names it and reports no
 * result; where there is none, the first one all the same.
 * @param mentions  of the concept in the paper, in order of the text
 */
export function tellingSpan(
  paper: Pick<Paper, Field>,
  introducing: FieldSpan,
  mentions: readonly Pick<Mention, 'field' | 'start' | 'end' | 'sentence'>[],
): FieldSpan {
  const own = mentions.filter((mention) => isWithin(mention, introducing));
  if (!isBare(paper, introducing, own)) return introducing;
  const next = mentions.find(
    ({ field, sentence }) =>
      field === introducing.field &&
      sentence.start >= introducing.end &&
      !RESULT.test(textOf(paper, { field, ...sentence })),
  );
  return next === undefined ? introducing : { field: next.field, ...next.sentence };
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
  return isEmpty(said) && isEmpty(paper[sentence.field].slice(last.end, sentence.end));
}

function isEmpty(words: string): boolean {
  return !/\p{L}{2}/u.test(words.replace(PROPOSAL, '').replace(EMPTY, ''));
}

const RESULT =
  /\b(?:experiments?|results?|outperforms?|surpass\p{L}*|achiev\p{L}*|superior|benchmarks?|evaluat\p{L}*|demonstrat\p{L}*|state-of-the-art|available)\b|\d\s?\\?%/iu;

const COPULA = /^(?:\s*\([^)]{1,60}\))?,?\s+(?:is|are|refers? to)\s+(?:an?|the|one|to)\b/;

/** A sentence that begins with the concept and says "is a …": the shortest, then by paper. */
function defining(site: Site, id: string): Found | undefined {
  const found = (site.occurrencesByConcept.get(id) ?? []).flatMap(({ paper, mentions }) =>
    mentions.flatMap((mention): Found[] => {
      const { field, start, end, sentence } = mention;
      const isAtStart = start - sentence.start <= 4; // "The X is a …"
      const isDefining = isAtStart && COPULA.test(paper[field].slice(end, Math.min(sentence.end, end + 90)));
      return isDefining ? [{ paper, span: { field, ...sentence } }] : [];
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
