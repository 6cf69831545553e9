/** Features of an ordered pair of names in a sentence, or of the paper's own work and a name: what tells a stated relation. */
import type { Kind } from '../../domain/schema/concept.ts';
import { FeatureList, type FeatureNames, type TellFeature } from '../fitted/feature-list.ts';
import { remembered } from '../text/remembered.ts';
import type { VerbGroup } from './phrases.ts';
import { pairKey, type Place, type SentenceView } from './sentence-view.ts';
import { SELF, type Anchor } from './tokens.ts';
import { lemmaOf } from './word-classes.ts';

/** What is known of a concept in this paper before relations are read. */
export type ConceptFacts = Readonly<{
  kind: Kind;
  isIntroduced: boolean;
  isInTitle: boolean;
  mentionCount: number;
  /** Has a capital letter or a digit. */
  isNamed: boolean;
  /** Best confidence among detectors of its mentions, in [0, 1]. */
  confidence: number;
  detector: string;
  /** Last word of its name, in lower case and singular. */
  noun: string;
  /** Ids of broader concepts. */
  broader: readonly string[];
}>;

/** What is known of the sentence. */
export type SentenceFacts = Readonly<{
  isTitle: boolean;
  /** Place in the abstract, in [0, 1]. */
  position: number;
  /** The paper has spoken of its own work before or here. */
  isOpened: boolean;
  /** Number of concepts that the paper introduces. */
  introducedCount: number;
}>;

export type PairContext = Readonly<{
  view: SentenceView;
  sentence: SentenceFacts;
  factsById: ReadonlyMap<string, ConceptFacts>;
  /** The concept that "we" and "our method" mean; SELF where the paper introduces nothing. */
  topic: string;
  /** Names of the features that count. */
  names: FeatureNames;
  told: Told;
}>;

/**
 * Features that pairs of one sentence share, by number, once they have been told: of its words, of the kinds of the ends, of what stands around
 * a name, of what is done to it. Places are indexes of tokens.
 */
export type Told = Readonly<{
  words: Map<string, Ids>;
  ends: Map<string, Ids>;
  known: Known;
  around: Readonly<Record<'to' | 'from', Map<number, Ids>>>;
  done: Map<string, Ids>;
  /** Of each token, where it stands between a first end and a second one behind it, or before it. */
  between: Partial<Record<'forth' | 'back', BetweenIds>>;
}>;

/** The same of what is known of a name, by concept, which pairs of one paper share: of a second end beside the paper's own work and beside another. */
type Known = Readonly<Record<'own' | 'other' | 'from', Map<string, Ids>>>;

type Ids = readonly number[];

export function nothingKnown(): Known {
  return { own: new Map(), other: new Map(), from: new Map() };
}

export function nothingTold(known: Known): Told {
  return {
    words: new Map(),
    ends: new Map(),
    known,
    around: { to: new Map(), from: new Map() },
    done: new Map(),
    between: {},
  };
}

const MAX_WORDS_BETWEEN = 12;
const MAX_PATH = 3;

/**
 * @param from  place of the first end; undefined for the paper's own work where the sentence does not name it
 * @returns binary features by name, `group=value`
 */
export function pairFeatures(context: PairContext, from: Place | undefined, to: Place): FeatureList {
  const features = new FeatureList(context.names);
  const add = features.tell;
  const { view, factsById, topic, told } = context;
  const fromId = from?.anchor.conceptId ?? topic;
  const b = factsById.get(to.anchor.conceptId);
  const a = factsById.get(fromId);
  if (b === undefined) return features;
  const isOwn = from === undefined || a?.isIntroduced === true;
  const toKind = b.kind;
  const fromKind = isOwn ? 'own' : (a?.kind ?? 'own');
  const ends: Ends = { isOwn, isSaid: from !== undefined, fromKind, toKind };
  once(told.ends, `${fromKind}/${a?.kind}/${toKind}/${from === undefined}`, features, () =>
    addEnds(context.sentence, ends, a?.kind, add),
  );
  once(told.known[isOwn ? 'own' : 'other'], to.anchor.conceptId, features, () => addKnownOfTo(b, isOwn, add));
  if (a !== undefined && from !== undefined) once(told.known.from, fromId, features, () => addKnownOfFrom(a, add));
  if (a !== undefined) {
    if (a.noun === b.noun) add`same-noun`;
    if (a.broader.includes(to.anchor.conceptId)) add`broader=to`;
    if (b.broader.includes(fromId)) add`broader=from`;
  }
  once(told.words, isOwn ? toKind : 'other', features, () => addWordsOfSentence(view, isOwn, toKind, add));
  addCues(view, fromId, to.anchor.conceptId, isOwn, toKind, add);
  once(told.around.to, to.token, features, () => addAround(view, to, 'to', add));
  const doer = doerOf(view.clauses[to.clause]?.actors ?? [], fromId, isOwn);
  once(told.done, `${to.token}/${doer}/${isOwn}`, features, () => addDone(view, to, doer, isOwn, add));
  if (from !== undefined) {
    once(told.around.from, from.token, features, () => addAround(view, from, 'from', add));
    addBetween(context, from, to, ends, features);
    addGrammar(view, from, to, ends, add);
  }
  return features;
}

/** Tells features that were told before under the key, without making their names again. */
function once<Key>(told: Map<Key, Ids>, key: Key, features: FeatureList, tell: () => void): void {
  const known = told.get(key);
  if (known !== undefined) {
    for (const id of known) features.addId(id);
    return;
  }
  const start = features.ids.length;
  tell();
  told.set(key, features.ids.slice(start));
}

type Ends = Readonly<{ isOwn: boolean; isSaid: boolean; fromKind: string; toKind: Kind }>;

/** Of what kinds the two are, and where the sentence stands. */
function addEnds(sentence: SentenceFacts, ends: Ends, kindOfFirst: Kind | undefined, add: Add): void {
  const { isOwn, isSaid, fromKind, toKind } = ends;
  const where = sentence.isTitle ? 'title' : 'text';
  add`kinds=${fromKind}>${toKind}`;
  if (kindOfFirst !== undefined) add`from-kind=${kindOfFirst}`;
  add`to-kind=${toKind}`;
  add`where=${where}/${fromKind === 'own' ? 'own' : 'other'}`;
  add`title-kinds=${where}/${fromKind}>${toKind}`;
  add`position=${Math.min(4, Math.floor(sentence.position * 5))}/${isOwn}`;
  add`opened=${sentence.isOpened}/${isOwn}/${!isSaid}`;
  add`news=${Math.min(sentence.introducedCount, 2)}/${isOwn}`;
}

type Add = TellFeature;

function addKnownOfTo(to: ConceptFacts, isOwn: boolean, add: Add): void {
  if (to.isIntroduced) add`to-new=${isOwn}`;
  add`to-in-title=${to.isInTitle}/${isOwn}`;
  add`to-uses=${Math.min(to.mentionCount, 3)}/${isOwn}`;
  add`to-named=${to.isNamed}/${to.kind}`;
  add`to-found=${to.detector}`;
  if (to.confidence < 0.75) add`to-doubtful`;
}

function addKnownOfFrom(from: ConceptFacts, add: Add): void {
  add`from-named=${from.isNamed}/${from.kind}`;
  add`from-uses=${Math.min(from.mentionCount, 3)}`;
  add`from-in-title=${from.isInTitle}`;
  if (from.confidence < 0.75) add`from-doubtful`;
  add`from-found=${from.detector}`;
}

function addWordsOfSentence(view: SentenceView, isOwn: boolean, kind: Kind, add: Add): void {
  const own = isOwn ? 'own' : 'other';
  for (const name of view.topics) add`has=${name}/${own}`;
  for (const verb of view.verbs) {
    add`has-verb=${verb}/${own}`;
    if (isOwn) add`has-verb-kind=${verb}/${kind}`;
  }
  add`self=${view.self}/${own}`;
  if (view.classes.length > 45) add`long`;
  if (view.classes.length < 15) add`short`;
}

/** "instrument/builds-on" tells of builds-on. */
const typeOf = remembered((cue) => cue.split('/')[1] ?? '');

function addCues(
  { cues, sourcesByTarget }: SentenceView,
  fromId: string,
  toId: string,
  isOwn: boolean,
  kind: Kind,
  add: Add,
): void {
  const own = isOwn ? 'own' : 'other';
  const here = [...(cues.get(pairKey(fromId, toId)) ?? []), ...(isOwn ? (cues.get(pairKey(SELF, toId)) ?? []) : [])];
  for (const cue of here) {
    add`cue=${cue}`;
    add`cue-own=${cue}/${own}`;
    add`cue-kind=${cue}/${kind}`;
  }
  for (const type of new Set(here.map(typeOf))) {
    add`cue-type=${type}`;
    add`cue-type-own=${type}/${own}`;
    add`cue-type-kind=${type}/${kind}`;
  }
  if (here.length === 0) add`no-cue=${own}`;
  if (new Set(here).size > 1) add`cues=many`;
  for (const cue of cues.get(pairKey(toId, fromId)) ?? []) {
    add`cue-back=${cue}`;
    add`cue-type-back=${typeOf(cue)}`;
  }
  // what others are said to do with it speaks against these two
  let byOthers = false;
  for (const other of sourcesByTarget.get(toId) ?? []) {
    if (other === fromId || (isOwn && other === SELF)) continue;
    byOthers = true;
    for (const cue of cues.get(pairKey(other, toId)) ?? []) add`cue-others=${typeOf(cue)}/${own}`;
  }
  if (byOthers) add`cue-others/${own}`;
}

function addAround({ classes, sentence }: SentenceView, place: Place, end: string, add: Add): void {
  const before = classes[place.token - 1] ?? '|';
  const after = classes[place.token + 1] ?? '|';
  add`${end}-before=${before}`;
  add`${end}-after=${after}`;
  add`${end}-role=${place.role}`;
  add`${end}-head=${place.isHead}`;
  for (let i = place.token - 1; i >= Math.max(0, place.token - 5); i--) {
    const token = sentence.tokens[i];
    const lemma = token === undefined ? undefined : lemmaOf(token);
    if (lemma === undefined) continue;
    add`${end}-verb-before=${lemma}`;
    break;
  }
}

/** Number of tokens between, in growing steps. */
function distanceOf(tokens: number): string {
  if (tokens <= 3) return String(tokens);
  if (tokens <= 6) return '4-6';
  if (tokens <= 10) return '7-10';
  if (tokens <= 16) return '11-16';
  return tokens <= 25 ? '17-25' : '26+';
}

/** Features of each token, by number; -1 for those that count nothing between two ends. */
type BetweenIds = Readonly<{ classes: Ids; verbs: Ids }>;

function betweenIds({ view, names }: PairContext, way: string): BetweenIds {
  const { tokens } = view.sentence;
  return {
    classes: view.classes.map((name) => (name === 'noun' || name === '.' ? -1 : names.of`between=${way}/${name}`)),
    verbs: tokens.map((token) => {
      const lemma = lemmaOf(token);
      return lemma === undefined ? -1 : names.of`between-verb=${way}/${lemma}`;
    }),
  };
}

function addBetween(context: PairContext, from: Place, to: Place, ends: Ends, features: FeatureList): void {
  const { view, told } = context;
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
  const { classes, verbs } = (told.between[way] ??= betweenIds(context, way));
  for (let i = left.token + 1; i < right.token; i++) features.addId(classes[i] ?? -1);
  for (let i = left.token + 1; i < right.token; i++) features.addId(verbs[i] ?? -1);
}

type Doer = 'actor' | 'nobody' | 'another';

/** Does the first end act on the second? */
function doerOf(actors: readonly Anchor[], fromId: string, isOwn: boolean): Doer {
  if (actors.length === 0) return 'nobody';
  const isFirst = ({ part, conceptId }: Anchor): boolean => (part === 'self' ? isOwn : conceptId === fromId);
  return actors.some(isFirst) ? 'actor' : 'another';
}

/** What the clause of the second end says of it. */
function addDone(view: SentenceView, to: Place, doer: Doer, isOwn: boolean, add: Add): void {
  const own = isOwn ? 'own' : 'other';
  const clause = view.clauses[to.clause]?.clause;
  const verb = clause?.verb;
  add`verb=${verbNameOf(verb)}/${own}`;
  if (verb !== undefined) add`verb-mood=${verb.mood}/${own}`;
  if (verb?.isNegated === true) add`negated`;
  add`doer=${doer}/${own}`;
  if (verb !== undefined && doer === 'actor') add`lemma=${verb.verb.lemma}${verb.isPassive ? '-passive' : ''}`;
  if (clause?.lead) add`lead=${clause.lead}/${doer}`;
  if (to.phrase === undefined) return;
  const tail = to.phrase.tail.at(-1);
  add`tail=${tail === undefined ? 'none' : classOfWord(view, tail)}/${own}`;
}

function verbNameOf(verb: VerbGroup | undefined): string {
  if (verb === undefined) return 'none';
  return `${verb.verb.verbClass}${verb.isPassive ? '-passive' : ''}${verb.isNegated ? '-not' : ''}`;
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

function classOfWord(view: SentenceView, word: string): string {
  const at = view.sentence.tokens.findLastIndex(({ text }) => text === word);
  return view.classes[at] ?? '?';
}
