/** Features of a concept in a paper that tell what the paper does with it, once relations are read. */
import { RELATION_TYPES, type Mention, type RelationMode, type RelationType } from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import { FeatureList, type FeatureNames, type TellFeature } from '../fitted/feature-list.ts';
import type { LinearModel } from '../fitted/linear-model.ts';
import { newnessOf } from './introduction-features.ts';
import type { KnownConcept } from './known-concept.ts';
import { ownWorkAt } from './own-work.ts';
import { SELF } from './tokens.ts';
import type { WeighedCandidate } from './weigh.ts';

export type RoleInput = Readonly<{
  paper: PaperBody;
  /** Of the concept, in order of the text. */
  mentions: readonly Mention[];
  concept: KnownConcept | undefined;
  /** Of the paper, those with the concept as an end. */
  candidates: readonly WeighedCandidate[];
  introduced: ReadonlySet<string>;
}>;

/** Groups of a candidate's features that also tell a role, where the paper's own work is the first end. */
const OWN_GROUPS =
  /^(?:doer-verb|doer-kind|doer-role|has-verb-kind|has|self|to-before|to-after|to-role-kind|cue|cue-own|position|opened|noun|lead|verb|way|distance)[=/]/;

/** Names of the features that count, with those that come from a candidate's by number: -1 for one that tells no role. */
export type RoleNames = Readonly<{ names: FeatureNames; ownOf: (candidateFeature: number) => number }>;

/** Before the names of a candidate's features that tell a role. */
const OWN = 'own/';

/** @param ofCandidates  names by which the candidates' features were listed */
export function roleNames(names: FeatureNames, ofCandidates: FeatureNames): RoleNames {
  const ownOf = ofCandidates.asking((name) => (OWN_GROUPS.test(name) ? names.idOf(`${OWN}${name}`) : -1));
  return { names, ownOf };
}

/** Features of candidates that role models have weights for. */
export function* candidateNamesIn(models: Iterable<LinearModel>): Generator<string> {
  for (const { weights } of models)
    for (const name of weights.keys()) if (name.startsWith(OWN)) yield name.slice(OWN.length);
}

/** @returns flags, and probabilities of relations as `p=…` */
export function roleFeatures(
  { paper, mentions, concept, candidates, introduced }: RoleInput,
  { names, ownOf }: RoleNames,
): FeatureList {
  const features = new FeatureList(names);
  const add = features.tell;
  const kind = concept?.kind ?? 'concept';
  const isNamed = /[\p{Lu}\d]/u.test(concept?.name ?? '');
  const news = introduced.size === 0 ? 'none' : introduced.size === 1 ? 'one' : 'several';
  const inTitle = mentions.filter(({ field }) => field === 'title');
  const inAbstract = mentions.filter(({ field }) => field === 'abstract');
  add`kind=${kind}`;
  add`kind-named=${kind}/${isNamed}`;
  add`kind-news=${kind}/${news}`;
  add`kind-title=${kind}/${inTitle.length > 0}`;
  add`news-title=${news}/${inTitle.length > 0}`;
  add`uses=${Math.min(4, mentions.length)}`;
  add`kind-uses=${kind}/${Math.min(4, mentions.length)}`;
  add`age=${newnessOf(paper.id, concept)}`;
  add`detector=${mentions[0]?.detector ?? ''}`;
  addTitle(paper, inTitle, kind, add);
  addAbstract(paper, inAbstract, kind, add);
  const id = concept?.id ?? '';
  const surest = new Map<Side, Surest>();
  for (const candidate of candidates) {
    const { from, to, mode, probabilities } = candidate;
    if (to === id && isOwnWork(candidate, introduced)) {
      takeIn(surest, 'own', probabilities);
      takeIn(surest, mode, probabilities);
      for (const own of candidate.features.ids) features.addId(ownOf(own));
    } else if (to === id) takeIn(surest, 'other', probabilities);
    else if (from === id) {
      takeIn(surest, 'from', probabilities);
      if (introduced.has(to)) features.addId(names.of`p-from-new=compares`, probabilities.compares);
    }
  }
  addSurest(surest, kind, features);
  return features;
}

/** The greatest probability of each type of relation. */
type Surest = Record<RelationType, number>;

/** Candidates that are looked at together: of the paper's own work to the concept, and of these those of a mode; of others to it; from it. */
type Side = 'own' | RelationMode | 'other' | 'from';

function takeIn(surest: Map<Side, Surest>, side: Side, probabilities: Surest): void {
  const most = surest.get(side);
  if (most === undefined) surest.set(side, { ...probabilities });
  else for (const type of RELATION_TYPES) most[type] = Math.max(most[type], probabilities[type]);
}

/** Characters that hold the word before a name. */
const WINDOW = 40;

function addTitle({ title }: PaperBody, inTitle: readonly Mention[], kind: string, add: TellFeature): void {
  const [firstColon, lastColon] = [title.indexOf(':'), title.lastIndexOf(':')];
  for (const { start, end } of inTitle) {
    const before = /(\p{L}+)\s+$/u.exec(title.slice(Math.max(0, start - WINDOW), start))?.[1]?.toLowerCase() ?? '';
    if (/^(?:for|in|of|on|via|by|through|using|with|to|from|and|beyond|towards?)$/.test(before))
      add`title-after=${before}/${kind}`;
    if (start === 0) add`title-start/${kind}`;
    const isAfterColon = firstColon >= 0 && firstColon <= start;
    add`title-colon=${isAfterColon ? 'after' : lastColon >= end ? 'before' : 'none'}/${kind}`;
  }
}

function addAbstract(paper: PaperBody, inAbstract: readonly Mention[], kind: string, add: TellFeature): void {
  const openedAt = ownWorkAt(paper);
  const [first] = inAbstract;
  const last = inAbstract.at(-1);
  if (first === undefined || last === undefined) {
    add`only-title/${kind}`;
    return;
  }
  const length = Math.max(1, paper.abstract.length);
  const placeOf = (mention: Mention): number => Math.min(4, Math.floor((5 * mention.start) / length));
  add`first=${placeOf(first)}/${kind}`;
  add`last=${placeOf(last)}/${kind}`;
  const isBefore = (mention: Mention): boolean => openedAt >= 0 && mention.sentence.end <= openedAt;
  const sides = inAbstract.every(isBefore) ? 'before' : inAbstract.some(isBefore) ? 'both' : 'after';
  add`sides=${openedAt < 0 ? 'none' : sides}/${kind}`;
  if (first.sentence.start === 0) add`opening/${kind}`;
  if (last.sentence.end >= paper.abstract.length - 2) add`closing/${kind}`;
}

/** Steps that a probability of the paper's own work may be above. */
const STEPS = [0.2, 0.4, 0.6];

function addSurest(surest: ReadonlyMap<Side, Surest>, kind: string, features: FeatureList): void {
  const { names } = features;
  for (const [side, probabilities] of surest) {
    for (const type of RELATION_TYPES) {
      const probability = probabilities[type];
      features.addId(probabilityName(names, side, type), probability);
      if (side !== 'own') continue;
      features.addId(names.of`p-kind=${type}/${kind}`, probability);
      for (const step of STEPS) if (probability >= step) features.tell`above=${type}/${step}`;
    }
  }
}

function probabilityName(names: FeatureNames, side: Side, type: RelationType): number {
  if (side === 'own' || side === 'other') return names.of`p=${side}/${type}`;
  return side === 'from' ? names.of`p-from=${type}` : names.of`p-mode=${type}/${side}`;
}

function isOwnWork({ from }: WeighedCandidate, introduced: ReadonlySet<string>): boolean {
  return from === SELF || introduced.has(from);
}
