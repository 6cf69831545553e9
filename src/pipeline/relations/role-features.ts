/** Features of a concept in a paper that tell what the paper does with it, once relations are read. */
import { RELATION_TYPES, type Mention } from '../../domain/schema/concept.ts';
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
  const known: number[] = [];
  const find = (id: number): number => {
    const name = ofCandidates.nameOf(id);
    return OWN_GROUPS.test(name) ? names.idOf(`${OWN}${name}`) : -1;
  };
  return { names, ownOf: (id) => (known[id] ??= find(id)) };
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
  const add: TellFeature = (words, ...parts) => features.tell(words, ...parts);
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
  for (const candidate of candidates) {
    if (candidate.to === id) {
      addCandidate(candidate, introduced, kind, features);
      if (isOwnWork(candidate, introduced)) for (const own of candidate.features.ids) features.addId(ownOf(own));
    } else if (candidate.from === id) {
      for (const type of RELATION_TYPES) features.addId(names.of`p-from=${type}`, candidate.probabilities[type]);
      if (introduced.has(candidate.to)) features.addId(names.of`p-from-new=compares`, candidate.probabilities.compares);
    }
  }
  return features;
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

function addCandidate(
  candidate: WeighedCandidate,
  introduced: ReadonlySet<string>,
  kind: string,
  features: FeatureList,
): void {
  const { probabilities, mode } = candidate;
  const { names } = features;
  const isOwn = isOwnWork(candidate, introduced);
  for (const type of RELATION_TYPES) {
    const probability = probabilities[type];
    features.addId(names.of`p=${isOwn ? 'own' : 'other'}/${type}`, probability);
    if (!isOwn) continue;
    features.addId(names.of`p-kind=${type}/${kind}`, probability);
    features.addId(names.of`p-mode=${type}/${mode}`, probability);
    for (const step of [0.2, 0.4, 0.6]) if (probability >= step) features.tell`above=${type}/${step}`;
  }
}

function isOwnWork({ from }: WeighedCandidate, introduced: ReadonlySet<string>): boolean {
  return from === SELF || introduced.has(from);
}
