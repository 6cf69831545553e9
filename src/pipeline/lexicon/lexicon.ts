/** What the lexicon stage makes: entries (one per concept known before reading) and the forms under which texts name them. Types only. */
import type { DecisionKind } from '../../domain/kinds.ts';
import type { Kind } from '../../domain/schema/concept.ts';
import type { CaseClass } from './case-class.ts';
import type { DecisionRow } from './decision-rows.ts';

export type LexiconEntry = Readonly<{
  /** Canonical display name. */
  name: string;
  /** Absent for harvested names whose kind nothing tells; it is then worked out from all their uses. */
  kind?: Kind;
  expansion?: string;
  definition?: string;
  /** The definition speaks of machine learning, and other fields have a phrase of these words. */
  isToldByLearning?: boolean;
  /** Names of broader entries. */
  broader: readonly string[];
  /** Folded words, one of which has to be in a paper before a form that needs context counts there. */
  context: readonly string[];
  /** The curated list, or the paper that defines the name; absent for what a decision made a thing of its own. */
  origin?: 'curated' | Readonly<{ paper: string }>;
  /** A row of an area that comes with the project, not of somebody's own. */
  comesAlong?: boolean;
}>;

export type LexiconForm = Readonly<{
  text: string;
  entry: number;
  caseClass: CaseClass;
  needsContext: boolean;
  /** Further folded words, one of which has to be in the paper too. */
  setting?: readonly string[];
  /** Papers in which the form counts; absent: all. A form of these papers wins over one that counts everywhere. */
  papers?: ReadonlySet<string>;
  /** Papers make it the name of what it names; they do not only notice it. */
  isDefined?: boolean;
  /** Papers that the name was found in, wherever it counts. */
  owners?: ReadonlySet<string>;
  /** Those of them that say what it is, or hand it out as their own. */
  definers?: ReadonlySet<string>;
  detector: string;
  /** 0 to 1, precision of what put the form here. */
  confidence: number;
}>;

/** A row of the register that holds, its names turned into entries. It wins over every form. */
export type Decision = Readonly<{
  decision: DecisionKind;
  form: string;
  caseClass: CaseClass;
  /** Papers in which it counts; absent: all. */
  papers?: ReadonlySet<string>;
  /** What the form names from now on; absent for `never`. */
  entry?: number;
  /** split: the entry that the form is not. merge: entries that had the form as their name; all their mentions move. */
  from: ReadonlySet<number>;
  row: DecisionRow;
}>;

export type Lexicon = Readonly<{
  entries: readonly LexiconEntry[];
  forms: readonly LexiconForm[];
  /** Alias keys of surface forms that are never a mention. */
  stopForms: ReadonlySet<string>;
  /** Names of one word, lower case, that the papers also use as plain words. */
  ordinaryWords: ReadonlySet<string>;
  /** As papers of machine learning are; else what has no other sign names a thing of the world. */
  isAboutMethods: boolean;
  /** The papers are of machine learning, or near it. */
  isNear: boolean;
  /** Papers that do machine learning, where others do not; absent: all may. */
  learners?: ReadonlySet<string>;
  /** Entries that several papers of another field than methods name: none of them is chance. */
  shared: ReadonlySet<number>;
  /** In the order of the register. */
  decisions: readonly Decision[];
  /** The register was written for other papers (see `settleDecisions`). */
  isForeign: boolean;
}>;
