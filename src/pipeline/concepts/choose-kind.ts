/** Kind of a concept that the lexicon does not know: what the words around its mentions say, else the head noun of its expansion or name. */
import type { Kind } from '../../domain/schema/concept.ts';
import { kindOfHead } from '../text/head-kind.ts';

export type KindEvidence = Readonly<{
  name: string;
  expansion: string | undefined;
  hints: readonly Kind[];
  /** The paper presents it as its own work: then it is something made, no task and no idea. */
  isIntroduced: boolean;
  /** Known only as a term named after a person: its capital is that person's. */
  isEponym: boolean;
}>;

/** Votes of the contexts count; the expansion's head noun counts as much as two of them. */
const EXPANSION_WEIGHT = 2;

/** @returns the kind with most votes; ties go to the order below; where nothing speaks a cased name is a method, a lower-case term a concept */
export function chooseKind(known: KindEvidence): Kind {
  const votes = new Map<Kind, number>();
  const vote = (kind: Kind | undefined, weight: number): void => {
    if (kind === undefined || (known.isIntroduced && (kind === 'task' || kind === 'concept'))) return;
    votes.set(kind, (votes.get(kind) ?? 0) + weight);
  };
  for (const hint of known.hints) vote(hint, 1);
  vote(known.expansion === undefined ? undefined : kindOfPhrase(known.expansion), EXPANSION_WEIGHT);
  vote(/\s/.test(known.name) ? kindOfPhrase(known.name) : kindOfShape(known.name), EXPANSION_WEIGHT);
  const order: readonly Kind[] = ['dataset', 'model', 'method', 'metric', 'task', 'concept'];
  let best: Kind = known.isIntroduced || (/\p{Lu}/u.test(known.name) && !known.isEponym) ? 'method' : 'concept';
  for (const kind of order) if ((votes.get(kind) ?? 0) > (votes.get(best) ?? 0)) best = kind;
  return best;
}

/** "Data Weighting Model" names a technique; "large language model" a sort of model, which is an idea. */
function kindOfPhrase(phrase: string): Kind | undefined {
  const kind = kindOfHead(phrase);
  if (kind !== 'model') return kind;
  return /\b(?:language|foundation|reasoning|pre-?trained|large|small|vision)\b/i.test(phrase) ? 'concept' : 'method';
}

/** Names whose spelling tells: a size in parameters, "…Bench", "…QA", "pass@k". */
function kindOfShape(name: string): Kind | undefined {
  if (
    /\d(?:\.\d+)?[BM]$|[-_](?:base|large|small|tiny|\d+b)$/i.test(name) ||
    /(?:GPT|BERT|LLM|LLaMA|Llama)\d*$/.test(name)
  )
    return 'model';
  if (/[Bb]ench(?:mark)?\d*\+?$|QA$|QuAD|Eval\+?$|-\d{1,4}[kK]$|(?:Net|Corpus|Set|Bank)-\d+$/.test(name))
    return 'dataset';
  if (/@[k\d]+$/i.test(name)) return 'metric';
  return undefined;
}
