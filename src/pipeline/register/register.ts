/** What the register stage makes: the reasons for every merge, the forms of several meanings, and what a person decided. Types only. */
import type { Ground } from '../../domain/kinds.ts';
import type { FieldSpan, Span } from '../../domain/schema/paper.ts';
import type { DecisionRow } from '../lexicon/decision-rows.ts';

/** A sentence of a paper that shows it. */
export type Witness = Readonly<{ paperId: string; evidence: FieldSpan }>;

/**
 * Why a form is one of a concept's names. decision: a person said so. vocabulary: the list has it (`form`, as it stands there).
 * definition: papers say so themselves, "Low-Rank Adaptation (LoRA)". found: a paper's name for it, by a detector. rule: it follows
 * from a known name.
 */
export type FormGround =
  | Readonly<{ by: 'decision'; decision: number }>
  | Readonly<{ by: 'vocabulary'; form: string }>
  | Readonly<{ by: 'definition'; witness: Witness; paperCount: number }>
  | Readonly<{ by: 'found' | 'rule'; detector: string; paperId: string }>;

/** All spellings under one alias key, most used first. */
export type MergedForm = Readonly<{
  spellings: readonly Readonly<{ form: string; mentionCount: number }>[];
  paperCount: number;
  /** Surest first; empty for a name that no paper writes. */
  grounds: readonly FormGround[];
}>;

/** A concept that has more than one alias key: its own name's form first, then the most used. */
export type Merge = Readonly<{ conceptId: string; forms: readonly MergedForm[] }>;

/** What a form means in one paper, and why. */
export type SenseUse = Readonly<{
  paperId: string;
  mentionCount: number;
  ground: Ground;
  /** The word of context that told. */
  word?: string;
  /** The sentence that defines it there, else the first that has it. */
  evidence: FieldSpan;
}>;

export type Sense = Readonly<{
  conceptId: string;
  mentionCount: number;
  paperCount: number;
  /** The paper's own definitions first, then in the order of the papers; not all. */
  uses: readonly SenseUse[];
}>;

/** Where a known form was left alone. lacks: what its meanings wait for, a word of context or the paper's own definition. */
export type LeftAlone = Readonly<{
  mentionCount: number;
  paperCount: number;
  lacks: 'context' | 'definition';
  /** One sentence a paper, the first papers only; `at`: the form, in the field of the sentence. */
  places: readonly (Witness & Readonly<{ at: Span }>)[];
}>;

/** One form, several meanings: concepts here, names of the vocabulary that no paper here means by it, or none that could be told. */
export type AmbiguousForm = Readonly<{
  key: string;
  /** As written, most used first. */
  forms: readonly string[];
  /** Most papers first. */
  senses: readonly Sense[];
  /** Names of further meanings; no paper here has them under this form. */
  otherMeanings: readonly string[];
  left?: LeftAlone;
}>;

/** A row of the register and what it changes. `conceptId`: what the form now is, where a paper mentions that. */
export type AppliedDecision = Readonly<{
  row: DecisionRow;
  conceptId?: string;
  mentionCount: number;
  /** Papers in which it changes something, in their order. */
  paperIds: readonly string[];
}>;

/** Merges sorted by concept id, ambiguous forms by key, decisions as they stand in the file. */
export type Register = Readonly<{
  merges: readonly Merge[];
  ambiguous: readonly AmbiguousForm[];
  decisions: readonly AppliedDecision[];
  /** The file was written for other papers. */
  isForeign: boolean;
}>;
