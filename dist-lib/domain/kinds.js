/** The closed lists of the domain, without the schema library, so that browser code can use them. */
/** The six kinds of concept, in the order in which lists and legends show them. */
export const KINDS = ['method', 'model', 'dataset', 'task', 'metric', 'concept'];
/** Relations of a paper to a concept, strongest first: the first that holds is its role. */
export const ROLES = ['introduces', 'builds-on', 'compares', 'evaluates', 'mentions'];
/** Relations that a sentence states between two concepts. */
export const RELATION_TYPES = ['builds-on', 'compares', 'evaluates'];
/** direct: the sentence names both ends. paper: it speaks of what the paper introduces. others: neither end is new here. */
export const RELATION_MODES = ['direct', 'paper', 'others'];
/**
 * How near one has to be to see a concept on the map.
 * common: in at least two papers. introduced: new in one paper, in no other. rest: not drawn, found by search.
 */
export const TIERS = ['common', 'introduced', 'rest'];
/**
 * What a person can decide in `data/curated/register.tsv`.
 * merge: the form is another name of the concept. split: it is not, it is a thing of its own. never: it is no mention.
 * means: where it stands it is the concept; the concept that it named before keeps its other names.
 */
export const DECISIONS = ['merge', 'split', 'never', 'means'];
/**
 * Why a form is read as a concept where it stands.
 * decision: a person said so. own: the paper itself defines or coins it. vocabulary: the list has it, without condition. context: the
 * list has it for papers that hold a telling word. elsewhere: another paper introduces it. rule: it follows from a known name.
 */
export const GROUNDS = ['decision', 'own', 'vocabulary', 'context', 'elsewhere', 'rule'];
