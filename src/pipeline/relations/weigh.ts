/** How likely each candidate states each type of relation, by the fitted models, and which family of wordings says so. */
import type { RelationType } from '../../domain/schema/concept.ts';
import type { Candidate } from './candidates.ts';
import { versus } from './cues/versus.ts';
import { saysPlainly } from './plain-words.ts';
import { probabilitiesOf, type JointModel } from './joint-model.ts';

/** A candidate with the probability of each type, in [0, 1]. */
export type WeighedCandidate = Candidate &
  Readonly<{
    probabilities: Readonly<Record<RelationType, number>>;
    /** Name of the family that speaks most for a type. */
    cue: (type: RelationType) => string;
  }>;

/** With the cue that a feature tells of, by number, else its family; '' where it has none. */
export type RelationModels = JointModel<RelationType> & Readonly<{ familyOf: (feature: number) => string }>;

export function withFamilies(models: JointModel<RelationType>): RelationModels {
  return { ...models, familyOf: models.features.asking(familyOf) };
}

export function weighCandidate(models: RelationModels, candidate: Candidate): WeighedCandidate {
  const found = probabilitiesOf(models, candidate.features);
  const probabilities = { 'builds-on': 0, compares: 0, evaluates: 0 };
  for (const [i, type] of models.names.entries()) probabilities[type] = found[i] ?? 0;
  const isVersus = candidate.cues.includes(VERSUS);
  if (isVersus) probabilities.compares = Math.max(probabilities.compares, OF_VERSUS);
  if (saysPlainly(candidate)) probabilities.compares = Math.max(probabilities.compares, OF_PLAIN);
  const cue = (type: RelationType): string =>
    isVersus && type === 'compares' ? versus.name : cueOf(models, candidate, type);
  return { ...candidate, probabilities, cue };
}

/** Labelled papers have too few to weigh it: of 59 that it read in abstracts of medicine 50 are right. */
const VERSUS = `${versus.name}/compares`;
const OF_VERSUS = 0.85;

/** What the models doubt, mostly for want of an example: of 32 that were below their threshold 29 are right. */
const OF_PLAIN = 0.85;

/** Families of features that are no cue of their own. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:between|distance|way|names-between|path)/, 'words-between'],
  [/^(?:doer|verb|lemma|lead|noun|role|clauses|coordinated|one-phrase|tail)/, 'clause'],
  [/^(?:to|from)-(?:before|after|role|head|verb)/, 'words-beside'],
];

function familyOf(feature: string): string {
  const cue = /^cue(?:-own|-kind)?=([\w-]+)\//.exec(feature)?.[1];
  return cue ?? FAMILIES.find(([groups]) => groups.test(feature))?.[1] ?? '';
}

/** The cue that fires for the type and weighs most; else the family of features that does. */
function cueOf(models: RelationModels, candidate: Candidate, type: RelationType): string {
  const { features, cues, doubts } = candidate;
  const back = type === 'compares' ? doubts.cuesBack : [];
  const { names, weights } = models;
  const column = names.indexOf(type);
  const sums = new Map<string, number>();
  for (let i = 0; i < features.ids.length; i++) {
    const id = features.ids[i] ?? 0;
    const weight = features.valueAt(i) * (weights[id * names.length + column] ?? 0);
    if (weight === 0) continue;
    const family = models.familyOf(id);
    sums.set(family, (sums.get(family) ?? 0) + weight);
  }
  const ofType = new Set(familiesOf(cues, type));
  const [turned] = familiesOf(back, type); // a comparison has no direction
  if (ofType.size === 0 && turned !== undefined) return turned;
  const known = [...sums].filter(([family]) => family !== '' && (ofType.size === 0 || ofType.has(family)));
  return known.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'clause';
}

function familiesOf(cues: readonly string[], type: RelationType): string[] {
  return cues.filter((cue) => cue.endsWith(`/${type}`)).map((cue) => cue.split('/')[0] ?? '');
}
