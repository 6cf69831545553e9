/** The last word on a paper's candidates: each concept with a probability, from all its mentions together; the unlikely go. */
import type { Field } from '../../domain/schema/paper.ts';
import type { Fitted } from '../fitted/fitted.ts';
import { probabilityTold } from '../fitted/linear-model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { FieldTexts } from '../text/phrase-uses.ts';
import { type FoundConcept, tellMention } from './mention-features.ts';
import { keptByHand } from './kept-by-hand.ts';
import type { Candidate } from './mention.ts';

/** Name of the model. */
export const MENTION_MODEL = 'mention';

/** Below it a concept is left out: where F1 on labelled papers that the weights had not seen is highest. */
const MIN_PROBABILITY = 0.6;
const MAX_CONFIDENCE = 0.99; // nothing read by rules is certain

type Fields = readonly Readonly<{ field: Field; candidates: readonly Candidate[] }>[];

/** @returns the candidates of each field that are kept, with their concept's probability as confidence; all as they are without a model */
export function keepLikely(
  fields: Fields,
  texts: FieldTexts,
  lexicon: Lexicon,
  { models, background }: Fitted,
): Fields {
  const model = models.get(MENTION_MODEL);
  if (model === undefined) return fields;
  const probabilities = new Map(
    [...groupByConcept(fields, texts)].map(([key, found]) => [
      key,
      found.every(({ use }) => isTail(use, texts))
        ? 0
        : Math.max(
            found.some((one) => isPlain(one, texts, lexicon)) ? MIN_PROBABILITY : 0,
            probabilityTold(model, (add) => tellMention(found, texts, lexicon, background, add)),
          ),
    ]),
  );
  return fields.map(({ field, candidates }) => ({
    field,
    candidates: candidates.flatMap((candidate): readonly Candidate[] => {
      if (candidate.ground === 'decision' || isWanted(candidate, lexicon)) return [candidate];
      const probability = probabilities.get(keyOf(candidate, texts[field])) ?? 0;
      return probability < MIN_PROBABILITY
        ? keptByHand(candidate)
        : [{ ...candidate, confidence: Math.min(MAX_CONFIDENCE, Math.round(probability * 100) / 100) }];
    }),
  }));
}

/** Somebody has put it on a list of their own, or papers of another field share it: the model has seen neither. */
function isWanted({ entry }: Candidate, { entries, shared }: Lexicon): boolean {
  if (entry === undefined) return false;
  const known = entries[entry];
  return shared.has(entry) || (known?.origin === 'curated' && known.comesAlong !== true);
}

/** "FID scores", "15 % FID", "2.6 TER points", "an AUC of": a metric in capitals beside what it counts. */
const COUNTS_BEHIND = /^\s(?:scores?|points?|improvements?|gains?|values?|reductions?)\b/;
const COUNTED_BEFORE = /\d\s?\\?%?\s$/;

/** "The proposed TEA strategy". */
const PROPOSED_BEFORE = /\b(?:[Oo]ur|[Tt]he) (?:newly )?proposed\s$/;

/** Words right beside it say what it is, which the model thinks too little of: "the MEDOC dataset". */
function isPlain({ use, candidate }: FoundConcept[number], texts: FieldTexts, { entries }: Lexicon): boolean {
  if (candidate.detector === 'data-name') return true;
  const before = texts[use.field].slice(Math.max(0, use.start - 20), use.start);
  if (candidate.detector === 'coined-token' && PROPOSED_BEFORE.test(before)) return true;
  const { kind } = (candidate.entry === undefined ? undefined : entries[candidate.entry]) ?? {};
  const text = texts[use.field];
  if (kind !== 'metric' || !/^\p{Lu}{2,}$/u.test(text.slice(use.start, use.end))) return false;
  return COUNTS_BEHIND.test(text.slice(use.end, use.end + 16)) || COUNTED_BEFORE.test(before);
}

/** "[data-]adaptive method": the end of a longer word and what follows is nothing by itself. */
function isTail({ field, start }: FoundConcept[number]['use'], texts: FieldTexts): boolean {
  return /[\p{L}\p{N}]-$/u.test(texts[field].slice(Math.max(0, start - 2), start));
}

/** A paper's candidates by concept, as far as it is known before names are resolved. */
export function groupByConcept(fields: Fields, texts: FieldTexts): Map<string, FoundConcept> {
  const groups = new Map<string, { use: FoundConcept[number]['use']; candidate: Candidate }[]>();
  for (const { field, candidates } of fields) {
    for (const candidate of candidates) {
      const key = keyOf(candidate, texts[field]);
      const use = { field, start: candidate.start, end: candidate.end };
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ use, candidate }]);
      else group.push({ use, candidate });
    }
  }
  return groups;
}

function keyOf({ entry, name, start, end }: Candidate, text: string): string {
  return entry === undefined ? `name:${toAliasKey(name ?? text.slice(start, end))}` : `entry:${entry}`;
}
