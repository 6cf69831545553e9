/** What the mentions stage makes: every span that names something, with what is known of it. Types only. */
import type { Ground } from '../../domain/kinds.ts';
import type { Kind, Mention } from '../../domain/schema/concept.ts';
import type { Field, FieldSpan, PaperBody, Span } from '../../domain/schema/paper.ts';
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
    /** Why it is read so. */
    ground: Ground;
    /** The form of the lexicon that was matched, as it stands there. */
    form?: string;
    /** The word of context that told, for `ground: 'context'`. */
    word?: string;
    /** Index of the decision of the register that made it so, or that agrees. */
    decision?: number;
  }>;

/** What a known form waits for: a word of context for one of its meanings, or else a definition in the paper itself. */
export type Lack = 'context' | 'definition';
/** A known form that was left alone where it stands: none of its meanings holds there. */
export type LeftForm = FieldSpan & Readonly<{ surface: string; sentence: Span; lacks: Lack }>;
/** A place where a decision of the register changed what is read; `decision`: its index. */
export type Overruled = FieldSpan & Readonly<{ decision: number }>;

/** Mentions, forms left alone and decisions at work, each in order of the text, title first; no two mentions overlap. */
export type PaperMentions = Readonly<{
  paperId: string;
  mentions: readonly FoundMention[];
  left: readonly LeftForm[];
  overruled: readonly Overruled[];
}>;

/** A field as detectors read it: repaired text and words; spans of candidates are offsets into the repaired text. */
export type FieldText = Readonly<{
  field: Field;
  original: string;
  repaired: RepairedText;
  tokens: Tokens;
  /** Of the original. */
  sentences: readonly Span[];
}>;

export type PaperFields = Readonly<{
  paper: PaperBody;
  fields: readonly FieldText[];
  /** Entries that were found here and are none: their places are free for what they covered. */
  refused?: ReadonlySet<number>;
}>;

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
  /** Absent: it follows from a known name by the detector's rule. */
  ground?: Ground;
  form?: string;
  word?: string;
  decision?: number;
}>;

/** Hears what detectors see beside their candidates; spans are offsets into the repaired text. */
export type Observer = Readonly<{
  left: (form: Span & Readonly<{ lacks: Lack }>) => void;
  /** A decision of the register says that this is no mention. */
  dropped: (place: Span & Readonly<{ decision: number }>) => void;
}>;

/**
 * @param found  candidates of the detectors before it, in order, without overlaps
 * @returns the new list: a detector may add candidates, replace some, or tell more about one
 */
export type Detector = Readonly<{
  name: string;
  description: string;
  detect: (
    text: FieldText,
    found: readonly Candidate[],
    paper: PaperFields,
    observer: Observer,
  ) => readonly Candidate[];
}>;
