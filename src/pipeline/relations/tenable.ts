/** Relations that hold by what their ends are, whatever the sentence says. */
import type { Kind, RoleEvidence } from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { WHO } from '../text/in-nature.ts';
import type { KnownConcept } from './known-concept.ts';
import type { PaperRelation } from './paper-relations.ts';
import { BY_PLACE } from './roles.ts';

const MADE: ReadonlySet<Kind | undefined> = new Set<Kind>(['method', 'model', 'dataset']);
const TRIED: ReadonlySet<Kind | undefined> = new Set<Kind>(['method', 'model']);
const TRIED_ON: ReadonlySet<Kind | undefined> = new Set<Kind>(['dataset', 'task', 'metric']);
/** Cues that say that the one is one of the other: "diseases such as X", "X, a disease", "X is a disease", "X diseases". */
const MEMBERSHIP: ReadonlySet<string> = new Set(['list-members', 'apposition', 'recast', 'modifier']);

/** Of a role. */
type KnownRole = Readonly<{ concept: KnownConcept | undefined; introduced: ReadonlySet<string>; isNear: boolean }>;

type Known = Readonly<{
  conceptsById: ReadonlyMap<string, KnownConcept>;
  /** Concepts that the paper introduces. */
  introduced: ReadonlySet<string>;
  /** To the papers of machine learning. */
  isNear: boolean;
  paper: PaperBody;
}>;

/** Anything but what is said of two namesakes, and in papers far from machine learning what is neither a test nor a descent. */
export function isTenable(relation: PaperRelation, known: Known): boolean {
  const { from, to, type } = relation;
  if (areNamesakes(known.conceptsById.get(from ?? ''), known.conceptsById.get(to))) return false;
  if (known.isNear) return true;
  if (type === 'compares') return isComparison(relation, known);
  return type === 'evaluates' ? isTrial(relation, known) : isDescent(relation, known);
}

/** Elsewhere a role has to be said, and of what can have it: a trial of a drug is no test on its disease, as a test of a model is on its task. */
export function isTenableRole(role: RoleEvidence, paper: PaperBody, known: KnownRole): boolean {
  const { type, cue } = role;
  if (known.isNear || type === 'introduces' || type === 'mentions') return true;
  const kind = known.concept?.kind;
  if (type === 'builds-on') return MADE.has(kind);
  if (cue === BY_PLACE) return false;
  return (
    type === 'compares' || (TRIED_ON.has(kind) && isReported(role, paper, known.concept, known.introduced.size > 0))
  );
}

/** Words of a sentence that reports a trial. */
const REPORTED =
  /\b(?:outperform|surpass|perform(?:s|ed|ing|ances?)\b|accurac|precision\b|recall\b|sensitivity\b|F1|AUC|RMSE|test(?:s|ed|ing)?\b|evaluat|experiment|validat|benchmark|compar(?:ed|es|ing|ison)\b|errors?\b|scores?\b|superior|state-of-the-art)|\d\s?%/i;
/** What is done to data, and not by people all day: "population estimation", "record linkage"; not "supply chain", "environmental monitoring". */
const DONE_TO_DATA =
  /(?:recognition|classification|segmentation|detection|estimation|prediction|forecasting|identification|extraction|retrieval|translation|linkage|reconstruction|inference|locali[sz]ation|tracking|clustering|regression|generation|summari[sz]ation|imputation|registration|matching|answering|captioning|parsing|tagging)s?$/i;

/** "This may reduce mortality", "policies should raise rates": what is hoped for was not measured, as far as no number stands there. */
const WISHED = /\b(?:can|could|may|might|should|would|needs?|needed|opportunit(?:y|ies)|potential(?:ly)?|likely)\b/i;
const LOOKED_AT =
  /\b(?:we|(?:this|our) (?:paper|study|work)) (?:\p{Ll}+ly |then |also )?(?:investigat|assess|measur|examin|evaluat|analy[sz]|test|compar|determin|estimat|propos)/iu;

/** Cues that say what something is for. */
const USED_FOR: ReadonlySet<string> = new Set(['test-bed', 'purpose', 'effect-verb']);

/** Elsewhere most that is said of a task is no trial: a field is reviewed, a use outlined. Its sentence reports one, or a cue says what something is used for; of a metric it tells no hope. */
function isReported(
  { cue, evidence }: Pick<RoleEvidence, 'cue' | 'evidence'>,
  paper: PaperBody,
  concept: KnownConcept | undefined,
  isOfNew: boolean,
): boolean {
  const sentence = paper[evidence.field].slice(evidence.start, evidence.end);
  if (concept?.kind === 'metric') return !WISHED.test(sentence) || /\d/.test(sentence) || LOOKED_AT.test(sentence);
  if (concept?.kind !== 'task') return true;
  if (cue === 'title' || (isOfNew && USED_FOR.has(cue))) return true; // "we present Zeb, which improves weed control"
  if (cue === 'test-bed' && DONE_TO_DATA.test(concept.name)) return true;
  return REPORTED.test(sentence);
}

/** Cues that say that two are compared. */
const COMPARING: ReadonlySet<string> = new Set(['compares-verb', 'comparative', 'contrast', 'versus']);
/** A study compares drugs, and is none of them. */
const STUDY = /(?:trial|study|design|blind|group|arm|search|patient)s?$/i;

/** Below it what stands beside "compared with" is seldom what is compared: of nine such sentences of other fields none was right. */
const LEAST_SURE = 0.5;

function isComparison({ from, to, cue, confidence }: PaperRelation, { conceptsById }: Known): boolean {
  const isStudy = (id = ''): boolean => STUDY.test(conceptsById.get(id)?.name ?? '');
  return COMPARING.has(cue) && confidence >= LEAST_SURE && !isStudy(from) && !isStudy(to);
}

/** Two senses of "SME", or a name and its spelt-out self that were not brought together: the sentence means one of them. */
function areNamesakes(one: KnownConcept | undefined, other: KnownConcept | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [name, otherName] = [toAliasKey(one.name), toAliasKey(other.name)];
  return (
    name === otherName || name === toAliasKey(other.expansion ?? '') || otherName === toAliasKey(one.expansion ?? '')
  );
}

/** Anything but a test of what nobody tries, or on what nothing is tried on: "ions offer long lifetimes", "the link loses its balance". */
function isTrial(relation: PaperRelation, { conceptsById, introduced, paper }: Known): boolean {
  const { from, to } = relation;
  const kind = conceptsById.get(to)?.kind;
  if (!isReported(relation, paper, conceptsById.get(to), introduced.has(from ?? ''))) return false;
  const isTried = from === undefined || TRIED.has(conceptsById.get(from)?.kind);
  const isNew = from !== undefined && introduced.has(from); // whatever it is: authors try it on data
  return (isTried && TRIED_ON.has(kind)) || (isNew && kind === 'dataset');
}

/** What is made builds on something: "granules contain proteins" is no descent, and "asthma is a disease" none of the paper's own. */
function isDescent({ from, to, cue }: PaperRelation, { conceptsById, introduced }: Known): boolean {
  if (WHO.test(conceptsById.get(to)?.name ?? '')) return false; // "supported by nurses"
  if (from === undefined) return true;
  const [kind, ofKind] = [from, to].map((id) => conceptsById.get(id)?.kind);
  const isOwn = introduced.has(from);
  if (!isOwn && cue === 'builds-on-verb' && ofKind === 'concept' && !isOwnName(conceptsById.get(to)?.name))
    return false;
  if (!MEMBERSHIP.has(cue)) return isOwn || MADE.has(kind);
  const isVariant = cue === 'recast' && TRIED.has(ofKind); // "is a variant of METHOD"
  return MADE.has(kind) && (isVariant || (isOwn && ofKind !== 'task')); // "NAME, a quality control tool"
}

/** A name of its own: "RTX", "OpenDetector"; "models included the number of paths", "used to extend longevity" tell no descent. */
function isOwnName(name = ''): boolean {
  return /\p{Lu}.*\p{Lu}|\p{N}/u.test(name);
}
