/** The closed lists of the domain, without the schema library, so that browser code can use them. */
/** The six kinds of concept, in the order in which lists and legends show them. */
export declare const KINDS: readonly ["method", "model", "dataset", "task", "metric", "concept"];
export type Kind = (typeof KINDS)[number];
/** Relations of a paper to a concept, strongest first: the first that holds is its role. */
export declare const ROLES: readonly ["introduces", "builds-on", "compares", "evaluates", "mentions"];
export type Role = (typeof ROLES)[number];
/** Relations that a sentence states between two concepts. */
export declare const RELATION_TYPES: readonly ["builds-on", "compares", "evaluates"];
export type RelationType = (typeof RELATION_TYPES)[number];
/** direct: the sentence names both ends. paper: it speaks of what the paper introduces. others: neither end is new here. */
export declare const RELATION_MODES: readonly ["direct", "paper", "others"];
export type RelationMode = (typeof RELATION_MODES)[number];
/**
 * How near one has to be to see a concept on the map.
 * common: in at least two papers. introduced: new in one paper, in no other. rest: not drawn, found by search.
 */
export declare const TIERS: readonly ["common", "introduced", "rest"];
export type Tier = (typeof TIERS)[number];
/**
 * What a person can decide in `data/curated/register.tsv`.
 * merge: the form is another name of the concept. split: it is not, it is a thing of its own. never: it is no mention.
 * means: where it stands it is the concept; the concept that it named before keeps its other names.
 */
export declare const DECISIONS: readonly ["merge", "split", "never", "means"];
export type DecisionKind = (typeof DECISIONS)[number];
/**
 * Why a form is read as a concept where it stands.
 * decision: a person said so. own: the paper itself defines or coins it. vocabulary: the list has it, without condition. context: the
 * list has it for papers that hold a telling word. elsewhere: another paper introduces it. rule: it follows from a known name.
 */
export declare const GROUNDS: readonly ["decision", "own", "vocabulary", "context", "elsewhere", "rule"];
export type Ground = (typeof GROUNDS)[number];
