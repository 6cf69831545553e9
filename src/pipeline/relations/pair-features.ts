/** Features of an ordered pair of names in a sentence, or of the paper's own work and a name: what tells a stated relation. */
import type { Kind } from '../../domain/schema/concept.ts';
import { FeatureList, type TellFeature } from '../fitted/feature-list.ts';
import { remembered } from '../../domain/remembered.ts';
import type { ConceptFacts, KnownFeatures } from './known-features.ts';
import { cuesBetween, type Place, type SentenceView } from './sentence-view.ts';
import { type Doer, type EndKind, type SharedFeatures, verbNameOf } from './shared-features.ts';
import { SELF, type Anchor } from './tokens.ts';

export type PairContext = Readonly<{
  shared: SharedFeatures;
  known: KnownFeatures;
  factsById: ReadonlyMap<string, ConceptFacts>;
  /** The concept that "we" and "our method" mean; SELF where the paper introduces nothing. */
  topic: string;
}>;

const MAX_WORDS_BETWEEN = 12;
const MAX_PATH = 3;

/**
 * @param from  place of the first end; undefined for the paper's own work where the sentence does not name it
 * @param cues  `cue/type` of the cues that fire for the two, and of those that fire the other way round
 * @returns binary features by name, `group=value`
 */
export function pairFeatures(
  context: PairContext,
  from: Place | undefined,
  to: Place,
  cues: readonly string[],
  cuesBack: readonly string[],
): FeatureList {
  const { shared, known, factsById, topic } = context;
  const { view, names } = shared;
  const [fromId, toId] = [from?.anchor.conceptId ?? topic, to.anchor.conceptId];
  const [a, b] = [factsById.get(fromId), factsById.get(toId)];
  if (b === undefined) return new FeatureList(names);
  const isOwn = from === undefined || a?.isIntroduced === true;
  const ends: Ends = { isOwn, fromKind: isOwn ? 'own' : (a?.kind ?? 'own'), toKind: b.kind };
  const features = new FeatureList(names);
  const add = features.tell;
  features.addFlags(shared.ends(ends.fromKind, a?.kind, b.kind));
  features.addFlags(known.to(toId, b, isOwn));
  if (a !== undefined && from !== undefined) features.addFlags(known.from(fromId, a));
  if (a !== undefined) {
    if (a.noun === b.noun) add`same-noun`;
    if (a.broader.includes(toId)) add`broader=to`;
    if (b.broader.includes(fromId)) add`broader=from`;
  }
  features.addFlags(shared.position(isOwn, from !== undefined));
  features.addFlags(shared.words(isOwn, b.kind));
  addCues(cues, cuesBack, ends, add);
  addOthers(view, fromId, toId, isOwn, add);
  features.addFlags(shared.around('to', to));
  if (from !== undefined) {
    features.addFlags(shared.around('from', from));
    addBetween(shared, from, to, ends, features);
  }
  const doer = doerOf(view.clauses[to.clause]?.actors ?? [], fromId, isOwn);
  features.addFlags(shared.done(to, doer, isOwn));
  if (from !== undefined) addGrammar(view, from, to, ends, add);
  return features;
}

type Ends = Readonly<{ isOwn: boolean; fromKind: EndKind; toKind: Kind }>;
type Add = TellFeature;

/** "instrument/builds-on" tells of builds-on. */
const typeOf = remembered((cue) => cue.split('/')[1] ?? '');

function addCues(cues: readonly string[], cuesBack: readonly string[], { isOwn, toKind }: Ends, add: Add): void {
  const own = isOwn ? 'own' : 'other';
  for (const cue of cues) {
    add`cue=${cue}`;
    add`cue-own=${cue}/${own}`;
    add`cue-kind=${cue}/${toKind}`;
  }
  for (const type of cues.map(typeOf)) {
    add`cue-type=${type}`;
    add`cue-type-own=${type}/${own}`;
    add`cue-type-kind=${type}/${toKind}`;
  }
  if (cues.length === 0) add`no-cue=${own}`;
  if (cues.some((cue) => cue !== cues[0])) add`cues=many`;
  for (const cue of cuesBack) {
    add`cue-back=${cue}`;
    add`cue-type-back=${typeOf(cue)}`;
  }
}

/** What others are said to do with the second end speaks against these two. */
function addOthers(view: SentenceView, fromId: string, toId: string, isOwn: boolean, add: Add): void {
  const own = isOwn ? 'own' : 'other';
  const all = view.sourcesByTarget.get(toId) ?? [];
  const others = all.filter((other) => other !== fromId && !(isOwn && other === SELF));
  for (const other of others) for (const cue of cuesBetween(view, other, toId)) add`cue-others=${typeOf(cue)}/${own}`;
  if (others.length > 0) add`cue-others/${own}`;
}

/** Number of tokens between, in growing steps. */
function distanceOf(tokens: number): string {
  if (tokens <= 3) return String(tokens);
  if (tokens <= 6) return '4-6';
  if (tokens <= 10) return '7-10';
  if (tokens <= 16) return '11-16';
  return tokens <= 25 ? '17-25' : '26+';
}

function addBetween(shared: SharedFeatures, from: Place, to: Place, ends: Ends, features: FeatureList): void {
  const { view } = shared;
  const add = features.tell;
  const isForth = from.token < to.token;
  const way = isForth ? 'forth' : 'back';
  const [left, right] = isForth ? [from, to] : [to, from];
  const gap = right.token - left.token - 1;
  add`way=${way}/${ends.fromKind}>${ends.toKind}`;
  add`distance=${way}/${distanceOf(gap)}`;
  add`names-between=${way}/${Math.min(4, right.rank - left.rank - 1)}`;
  if (gap <= MAX_PATH) add`path=${way}/${view.classes.slice(left.token + 1, right.token).join(' ')}`;
  if (gap > MAX_WORDS_BETWEEN) return;
  for (let i = left.token + 1; i < right.token; i++) features.addId(shared.classBetween(way, i));
  for (let i = left.token + 1; i < right.token; i++) features.addId(shared.verbBetween(way, i));
}

/** Does the first end act on the second? */
function doerOf(actors: readonly Anchor[], fromId: string, isOwn: boolean): Doer {
  if (actors.length === 0) return 'nobody';
  const isFirst = ({ part, conceptId }: Anchor): boolean => (part === 'self' ? isOwn : conceptId === fromId);
  return actors.some(isFirst) ? 'actor' : 'another';
}

/** How the clauses, slots and phrases of the two lie to one another. */
function addGrammar(view: SentenceView, from: Place, to: Place, { fromKind, toKind }: Ends, add: Add): void {
  if (from.clause !== to.clause) {
    add`clauses=${from.clause < 0 || to.clause < 0 ? 'unread' : Math.max(-2, Math.min(2, to.clause - from.clause))}`;
    const other = view.clauses[from.clause]?.clause.verb;
    add`verbs=${other?.verb.verbClass ?? 'none'}>${verbNameOf(view.clauses[to.clause]?.clause.verb)}`;
    return;
  }
  add`clauses=same`;
  if (from.slot !== to.slot) return;
  if (from.phrase === to.phrase) {
    add`one-phrase=${from.isHead}>${to.isHead}`;
    add`one-phrase-kind=${from.isHead}>${to.isHead}/${fromKind}>${toKind}`;
  } else {
    add`coordinated`;
    add`coordinated=${to.role}/${fromKind}>${toKind}`;
  }
}
