/** Slots of a clause: its noun phrases with the prepositions that lead to them, lists and asides told apart. */
import { isNominative, type Chunk, type NounPhrase } from './phrases.ts';

/** A noun phrase, or several coordinated ones, under the prepositions that lead to it from the verb. */
export type Slot = Readonly<{
  /** Prepositions since the verb (or the clause's start): [] is the object or the subject, ['of'] its complement. */
  preps: readonly string[];
  phrases: readonly NounPhrase[];
  /** Stands before the verb. */
  isBefore: boolean;
  /** Starts after a comma or bracket, with nothing that governs it: an apposition or an aside. */
  isAside: boolean;
  /** Members of the class in the slot before: "such as A and B", "(A, B)". They stand under its prepositions. */
  isList: boolean;
  /** The list is opened by a word, "such as", and not by a bracket alone or by "i.e.", which says the same in other words. */
  isNamed: boolean;
}>;

/** Chunks `from` to `to` of a sentence with the verb at `verbAt` (-1 for none). */
export type Stretch = Readonly<{ from: number; to: number; verbAt: number }>;

type Open = { -readonly [Key in keyof Slot]: Slot[Key] } & { phrases: NounPhrase[] };
type JointKind = 'none' | 'and' | 'comma' | 'bracket' | 'break';

/** Words that open a list of members: the members stand where their class stands. */
const LISTING = /^(?:such as|like|including|e\.g\.|namely|for example|i\.e\.)$/;

/** Plurals after which a colon opens their list. */
const ANNOUNCING =
  /^(?:tasks|benchmarks|datasets|applications|domains|models|metrics|methods|techniques|components|modules|settings|architectures|problems|scenarios|fields|areas|stages|variants)$/;

/** "three key innovations:". */
const COUNTING = /^(?:two|three|four|five|six|several|following|multiple)$/;

/** Slots of one stretch in order. */
export function readSlots(chunks: readonly Chunk[], { from, to, verbAt }: Stretch): Slot[] {
  const reader = new SlotReader(chunks, verbAt);
  for (let at = from; at < to; at++) reader.read(chunks[at] as Chunk, at); // from <= at < to <= chunks.length
  return reader.slots;
}

/** What is open while a stretch is read from left to right. */
class SlotReader {
  readonly slots: Open[] = [];
  readonly #chunks: readonly Chunk[];
  readonly #verbAt: number;
  #preps: readonly string[] = [];
  #joint: JointKind = 'none';
  #isList = false;
  #isSame = false;
  #inBracket = false;

  constructor(chunks: readonly Chunk[], verbAt: number) {
    this.#chunks = chunks;
    this.#verbAt = verbAt;
  }

  read(chunk: Chunk, at: number): void {
    if (at === this.#verbAt) this.#expect([], false);
    else if (chunk.sort === 'prep') this.#readPrep(chunk.text);
    else if (chunk.sort === 'np') this.#readPhrase(chunk, at);
    else if (chunk.sort === 'mark' && chunk.text === ':' && this.#announcesList()) this.#readPrep('namely');
    else if (!this.#isList || chunk.sort !== 'mark' || chunk.text !== ',') this.#joint = jointOf(chunk, this.#joint); // "e.g., A and B"
    if (chunk.sort === 'mark' && /^[()[\]]$/.test(chunk.text))
      this.#inBracket = chunk.text === '(' || chunk.text === '[';
  }

  #expect(preps: readonly string[], isList: boolean): void {
    this.#preps = preps;
    this.#isList = isList;
    this.#joint = 'none';
  }

  #readPrep(prep: string): void {
    const last = this.slots.at(-1);
    this.#isSame = prep === 'i.e.';
    if (LISTING.test(prep) && last !== undefined) this.#expect(last.preps, true);
    else this.#expect(this.#joint === 'none' ? [...this.#preps, prep] : [prep], false);
  }

  #readPhrase(phrase: NounPhrase, at: number): void {
    if (isNominative(phrase.words[0]) && this.#preps.length > 0) this.#expect([], false);
    const last = this.slots.at(-1);
    const isBefore = at < this.#verbAt;
    const joins = last !== undefined && last.isBefore === isBefore && this.#joins(phrase, at, last);
    const isPastBracket = last !== undefined && last.isList && !last.isNamed && !this.#inBracket; // "A (B, C) and D"
    const isPastAmount = joins && isAmount(last.phrases.at(-1)) && !isAmount(phrase); // "reduces A by 95% and B by 51%"
    if (joins && !isPastBracket && !isPastAmount) last.phrases.push(phrase);
    else this.#open(phrase, isBefore, isPastAmount ? this.#object() : joins ? last : undefined);
    this.#joint = 'none';
  }

  #object(): Open | undefined {
    return this.slots.findLast((slot) => !slot.isBefore && slot.preps.length === 0);
  }

  /** "on two tasks: A and B". */
  #announcesList(): boolean {
    const words = this.slots.at(-1)?.phrases.at(-1)?.words ?? [];
    return (
      ANNOUNCING.test(words.at(-1) ?? '') ||
      (words.some((word) => COUNTING.test(word)) && /[^s]s$/.test(words.at(-1) ?? ''))
    );
  }

  #joins(phrase: NounPhrase, at: number, last: Open): boolean {
    return (
      joinsList(this.#chunks, at, this.#joint, phrase) || (this.#inBracket && last.isList && this.#joint === 'comma')
    );
  }

  /** @param equal  the slot that it is coordinated with */
  #open(phrase: NounPhrase, isBefore: boolean, equal: Open | undefined): void {
    const last = this.slots.at(-1);
    const isBracket = this.#joint === 'bracket' && last !== undefined && phrase.heads.length > 0;
    const isList = this.#isList || isBracket;
    const leader = equal ?? (isBracket ? last : undefined);
    const isAside = !isList && this.#joint !== 'none' && equal === undefined;
    const preps = isAside ? [] : (leader?.preps ?? this.#preps);
    this.slots.push({
      preps,
      phrases: [phrase],
      isBefore,
      isAside,
      isList,
      isNamed: isList && this.#joint !== 'bracket' && !this.#isSame,
    });
    this.#preps = preps;
    this.#isList = false;
  }
}

function isAmount(phrase: NounPhrase | undefined): boolean {
  return /^[$\\]?\d/.test(phrase?.words[0] ?? '') && phrase?.heads.length === 0;
}

function jointOf(chunk: Chunk, joint: JointKind): JointKind {
  if (chunk.sort === 'conj') return joint !== 'break' && /^(?:and|or|nor)$/.test(chunk.text) ? 'and' : 'break';
  if (chunk.sort === 'rel') return 'break';
  if (chunk.sort !== 'mark') return joint;
  const mark = chunk.text;
  if (mark === ',') return 'comma';
  if (mark === '/') return 'and';
  if (mark === '(' || mark === '[') return 'bracket';
  if (mark === ')' || mark === ']') return joint === 'none' ? 'none' : joint;
  if (mark === ':' || mark === ';' || /^[-\u2013\u2014]/.test(mark)) return 'break';
  return joint;
}

/** "A, B, and C": a comma continues a list only where an "and" follows later in the same run of phrases. */
function joinsList(chunks: readonly Chunk[], at: number, joint: JointKind, phrase: NounPhrase): boolean {
  if (joint === 'and') return true;
  if (joint !== 'comma' || phrase.hasArticle) return false;
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.sort === 'conj' && /^(?:and|or)$/.test(chunk.text)) return chunks[i + 1]?.sort === 'np';
    if (chunk.sort === 'np' || (chunk.sort === 'mark' && /^[,()/]$/.test(chunk.text))) continue;
    if (chunk.sort === 'prep' && chunk.text === 'of') continue;
    break;
  }
  return false;
}
