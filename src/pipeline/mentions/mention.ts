/** What the mentions stage makes: every span that names something, with what is known of it. Types only. */
import type { Kind, Mention } from '../../domain/schema/concept.ts';
import type { Field, Paper, Span } from '../../domain/schema/paper.ts';
import type { RepairedText } from '../text/repair.ts';
import type { Tokens } from '../text/tokens.ts';

/** A mention of an entry of the lexicon, or of a name that no entry knows ("LLaMA2-7B": family known, this size not). */
export type FoundMention = Mention &
  Readonly<{
    /** The slice of the original text. */
    surface: string;
    entry?: number;
    /** Name as people read it, for a mention without entry. */
    name?: string;
    /** What the words around say of its kind. */
    kindHint?: Kind;
    /** Entry of the family that a mention without entry belongs to. */
    family?: number;
  }>;

/** Mentions in order of the text, title first; no two overlap. */
export type PaperMentions = Readonly<{ paperId: string; mentions: readonly FoundMention[] }>;

/** A field as detectors read it: repaired text and words; spans of candidates are offsets into the repaired text. */
export type FieldText = Readonly<{
  field: Field;
  original: string;
  repaired: RepairedText;
  tokens: Tokens;
  /** Of the original. */
  sentences: readonly Span[];
}>;

export type PaperFields = Readonly<{ paper: Paper; fields: readonly FieldText[] }>;

/** What a detector proposes. */
export type Candidate = Readonly<{
  start: number;
  end: number;
  detector: string;
  confidence: number;
  entry?: number;
  name?: string;
  kindHint?: Kind;
  family?: number;
}>;

/**
 * @param found  candidates of the detectors before it, in order, without overlaps
 * @returns the new list: a detector may add candidates, replace some, or tell more about one
 */
export type Detector = Readonly<{
  name: string;
  description: string;
  detect: (text: FieldText, found: readonly Candidate[], paper: PaperFields) => readonly Candidate[];
}>;
