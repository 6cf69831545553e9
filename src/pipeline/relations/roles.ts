/** The roles of each concept in one paper: what it introduces, then what the fitted models say of the others. */
import { type Mention, type PaperConcept, type PaperConcepts, type RoleEvidence } from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import { addTo } from '../text/add-to.ts';
import type { Introduction } from './introduces.ts';
import { probabilitiesOf, type JointModel } from './joint-model.ts';
import type { KnownConcept } from './known-concept.ts';
import { roleFeatures, type RoleInput, type RoleNames } from './role-features.ts';
import { SELF } from './tokens.ts';
import type { WeighedCandidate } from './weigh.ts';

/** The roles of each concept in one paper: strongest first, always at least `mentions`. */
export type PaperRoles = Readonly<{
  paperId: string;
  concepts: readonly Readonly<{ conceptId: string; roles: readonly RoleEvidence[] }>[];
}>;

export type PaperReading = Readonly<{
  paper: PaperBody;
  concepts: PaperConcepts;
  introductions: readonly Introduction[];
  candidates: readonly WeighedCandidate[];
}>;

/** Roles that a model tells; what is introduced is decided before. */
export const FITTED_ROLES = ['builds-on', 'compares', 'evaluates', 'mentions'] as const;
export type FittedRole = (typeof FITTED_ROLES)[number];

/** Models of the roles, and the names of what they read. */
export type RoleModels = Readonly<{ joint: JointModel<FittedRole>; names: RoleNames }>;

/** `mentions` says the least: it is the role only where it is so much surer than the others. Best on labelled papers, of 0.65, 0.8 and 1. */
const SHARE_OF_MENTIONS = 0.8;

/** Least probability of a further role beside the likeliest one. */
const LEAST_FURTHER = 0.4;

/**
 * Roles of every concept of a paper, in the order of `reading.concepts`. What a paper introduces it neither builds on, compares itself with nor
 * evaluates on, whatever a single sentence reads like: of 1,260 such concepts of labelled papers six have a further role.
 */
export function rolesOf(
  reading: PaperReading,
  conceptsById: ReadonlyMap<string, KnownConcept>,
  models: RoleModels,
): PaperRoles['concepts'] {
  const introduced = new Set(reading.introductions.map(({ conceptId }) => conceptId));
  const candidatesOf = byEnds(reading.candidates);
  return reading.concepts.concepts.map((paperConcept): PaperRoles['concepts'][number] => {
    const { conceptId, mentions } = paperConcept;
    const introduction = reading.introductions.find((one) => one.conceptId === conceptId);
    const input = roleInput(
      { paper: reading.paper, candidates: candidatesOf.get(conceptId) ?? [] },
      paperConcept,
      conceptsById.get(conceptId),
      introduced,
    );
    const found = rolesHeld(input, models)
      .filter(({ role }) => introduction === undefined || role === 'mentions')
      .map(({ role, probability }) => evidenceOf(role, probability, mentions, input));
    return { conceptId, roles: introduction === undefined ? found : [introduction.evidence, ...found] };
  });
}

/** Candidates by each of their ends, in their order. */
export function byEnds(candidates: readonly WeighedCandidate[]): ReadonlyMap<string, readonly WeighedCandidate[]> {
  const found = new Map<string, WeighedCandidate[]>();
  for (const candidate of candidates) {
    addTo(found, candidate.from, candidate);
    if (candidate.to !== candidate.from) addTo(found, candidate.to, candidate);
  }
  return found;
}

/**
 * What the role models read of one concept.
 * @param candidates  of the paper, those with the concept as an end
 */
export function roleInput(
  { paper, candidates }: Pick<PaperReading, 'paper' | 'candidates'>,
  { mentions }: PaperConcept,
  concept: KnownConcept | undefined,
  introduced: ReadonlySet<string>,
): RoleInput {
  return { paper, mentions, concept, candidates, introduced };
}

/** The likeliest role and those after it in the guide's order that are likely, too; `mentions` always. */
function rolesHeld(input: RoleInput, { joint, names }: RoleModels): { role: FittedRole; probability: number }[] {
  const found = probabilitiesOf(joint, roleFeatures(input, names));
  const likely = joint.names.map((role, i) => ({ role, probability: found[i] ?? 0 }));
  const weights = likely.map(({ role, probability }) => probability * (role === 'mentions' ? SHARE_OF_MENTIONS : 1));
  const first = weights.lastIndexOf(Math.max(...weights));
  return likely.filter(
    ({ role, probability }, i) => i === first || role === 'mentions' || (i > first && probability >= LEAST_FURTHER),
  );
}

/** The sentence that says so: of the surest relation of the paper's own work to it, else the first that names it. */
function evidenceOf(
  role: FittedRole,
  probability: number,
  mentions: readonly Mention[],
  { candidates, concept, introduced }: RoleInput,
): RoleEvidence {
  const confidence = Math.round(probability * 100) / 100;
  const first = mentions[0];
  const place = first === undefined ? undefined : { field: first.field, ...first.sentence };
  const nowhere = { field: 'title', start: 0, end: 0 } as const;
  if (role === 'mentions') return { type: role, evidence: place ?? nowhere, cue: 'mention', confidence };
  const own = candidates.filter(({ from, to }) => to === concept?.id && (from === SELF || introduced.has(from)));
  const best = own.toSorted((a, b) => b.probabilities[role] - a.probabilities[role])[0];
  const isRead = best !== undefined && best.probabilities[role] >= MIN_READ;
  return {
    type: role,
    evidence: isRead ? best.evidence : (place ?? nowhere),
    cue: isRead ? best.cue(role) : BY_PLACE,
    confidence,
  };
}

/** Cue of a role that no sentence states: where the paper names the concept tells it. */
export const BY_PLACE = 'place';

/** Below this a relation's sentence explains nothing. */
const MIN_READ = 0.1;
