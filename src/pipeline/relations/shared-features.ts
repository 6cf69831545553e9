/** Features that pairs of one sentence share, by number: of its words, of the kinds of the ends, of what stands around a name and what is done to it. */
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

/** Each group is told when a pair first asks for it. */
export class SharedFeatures {
  readonly view: SentenceView;
  readonly names: FeatureNames;
  readonly #sentence: SentenceFacts;
  readonly #ends = new Map<string, Ids>();
  readonly #position = new Map<number, Ids>();
  readonly #words = new Map<Kind | 'other', Ids>();
  readonly #around = { to: new Map<number, Ids>(), from: new Map<number, Ids>() };
  readonly #done = new Map<number, Ids>();
  readonly #classes: Readonly<Record<Way, number[]>> = { forth: [], back: [] };
  readonly #verbs: Readonly<Record<Way, number[]>> = { forth: [], back: [] };

  constructor(view: SentenceView, sentence: SentenceFacts, names: FeatureNames) {
    this.view = view;
    this.#sentence = sentence;
    this.names = names;
  }

  /** Of what kinds the two are; `kind` is that of the first, the paper's own work too, where it is known. */
  ends(fromKind: EndKind, kind: Kind | undefined, toKind: Kind): Ids {
    const key = `${fromKind}/${kind}>${toKind}`;
    return this.#ends.get(key) ?? keep(this.#ends, key, endsOf(this.#list(), this.#sentence, fromKind, kind, toKind));
  }

  /** Where the sentence stands, for the paper's own work and another first end, named in it or not. */
  position(isOwn: boolean, isNamed: boolean): Ids {
    const key = Number(isOwn) * 2 + Number(isNamed);
    return (
      this.#position.get(key) ?? keep(this.#position, key, positionOf(this.#list(), this.#sentence, isOwn, isNamed))
    );
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
  { position, isOpened, introducedCount }: SentenceFacts,
  isOwn: boolean,
  isNamed: boolean,
): FeatureList {
  const add = features.tell;
  add`position=${Math.min(4, Math.floor(position * 5))}/${isOwn}`;
  add`opened=${isOpened}/${isOwn}/${!isNamed}`;
  add`news=${Math.min(introducedCount, 2)}/${isOwn}`;
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
