/** Which concepts a paper brings into the world: the name before its title's colon, and what "we propose" names. */
import type { Concept, Mention, PaperConcepts, RoleEvidence } from '../../domain/schema/concept.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import { INTRODUCTION_CUES, isProposal, type Newness } from './introduction-cues.ts';
import type { ReadSentence } from './sentences.ts';

/** A concept that the paper introduces, with its reason. */
export type Introduction = Readonly<{ conceptId: string; evidence: RoleEvidence }>;

const MAX_INTRODUCED = 3; // further names in one abstract are components

const SURVEY =
  /\b(?:survey|overview|tutorial|primer|a review|review of|guide to|a guide|position paper|editorial|introduction to|lecture notes)\b|:\s*(?:a )?(?:\w+ ){0,2}(?:review|perspectives?)$/i;

/** Detectors that find names where a paper defines them, with how often such a name is the paper's own. */
const DEFINING: ReadonlyMap<string, number> = new Map([
  ['title-name', 0.95],
  ['introduced-name', 0.93],
  ['acronym-pair', 0.88],
  ['repository-name', 0.85],
  ['named-term', 0.8],
]);

/** Its finds are known by their words alone: a term that a paper does not name is not handed out by it. */
const UNNAMED = 'scored-term';

/** Concepts of the curated list that so few papers name may be new in this one; commoner ones are older. */
const MAX_PAPERS_OF_NEW = 2;

/**
 * What the paper introduces, surest first: at most three concepts; none for surveys.
 * @param sentences  the paper's read sentences, title first
 */
export function findIntroductions(
  paper: Paper,
  concepts: PaperConcepts,
  sentences: readonly ReadSentence[],
  conceptsById: ReadonlyMap<string, Concept>,
): Introduction[] {
  if (SURVEY.test(paper.title)) return [];
  const unnamed = new Set(foundOnlyBy(concepts, UNNAMED));
  const newness = (conceptId: string): Newness =>
    unnamed.has(conceptId) ? 'old' : newnessOf(paper.id, conceptsById.get(conceptId));
  const read = INTRODUCTION_CUES.flatMap((cue) =>
    sentences.flatMap((sentence) =>
      cue.read({ sentence, text: paper[sentence.field], newness }).map((conceptId): Introduction => ({
        conceptId,
        evidence: {
          type: 'introduces',
          evidence: { field: sentence.field, ...sentence.span },
          cue: cue.name,
          confidence: cue.confidence,
        },
      })),
    ),
  );
  return strongest([...read, ...byDetector(concepts, sentences, newness)]);
}

/** Ids of the paper's concepts that one detector alone has found. */
function foundOnlyBy({ concepts }: PaperConcepts, detector: string): string[] {
  return concepts
    .filter(({ mentions }) => mentions.every((mention) => mention.detector === detector))
    .map(({ conceptId }) => conceptId);
}

function newnessOf(paperId: string, concept: Concept | undefined): Newness {
  if (concept === undefined) return 'old';
  if (concept.origin !== 'curated') return concept.origin.paper === paperId ? 'new' : 'old';
  return concept.paperCount <= MAX_PAPERS_OF_NEW ? 'rare' : 'old';
}

function byDetector(
  { concepts }: PaperConcepts,
  sentences: readonly ReadSentence[],
  newness: (conceptId: string) => Newness,
): Introduction[] {
  const proposals = new Set(sentences.filter((one) => isProposal(one) || isOurs(one)).map(placeOf));
  return concepts.flatMap(({ conceptId, mentions }) =>
    newness(conceptId) !== 'new'
      ? []
      : definingMentions(mentions).flatMap(({ detector, field, sentence }) => {
          const confidence = DEFINING.get(detector);
          const isElsewhere = detector === 'acronym-pair' && !proposals.has(placeOf({ field, span: sentence }));
          if (confidence === undefined || isElsewhere) return [];
          const evidence = { field, ...sentence };
          return [{ conceptId, evidence: { type: 'introduces' as const, evidence, cue: detector, confidence } }];
        }),
  );
}

/** A pair is defined where the abstract first has it; other detectors say it at every mention. */
function definingMentions(mentions: readonly Mention[]): readonly Mention[] {
  const first = mentions.find(({ field }) => field === 'abstract') ?? mentions[0];
  return mentions.filter((mention) => mention.detector !== 'acronym-pair' || mention === first);
}

/** A pair in a sentence without "we" or "our" may define what others brought. */
function isOurs({ tokens }: ReadSentence): boolean {
  return tokens.some((token) => token.anchor?.part === 'self' || token.text === 'our');
}

function placeOf({ field, span }: Pick<ReadSentence, 'field' | 'span'>): string {
  return `${field}:${span.start}`;
}

/** One reason per concept, the surest; of equals the first. */
function strongest(found: readonly Introduction[]): Introduction[] {
  const best = new Map<string, Introduction>();
  for (const one of found) {
    const known = best.get(one.conceptId);
    if (known === undefined || one.evidence.confidence > known.evidence.confidence) best.set(one.conceptId, one);
  }
  const named = found.some(({ evidence }) => evidence.cue === 'title-prefix');
  const isInTitle = ({ evidence }: Introduction): number => Number(evidence.cue.startsWith('title-'));
  return [...best.values()]
    .filter(({ evidence }) => !named || (evidence.cue !== 'title-head' && evidence.cue !== 'title-means'))
    .sort((a, b) => isInTitle(b) - isInTitle(a) || b.evidence.confidence - a.evidence.confidence)
    .slice(0, MAX_INTRODUCED);
}
