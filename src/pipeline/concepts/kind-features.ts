/** What the name of a concept and the words beside it say of its kind, as features of the models `kind/<kind>`. */
import type { Kind } from '../../domain/schema/concept.ts';
import type { Features } from '../fitted/linear-model.ts';
import { kindOfHead } from '../text/head-kind.ts';
import { isAllCaps } from '../text/name-shape.ts';
import { singularOf } from '../text/variants.ts';

export type KindEvidence = Readonly<{
  name: string;
  expansion: string | undefined;
  /** Kinds that the words around the mentions tell. */
  hints: readonly Kind[];
  /** The paper presents it as its own work. */
  isIntroduced: boolean;
}>;

/** @returns features by name */
export function kindFeatures({ name, expansion, hints, isIntroduced }: KindEvidence): Features {
  const features = new Map<string, number>();
  const isPhrase = /\s/.test(name);
  for (const [prefix, phrase] of [
    ['', isPhrase ? name : undefined],
    ['long-', expansion],
  ] as const) {
    if (phrase === undefined) continue;
    const words = phrase.toLowerCase().split(/\s+/);
    features.set(`${prefix}head:${singularOf(words.at(-1) ?? '')}`, 1);
    if (prefix === '') features.set(`first:${words[0] ?? ''}`, 1);
    const kind = kindOfHead(phrase);
    if (kind !== undefined) features.set(`${prefix}head-kind:${kind}`, 1);
  }
  const shape = isPhrase ? undefined : kindOfShape(name);
  if (shape !== undefined) features.set(`shape:${shape}`, 1);
  for (const hint of new Set(hints))
    features.set(`hint:${hint}`, hints.filter((other) => other === hint).length / hints.length);
  const flags: [string, boolean][] = [
    ['introduced', isIntroduced],
    ['capital', /\p{Lu}/u.test(name)],
    ['capitals', isAllCaps(name)],
    ['digit', /\d/.test(name)],
    ['camel', /\p{Ll}\p{Lu}/u.test(name)],
    ['title-word', /^\p{Lu}\p{Ll}+$/u.test(name)],
    ['word', !isPhrase],
    ['lower-word', !isPhrase && !/\p{Lu}/u.test(name)],
    ['expanded', expansion !== undefined],
    ['ing', /ing$/.test(name)],
    ['ion', /[ts]ion$/.test(name)],
    ['ity', /(?:ity|ness|ancy|ency|ance|ence|ism)$/.test(name)],
    ['agent', /(?:er|or)$/.test(name)],
  ];
  for (const [flag, holds] of flags) if (holds) features.set(flag, 1);
  return features;
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
