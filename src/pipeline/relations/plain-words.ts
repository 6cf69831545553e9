/** Comparisons that a sentence states in so many words, whatever else it says: "X outperforms Y", "X is faster than Y". */
import type { Candidate } from './candidates.ts';
import type { Place } from './sentence-view.ts';

/** Verbs whose object can only be a rival: much else is matched, and problems are overcome. */
const OUTDOES =
  /^(?:outperform|surpass|beat|exceed|rival|outpace|supersede|supplant|outstrip|outdo|eclipse|outscore|outrank|underperform)$/;
/** Not "to", which leads to much else: "equivalent to Y", "improvements to Y". */
const RIVAL_PLACE =
  /^(?:than|compared (?:to|with)|in comparison (?:to|with)|in contrast to|over|upon|unlike|with|against)$/;

/** "Unlike other tuning methods", "outperforms existing tuning methods": it is one of them, too. */
const KIN = /^(?:other|existing|previous|prior|recent|several|various|state-of-the-art|sota)$/;

/** Of two methods or models. */
export function saysPlainly({ cues, doubts }: Pick<Candidate, 'cues' | 'doubts'>): boolean {
  const { view, from, to, fromFacts, toFacts, mode, isOpened } = doubts;
  if (mode === 'paper' && !isOpened) return false;
  const isOfTwo =
    (fromFacts === undefined || fromFacts.isIntroduced || isTried(fromFacts.kind)) && isTried(toFacts?.kind);
  if (!isOfTwo || isBeside(from, to) || to.phrase?.words.some((word) => KIN.test(word)) === true) return false;
  const verb = view.clauses[to.clause]?.clause.verb;
  if (!cues.includes('compares-verb/compares'))
    return cues.includes('comparative/compares') && RIVAL_PLACE.test(to.role.replace('<', ''));
  const isDone = verb !== undefined && !verb.isPassive && !verb.isNegated && OUTDOES.test(verb.verb.lemma);
  return isDone && to.role === 'object';
}

function isTried(kind: string | undefined): boolean {
  return kind === 'method' || kind === 'model';
}

/** "outperforms X and Y". */
function isBeside(from: Place | undefined, to: Place): boolean {
  return from !== undefined && from.clause === to.clause && from.slot === to.slot;
}
