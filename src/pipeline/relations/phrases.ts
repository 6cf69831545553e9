/** The parts that a sentence is cut into before clauses are read. */
import type { Anchor } from './tokens.ts';
import type { Verb } from './verbs.ts';

/** Names that are adjectives: "training-free". */
export const QUALIFYING = /[- ](?:efficient|free|aware|agnostic|specific|friendly)$/;

export type NounPhrase = Readonly<{
  sort: 'np';
  /** Last named concept of the phrase, or the one before it where that is only a possessive's owner. */
  heads: readonly Anchor[];
  /** The head is an activity and the other names its objects: "fine-tuning language models". */
  isGerund: boolean;
  /** Other names in the same phrase, those that are adjectives, too: "[cross-encoder] re-ranking", "a [training-free] method". */
  modifiers: readonly Anchor[];
  /** Those of them that the phrase is based on: "[ADMM]-based learning". */
  bases: readonly Anchor[];
  words: readonly string[];
  /** Words after the head name: "LoRA [modules]". */
  tail: readonly string[];
  hasArticle: boolean;
  start: number;
  end: number;
}>;

/** A verb with its auxiliaries: "has not been shown". Participle: without auxiliary, "methods [designed] for". */
export type VerbGroup = Readonly<{
  sort: 'verb';
  verb: Verb;
  mood: 'finite' | 'gerund' | 'infinitive' | 'participle';
  isPassive: boolean;
  isNegated: boolean;
  start: number;
  end: number;
}>;

/** A preposition (of several words, too), a conjunction, a relative pronoun or a punctuation mark. */
export type Joint = Readonly<{ sort: 'prep' | 'conj' | 'rel' | 'mark'; text: string; start: number; end: number }>;

export type Chunk = NounPhrase | VerbGroup | Joint;

/** A pronoun that can only be a subject: it stands in no phrase with what is before it, and under no preposition. */
export function isNominative(word: string | undefined): boolean {
  return word === 'we' || word === 'they';
}
