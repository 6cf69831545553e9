/** The role of each concept in one paper: from what is introduced, from the relations read, and, failing those, from its place. */
import {
  ROLES,
  type Concept,
  type Mention,
  type PaperConcepts,
  type Role,
  type RoleEvidence,
} from '../../domain/schema/concept.ts';
import type { Introduction } from './introduces.ts';
import type { PaperRelation } from './paper-relations.ts';
import type { ReadSentence } from './sentences.ts';

/** The roles of each concept in one paper: strongest first, always at least `mentions`. */
export type PaperRoles = Readonly<{
  paperId: string;
  concepts: readonly Readonly<{ conceptId: string; roles: readonly RoleEvidence[] }>[];
}>;

export type PaperReading = Readonly<{
  concepts: PaperConcepts;
  sentences: readonly ReadSentence[];
  introductions: readonly Introduction[];
  relations: readonly PaperRelation[];
}>;

/** Precision of a role that is told by kind and place alone, on labelled papers. */
const PLACE_CONFIDENCE = 0.6;

/** Roles of every concept of a paper, in the order of `reading.concepts`. */
export function rolesOf(reading: PaperReading, conceptsById: ReadonlyMap<string, Concept>): PaperRoles['concepts'] {
  const introduced = new Set(reading.introductions.map(({ conceptId }) => conceptId));
  return reading.concepts.concepts.map(({ conceptId, mentions }) => {
    const concept = conceptsById.get(conceptId);
    const roles: RoleEvidence[] = reading.introductions
      .filter((one) => one.conceptId === conceptId)
      .map((one) => one.evidence);
    for (const relation of reading.relations) {
      const isOwn = relation.from === undefined || introduced.has(relation.from) || introduced.size === 0;
      if (relation.to === conceptId && isOwn && isRole(relation, concept)) roles.push(toRole(relation));
    }
    const first = mentions[0];
    if (first !== undefined) roles.push(evidenceAt(first, 'mentions', 'mention', first.confidence));
    if (roles.length <= 1) roles.push(...roleByPlace(reading, mentions, concept));
    return { conceptId, roles: strongestFirst(roles) };
  });
}

/** "reduces forgetting" relates a method and an idea, but the paper does not evaluate on the idea. */
function isRole({ type, cue }: PaperRelation, concept: Concept | undefined): boolean {
  if (concept?.kind !== 'concept') return true;
  return !(type === 'evaluates' && cue === 'effect-verb') && cue !== 'title';
}

function toRole({ type, evidence, cue, confidence }: PaperRelation): RoleEvidence {
  return { type, evidence, cue, confidence };
}

/** Data and measures are there to evaluate on; a method in a sentence on the paper's own work is a part of it. */
function roleByPlace(
  { sentences, introductions }: PaperReading,
  mentions: readonly Mention[],
  concept: Concept | undefined,
): RoleEvidence[] {
  const [first] = mentions;
  if (first === undefined || concept === undefined) return [];
  const introduced = new Set(introductions.map(({ conceptId }) => conceptId));
  const isInTitle = first.field === 'title';
  const own = mentions.find((mention) => isOwnSentence(sentenceOf(sentences, mention), introduced));
  switch (concept.kind) {
    case 'dataset':
    case 'metric':
    case 'model':
      return [evidenceAt(own ?? first, 'evaluates', 'kind', PLACE_CONFIDENCE)];
    case 'task':
      return isInTitle || own !== undefined ? [evidenceAt(own ?? first, 'evaluates', 'kind', PLACE_CONFIDENCE)] : [];
    case 'method':
      if (isInTitle) return [evidenceAt(first, 'builds-on', 'in-title', PLACE_CONFIDENCE)];
      // a paper that introduces nothing studies what it speaks of
      return own === undefined
        ? []
        : [evidenceAt(own, introduced.size > 0 ? 'builds-on' : 'evaluates', 'own-sentence', PLACE_CONFIDENCE)];
    case 'concept':
      return [];
    default:
      return concept.kind satisfies never;
  }
}

function sentenceOf(sentences: readonly ReadSentence[], { field, sentence }: Mention): ReadSentence | undefined {
  return sentences.find((one) => one.field === field && one.span.start === sentence.start);
}

/** Speaks of "we" or of what the paper introduces. */
function isOwnSentence(sentence: ReadSentence | undefined, introduced: ReadonlySet<string>): boolean {
  return (
    sentence !== undefined &&
    sentence.tokens.some(({ anchor }) => anchor?.part === 'self' || introduced.has(anchor?.conceptId ?? ''))
  );
}

function evidenceAt({ field, sentence }: Mention, type: Role, cue: string, confidence: number): RoleEvidence {
  return { type, evidence: { field, ...sentence }, cue, confidence };
}

/** One evidence per role, the surest, in the order of the roles. */
function strongestFirst(roles: readonly RoleEvidence[]): RoleEvidence[] {
  return ROLES.flatMap((type) => {
    const best = roles.filter((role) => role.type === type).sort((a, b) => b.confidence - a.confidence)[0];
    return best === undefined ? [] : [best];
  });
}
