/** The words that the site uses for kinds, roles and relations: one place, both ends of every direction. */
import type { DecisionKind, Ground, Kind, RelationMode, RelationType, Role } from './kinds.ts';

/** "idea" is what people read for the kind `concept`, since everything here is a concept. */
export const KIND_LABELS: Readonly<Record<Kind, Readonly<{ one: string; many: string }>>> = {
  method: { one: 'method', many: 'methods' },
  model: { one: 'model', many: 'models' },
  dataset: { one: 'dataset', many: 'datasets' },
  task: { one: 'task', many: 'tasks' },
  metric: { one: 'metric', many: 'metrics' },
  concept: { one: 'idea', many: 'ideas' },
};

/** Behind a concept's name: what a picture of its neighbourhood shows. */
export const NEIGHBOURHOOD_NOTE = 'and what papers relate it to';

/** What a paper does with a concept. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  introduces: 'introduces',
  'builds-on': 'builds on',
  compares: 'compares with',
  evaluates: 'evaluates on',
  mentions: 'mentions',
};

/** A relation seen from either end. */
export const RELATION_LABELS: Readonly<Record<RelationType, Readonly<{ out: string; in: string; both: string }>>> = {
  'builds-on': { out: 'Builds on', in: 'Built on by', both: 'Builds on' },
  compares: { out: 'Compared with', in: 'Compared with', both: 'Compared with' },
  evaluates: { out: 'Evaluated on', in: 'Used to test', both: 'Evaluated on' },
};

export const MODE_LABELS: Readonly<Record<RelationMode, string>> = {
  direct: 'in one sentence',
  paper: 'by its paper',
  others: 'said by others',
};

/** What found a mention, as it stands behind "found by"; a detector that is not listed goes by its own name. */
const DETECTOR_LABELS: Readonly<Record<string, string>> = {
  lexicon: 'the list of well-known concepts',
  register: 'a decision by hand',
  'acronym-pair': 'a short form beside its long form',
  'title-name': 'the name before the colon of a title',
  'introduced-name': 'a phrase that introduces a name',
  'repository-name': 'the name of its code repository',
  'named-term': 'a phrase that names a term',
  'data-name': 'a word such as “dataset” beside it',
  'coined-token': 'the letters of a coined name',
  'capitalised-phrase': 'a phrase in capitals',
  'eponym-term': 'a term named after a person',
  'tag-term': 'a tag of papers whose text has its words',
  'scored-term': 'words and uses like those of known terms',
  'recurring-term': 'words somewhat like those of known terms, in several papers',
  'field-term': 'words that many of the papers share, and papers at large hardly have',
  'model-name': 'the version or size behind a model’s name',
  'list-member': 'its place in a list of known names',
  'name-compound': 'a known name inside a longer one',
};

/** `acronym-pair` as "a short form beside its long form". */
export function detectorLabel(detector: string): string {
  return DETECTOR_LABELS[detector] ?? detector.replaceAll('-', ' ');
}

/** Why a form is read as a concept in a paper. */
export const GROUND_LABELS: Readonly<Record<Ground, string>> = {
  decision: 'decided by hand',
  own: 'the paper defines or coins it',
  vocabulary: 'the usual meaning',
  context: 'a word of the paper tells',
  elsewhere: 'another paper introduces it',
  rule: 'it follows from a known name',
};

/** What a person decided of a form. */
export const DECISION_LABELS: Readonly<Record<DecisionKind, string>> = {
  merge: 'is another name of',
  split: 'is not',
  never: 'names nothing',
  means: 'means',
};

/** What in a sentence speaks for a relation, as it stands behind "read from"; a cue that is not listed goes by its own name. */
const CUE_LABELS: Readonly<Record<string, string>> = {
  'compares-verb': 'a verb that compares (outperforms, matches)',
  comparative: 'a word that compares (than, over, against)',
  versus: '“versus” between both names',
  contrast: 'a contrast (whereas, unlike)',
  'name-head': 'the name that it ends in',
  'list-members': 'a list of examples (such as, including)',
  apposition: 'an aside that says what it is',
  recast: 'a phrase that frames one as the other',
  'builds-on-verb': 'a verb of use (uses, extends, combines)',
  'new-work': 'what the proposed method is said to be',
  'test-bed': 'where something is done or tested (on, in, across)',
  'effect-verb': 'a verb of effect (improves, reduces, achieves)',
  instrument: 'a word of means (using, via, based on)',
  modifier: 'one name in front of the other',
  purpose: 'what it is for',
  title: 'the wording of the title',
  'own-work': 'what the new work does with it',
  'words-between': 'the words between both names',
  'words-beside': 'the words beside both names',
  clause: 'the grammar of the sentence',
};

/** `list-members` as "a list of examples (such as, including)". */
export function cueLabel(cue: string): string {
  return CUE_LABELS[cue] ?? cue.replaceAll('-', ' ');
}

/** `97 of 100 right`: a confidence, 0 to 1, as people read it; never all of them, for what is measured on some papers is certain of none. */
export function rightWords(confidence: number): string {
  return `${rightCount(confidence)} of 100 right`;
}

const MOST_RIGHT = 99;

/** `97`: the same beside others, where the words stand behind the last of them alone. */
export function rightCount(confidence: number): string {
  return String(Math.min(MOST_RIGHT, Math.round(confidence * 100)));
}

/** Readings below are more likely wrong than right: pages fold them beneath the others. */
const LEAST_SURE = 0.5;

/** Whether a reading stands open; one whose sureness is not known does. @param confidence  0 to 1 */
export function isLikely(confidence: number | undefined): boolean {
  return confidence === undefined || confidence >= LEAST_SURE;
}

/** Whether what a paper does with a concept is said without reserve: a likely reading, and what it introduces, since it is read for that. */
export function isStanding({ type, confidence }: Readonly<{ type: Role; confidence: number }>): boolean {
  return type === 'introduces' || isLikely(confidence);
}

/** The cue of an introduction that speaks of something as the paper's own, "our X", "the proposed X", and presents nothing: mostly results are told there. */
export const SPOKEN_OF = 'our-name';

/** What lines of pictures mean, in their keys. */
export const LINE_WORDS = {
  'builds-on': 'builds on',
  compares: 'compared with',
  evaluates: 'evaluated on',
  unlikely: 'thinner: less certain',
  introduces: 'introduced by a paper here',
  'co-mention': 'named together',
} as const;

/** What readings that are not likely stand folded under. @param count  >= 1; @param areOthers  of no sort that stands above */
export function unlikelyWords(count: number, areOthers = false): string {
  const [plural, sort] = count === 1 ? ['', 'another sort'] : ['s', 'other sorts'];
  return `${count} less certain reading${plural}${areOthers ? ` of ${sort}` : ''}`;
}

/** Stands for a quotation where the site does not publish abstracts. */
export const KEPT_BACK = '[a sentence of the abstract, which is not published here]';

/** What all numbers of readings that are right come from. */
export const JUDGED_BY = 'judged by papers of machine learning that were labelled by hand';

/** What the numbers behind relations are. */
export const SURENESS_NOTE = `Behind each name: how many of a hundred such readings are right, ${JUDGED_BY}.`;
