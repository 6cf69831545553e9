/** Kind of a concept that the vocabulary does not know: the likeliest by its name and by the words around its mentions. */
import { KINDS, type Kind } from '../../domain/schema/concept.ts';
import { probabilityOf, type Models } from '../fitted/linear-model.ts';
import { kindOfHead } from '../text/head-kind.ts';
import { BY_ITSELF, IN_NATURE, WHO } from '../text/in-nature.ts';
import { kindFeatures, type KindEvidence } from './kind-features.ts';

/** Name of the model of a kind, one against the rest. */
export function kindModel(kind: Kind): string {
  return `kind/${kind}`;
}

/** What a score is called in full: "Consistent Pouring Score (CPS)". */
const MEASURED = /\b(?:scores?|metrics?)$/i;
/** What is to be done, in full: "Pot Quality Assessment (PQA)". A paper's own method may be called after it. */
const TO_DO =
  /\b(?:recognition|extraction|answering|classification|captioning|summari[sz]ation|translation|detection|segmentation|assessment|prediction|forecasting)$/i;

/** What the long form says by its last word; the letters alone look like a method. */
function kindOfLongForm({ expansion, hints, isIntroduced }: KindEvidence): Kind | undefined {
  if (expansion === undefined) return undefined;
  if (WHO.test(expansion)) return 'concept';
  if (MEASURED.test(expansion)) return 'metric';
  return !isIntroduced && hints.every((hint) => hint === 'task') && TO_DO.test(expansion) ? 'task' : undefined;
}

/** @returns the likeliest kind, ties to the first of KINDS; without models a capitalised name is a method, another term a concept */
export function chooseKind(evidence: KindEvidence, models: Models): Kind {
  const said = kindOfLongForm(evidence);
  if (said !== undefined) return said;
  const features = kindFeatures(evidence);
  let best: Kind = /\p{Lu}/u.test(evidence.name) ? 'method' : 'concept';
  let bestProbability = -1;
  for (const kind of KINDS) {
    const model = models.get(kindModel(kind));
    const probability = model === undefined ? -1 : probabilityOf(model, features);
    if (probability > bestProbability) [best, bestProbability] = [kind, probability];
  }
  return best;
}

/** What is done there: "thermogravimetric analysis", "growth model", "perfect matching". */
const DONE = /\b(?:analys[ie]s|models?|modell?ing|assessments?|matching|mapping)$/i;
/** Of so many mentions one has to have a word beside it that tells a kind. */
const MENTIONS_OF_HINT = 5;

/**
 * Where papers are far from machine learning: what a name names is found in the world ("ATP", "IL-6"), unless its last word or words beside
 * it say that it is something else. The models have seen names of machine learning alone.
 */
export function chooseKindInTheWorld(
  { name, expansion, hints, isIntroduced }: KindEvidence,
  mentionCount: number,
  isAboutMethods = false,
): Kind {
  const long = expansion ?? name;
  const head =
    IN_NATURE.test(long) || (!isAboutMethods && !isIntroduced && BY_ITSELF.test(long))
      ? 'concept'
      : DONE.test(long)
        ? 'method'
        : kindOfHead(long);
  if (head !== undefined || hints.length * MENTIONS_OF_HINT < mentionCount) return head ?? 'concept';
  const counts = KINDS.map((kind) => hints.filter((hint) => hint === kind).length);
  return KINDS[counts.indexOf(Math.max(...counts))] ?? 'concept';
}

/** Fields of study: on papers of machine learning each is what a method is for, elsewhere what the papers are of. */
const FIELD_OF_STUDY =
  /(?:\p{L}{2}olog(?:y|ies)|omics|metrics|genetics|physics|linguistics|informatics|acoustics|graphics|robotics|economics|forensics)$|\b(?:sciences?|medicine|engineering|education|chemistry|health|agriculture|computing|technology|management|making|quality|psychology|design)$/iu;
/** What is done there to find something out. */
const WAY = /\b(?:sensing|models?|modell?ing|simulations?|analys[ie]s)$/i;

/** What the vocabulary of machine learning calls a task, as papers that are not about methods mean it: "ecology" is a field of them, "remote sensing" a way. */
export function kindOfTaskElsewhere(name: string): Kind {
  if (WAY.test(name)) return 'method';
  return FIELD_OF_STUDY.test(name) || BY_ITSELF.test(name) ? 'concept' : 'task';
}
