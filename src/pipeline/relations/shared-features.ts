/** Features that pairs of one sentence share, by number: of its words, of the kinds of the ends, of what stands around a name and what is done to it. */
import { KINDS } from '../../domain/kinds.ts';
import type { Kind } from '../../domain/schema/concept.ts';
import { FeatureList, type FeatureNames } from '../fitted/feature-list.ts';
import { keep, type Ids } from './known-features.ts';
import type { VerbGroup } from './phrases.ts';
import type { Place, SentenceView } from './sentence-view.ts';

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

/** Whether the first end acts on the second. */
export type Doer = 'actor' | 'nobody' | 'another';
/** Kind of a first end, or the paper's own work. */
export type EndKind = Kind | 'own';

/** Whether the first end stands before the second or behind it. */
export type Way = 'forth' | 'back';

/** Groups that closed lists make up, by the number of their parts together: the pairs of all papers share them. */
type ClosedGroups = Readonly<Record<'ends' | 'position' | 'way', Ids[]>>;

const closedGroups = new WeakMap<FeatureNames, ClosedGroups>();

function closedGroupsOf(names: FeatureNames): ClosedGroups {
  let groups = closedGroups.get(names);
  if (groups === undefined) closedGroups.set(names, (groups = { ends: [], position: [], way: [] }));
  return groups;
}

/** Numbers of what an end may be; 0 is left for what is not known. */
const NUMBER_OF = Object.fromEntries(['own', ...KINDS].map((kind, i) => [kind, i + 1])) as Readonly<
  Record<EndKind, number>
>;
const END_COUNT = KINDS.length + 2;

/** Number of tokens between the two, in growing steps; -1 where they are one name in another. */
const DISTANCES = ['-1', '0', '1', '2', '3'];
for (const [step, most] of [
  ['4-6', 6],
  ['7-10', 10],
  ['11-16', 16],
  ['17-25', 25],
  ['26+', 26],
] as const)
  while (DISTANCES.length <= most + 1) DISTANCES.push(step);
/** More names between say no more. */
const MOST_BETWEEN = 4;

/** Each group is told when a pair first asks for it. */
export class SharedFeatures {
  readonly view: SentenceView;
  readonly names: FeatureNames;
  readonly #sentence: SentenceFacts;
  readonly #closed: ClosedGroups;
  readonly #words = new Map<Kind | 'other', Ids>();
  readonly #around = { to: new Map<number, Ids>(), from: new Map<number, Ids>() };
  readonly #done = new Map<number, Ids>();
  readonly #classes: Readonly<Record<Way, number[]>> = { forth: [], back: [] };
  readonly #verbs: Readonly<Record<Way, number[]>> = { forth: [], back: [] };

  constructor(view: SentenceView, sentence: SentenceFacts, names: FeatureNames) {
    this.view = view;
    this.#sentence = sentence;
    this.names = names;
    this.#closed = closedGroupsOf(names);
  }

  /** Of what kinds the two are; `kind` is that of the first, the paper's own work too, where it is known. */
  ends(fromKind: EndKind, kind: Kind | undefined, toKind: Kind): Ids {
    const ends =
      (NUMBER_OF[fromKind] * END_COUNT + (kind === undefined ? 0 : NUMBER_OF[kind])) * END_COUNT + NUMBER_OF[toKind];
    return (this.#closed.ends[ends * 2 + Number(this.#sentence.isTitle)] ??= endsOf(
      this.#list(),
      this.#sentence,
      fromKind,
      kind,
      toKind,
    ).ids);
  }

  /** Where the sentence stands, for the paper's own work and another first end, named in it or not. */
  position(isOwn: boolean, isNamed: boolean): Ids {
    const { position, isOpened, introducedCount } = this.#sentence;
    const place = Math.min(4, Math.floor(position * 5));
    const news = Math.min(introducedCount, 2);
    const sides = (Number(isOpened) * 2 + Number(isOwn)) * 2 + Number(isNamed);
    return (this.#closed.position[(place * 3 + news) * 8 + sides] ??= positionOf(
      this.#list(),
      place,
      news,
      isOpened,
      isOwn,
      isNamed,
    ).ids);
  }

  /** On which side the first end stands, and how many tokens and names are between the two: -1 where they are one name in another. */
  way(way: Way, fromKind: EndKind, toKind: Kind, tokens: number, names: number): Ids {
    const [distance, between] = [Math.min(tokens + 1, DISTANCES.length - 1), Math.min(names, MOST_BETWEEN)];
    const ends = (NUMBER_OF[fromKind] * END_COUNT + NUMBER_OF[toKind]) * 2 + Number(way === 'forth');
    const key = (ends * DISTANCES.length + distance) * (MOST_BETWEEN + 2) + between + 1;
    return (this.#closed.way[key] ??= wayOf(this.#list(), way, fromKind, toKind, distance, between).ids);
  }

  /** What words the sentence has, as the paper's own work and another first end look at them. */
  words(isOwn: boolean, toKind: Kind): Ids {
    const key = isOwn ? toKind : 'other';
    return this.#words.get(key) ?? keep(this.#words, key, wordsOf(this.#list(), this.view, isOwn, toKind));
  }

  /** What stands around an end. */
  around(end: 'to' | 'from', place: Place): Ids {
    const told = this.#around[end];
    return told.get(place.token) ?? keep(told, place.token, aroundOf(this.#list(), this.view, place, end));
  }

  /** What the clause of the second end says of it. */
  done(to: Place, doer: Doer, isOwn: boolean): Ids {
    const key = (to.token * DOERS.length + DOERS.indexOf(doer)) * 2 + Number(isOwn);
    return this.#done.get(key) ?? keep(this.#done, key, doneOf(this.#list(), this.view, to, doer, isOwn));
  }

  /** The class of a token between the two; -1 for one that says nothing. */
  classBetween(way: Way, token: number): number {
    return (this.#classes[way][token] ??= classBetween(this.view, this.names, way, token));
  }

  /** A verb between the two; -1 where the token is none. */
  verbBetween(way: Way, token: number): number {
    return (this.#verbs[way][token] ??= verbBetween(this.view, this.names, way, token));
  }

  #list(): FeatureList {
    return new FeatureList(this.names);
  }
}

const DOERS: readonly Doer[] = ['actor', 'nobody', 'another'];

function endsOf(
  features: FeatureList,
  { isTitle }: SentenceFacts,
  fromKind: EndKind,
  kind: Kind | undefined,
  toKind: Kind,
): FeatureList {
  const add = features.tell;
  const where = isTitle ? 'title' : 'text';
  add`kinds=${fromKind}>${toKind}`;
  if (kind !== undefined) add`from-kind=${kind}`;
  add`to-kind=${toKind}`;
  add`where=${where}/${fromKind === 'own' ? 'own' : 'other'}`;
  add`title-kinds=${where}/${fromKind}>${toKind}`;
  return features;
}

function positionOf(
  features: FeatureList,
  place: number,
  news: number,
  isOpened: boolean,
  isOwn: boolean,
  isNamed: boolean,
): FeatureList {
  const add = features.tell;
  add`position=${place}/${isOwn}`;
  add`opened=${isOpened}/${isOwn}/${!isNamed}`;
  add`news=${news}/${isOwn}`;
  return features;
}

function wayOf(
  features: FeatureList,
  way: Way,
  fromKind: EndKind,
  toKind: Kind,
  distance: number,
  namesBetween: number,
): FeatureList {
  const add = features.tell;
  add`way=${way}/${fromKind}>${toKind}`;
  add`distance=${way}/${DISTANCES[distance] ?? ''}`;
  add`names-between=${way}/${namesBetween}`;
  return features;
}

function wordsOf(features: FeatureList, view: SentenceView, isOwn: boolean, kind: Kind): FeatureList {
  const add = features.tell;
  const own = isOwn ? 'own' : 'other';
  for (const name of view.topics) add`has=${name}/${own}`;
  for (const verb of view.verbs) {
    add`has-verb=${verb}/${own}`;
    if (isOwn) add`has-verb-kind=${verb}/${kind}`;
  }
  add`self=${view.self}/${own}`;
  if (view.classes.length > 45) add`long`;
  if (view.classes.length < 15) add`short`;
  return features;
}

function aroundOf(
  features: FeatureList,
  { classes, sentence }: SentenceView,
  place: Place,
  end: 'to' | 'from',
): FeatureList {
  const add = features.tell;
  const before = classes[place.token - 1] ?? '|';
  const after = classes[place.token + 1] ?? '|';
  add`${end}-before=${before}`;
  add`${end}-after=${after}`;
  add`${end}-role=${place.role}`;
  add`${end}-head=${place.isHead}`;
  for (let i = place.token - 1; i >= Math.max(0, place.token - 5); i--) {
    const lemma = sentence.tokens[i]?.word?.lemma;
    if (lemma === undefined) continue;
    add`${end}-verb-before=${lemma}`;
    break;
  }
  return features;
}

function classBetween({ classes }: SentenceView, names: FeatureNames, way: Way, token: number): number {
  const name = classes[token] ?? '.';
  return name === 'noun' || name === '.' ? -1 : names.of`between=${way}/${name}`;
}

function verbBetween({ sentence }: SentenceView, names: FeatureNames, way: Way, at: number): number {
  const lemma = sentence.tokens[at]?.word?.lemma;
  return lemma === undefined ? -1 : names.of`between-verb=${way}/${lemma}`;
}

function doneOf(features: FeatureList, view: SentenceView, to: Place, doer: Doer, isOwn: boolean): FeatureList {
  const add = features.tell;
  const own = isOwn ? 'own' : 'other';
  const clause = view.clauses[to.clause]?.clause;
  const verb = clause?.verb;
  add`verb=${verbNameOf(verb)}/${own}`;
  if (verb !== undefined) add`verb-mood=${verb.mood}/${own}`;
  if (verb?.isNegated === true) add`negated`;
  add`doer=${doer}/${own}`;
  if (verb !== undefined && doer === 'actor') add`lemma=${verb.verb.lemma}${verb.isPassive ? '-passive' : ''}`;
  if (clause?.lead) add`lead=${clause.lead}/${doer}`;
  if (to.phrase === undefined) return features;
  const tail = to.phrase.tail.at(-1);
  add`tail=${tail === undefined ? 'none' : classOfWord(view, tail)}/${own}`;
  return features;
}

/** "build-passive-not"; `none` where there is no verb. */
export function verbNameOf(verb: VerbGroup | undefined): string {
  if (verb === undefined) return 'none';
  return `${verb.verb.verbClass}${verb.isPassive ? '-passive' : ''}${verb.isNegated ? '-not' : ''}`;
}

function classOfWord(view: SentenceView, word: string): string {
  const at = view.sentence.tokens.findLastIndex(({ text }) => text === word);
  return view.classes[at] ?? '?';
}
