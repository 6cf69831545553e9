/** What a sentence is made of: named concepts, the paper's own work, words and marks. */
import type { Kind } from '../../domain/schema/concept.ts';

/** One end of a relation as the sentence names it. `self`: the paper's own work, to be resolved to what it introduces. */
export type Anchor = Readonly<{
  part: 'concept' | 'self';
  conceptId: string;
  kind: Kind;
  start: number;
  end: number;
  /** As written. */
  text: string;
}>;

/** A word or a mark with what its letters alone say. */
export type Word = Readonly<{
  sort: 'word' | 'mark';
  /** Lower case. */
  text: string;
  /** A function word is itself, a verb its class. */
  wordClass: string;
  /** Of a verb that carries a relation; undefined for other words. */
  lemma: string | undefined;
  /** It can be nothing but a part of a noun phrase, or an adverb. */
  isPlain: boolean;
}>;

export type Token = Readonly<{
  sort: 'anchor' | 'word' | 'mark';
  /** Lower case. */
  text: string;
  raw: string;
  start: number;
  end: number;
  /** Absent for a name. */
  word?: Word;
  anchor?: Anchor;
}>;

/** Stands for the paper's own work until it is known which concept is meant. */
export const SELF = '';
