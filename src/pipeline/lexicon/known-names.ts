/** The vocabulary by its names: what a name is, or holds, that is known before the papers are read. */
import type { Kind } from '../../domain/schema/concept.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { addTo } from '../text/add-to.ts';
import { kindOfHead } from '../text/head-kind.ts';
import { hasCapital, isCoinedShape, SIZED_MODEL } from '../text/name-shape.ts';
import type { LexiconEntry, LexiconForm } from './lexicon.ts';

export class KnownNames {
  readonly entries: readonly LexiconEntry[];
  readonly #entriesByKey = new Map<string, number[]>();
  readonly #formsByKey = new Map<string, LexiconForm[]>();
  readonly #longsByEntry = new Map<number, string[]>();

  constructor(entries: readonly LexiconEntry[], forms: readonly LexiconForm[]) {
    this.entries = entries;
    for (const form of forms) {
      const key = toAliasKey(form.text);
      const named = this.#entriesByKey.get(key) ?? [];
      if (!named.includes(form.entry)) named.push(form.entry);
      this.#entriesByKey.set(key, named);
      addTo(this.#formsByKey, key, form);
      if (/\s|^\p{Ll}+-\p{Ll}/u.test(form.text)) addTo(this.#longsByEntry, form.entry, form.text);
    }
  }

  /** Entries that have a form of this alias key, in the order of their forms. */
  entriesOf(key: string): readonly number[] {
    return this.#entriesByKey.get(key) ?? [];
  }

  formsOf(key: string): readonly LexiconForm[] {
    return this.#formsByKey.get(key) ?? [];
  }

  /** Forms of several words. */
  longsOf(entry: number): readonly string[] {
    return this.#longsByEntry.get(entry) ?? [];
  }

  has(name: string): boolean {
    return this.#formsByKey.has(toAliasKey(name));
  }

  /** The only row that is called so in several words: whoever says them means it, though it waits for context elsewhere. */
  rowOfPhrase(key: string): number | undefined {
    return onlyOne(this.formsOf(key).flatMap(({ text, entry }) => (/\s/.test(text) ? entry : [])));
  }

  /** The only data called so, letter for letter, though they wait for context elsewhere: what a paper says is data means them. */
  rowOfData(name: string): number | undefined {
    const isData = ({ text, entry }: LexiconForm): boolean => text === name && this.entries[entry]?.kind === 'dataset';
    return onlyOne(this.formsOf(toAliasKey(name)).flatMap((form) => (isData(form) ? form.entry : [])));
  }

  /** Kinds of the known concepts of that name. */
  kindsOf(name: string): Kind[] {
    return this.entriesOf(toAliasKey(name)).flatMap((entry) => this.entries[entry]?.kind ?? []);
  }

  /** "temporal KGs" is "temporal knowledge graph": short forms inside of a long form, each of one known concept alone. */
  spelledInside(long: string): string {
    return long.replace(/(?<=[\s-])\p{Lu}{2,6}s?(?![\p{L}\p{N}-])/gu, (short) => {
      const entry = onlyOne(this.entriesOf(toAliasKey(short.replace(/s$/, ''))));
      return (entry === undefined ? undefined : this.longsOf(entry)[0]) ?? short;
    });
  }

  /** "LLM-Planner (Large Language Model)": the entry is what the name begins with, and not the name. */
  explainsPart(name: string, entry: number): boolean {
    const head = /^(?<head>.{2,})-\p{Lu}\p{Ll}/u.exec(name)?.groups?.['head'] ?? '';
    return this.entriesOf(toAliasKey(head)).includes(entry);
  }

  /** "multi-layered neural network" ends in a term of the vocabulary: a description of it, unless said often. */
  endsIn(name: string): boolean {
    const words = name.split(/\s+/);
    return words.some((_, i) => i > 0 && this.has(words.slice(i).join(' ')));
  }

  /** "Kronecker product structure", "Cityscapes test": a known term, or the name of data or a model, with a vague noun behind. */
  startsWith(name: string): boolean {
    const words = name.split(/\s+/);
    if (this.kindsOf(words[0] ?? '').some((kind) => kind === 'dataset' || kind === 'model')) return true;
    return words.some((_, i) => i > 1 && this.has(words.slice(0, i).join(' ')));
  }

  /** "ImageNet initialization", "LVIS annotations": what is done with data, and the data are what is named. */
  startsWithData(name: string): boolean {
    const [first = '', ...others] = name.split(/\s+/);
    return others.length > 0 && isCoinedShape(first) && onlyOne(this.kindsOf(first)) === 'dataset';
  }

  /** "UCF-Crime ShanghaiTech", "MLLM Qwen2-VL-2B": known names, or one with a sized model, beside one another; "Pythia LLMs": a model with what it is. */
  isRow(name: string): boolean {
    const words = name.split(/\s+/);
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.every((word) => isCoinedShape(word) && (this.has(word) || SIZED_MODEL.test(word))))
      return this.has(first);
    return words.length === 2 && this.kindsOf(first).includes('model') && kindOfHead(last) === 'model';
  }

  /**
   * "LLaMA3.x", "EfficientNet-B0": a coined word that begins or ends with a known model is one too; "GloVe+ViCo" is what GloVe is, and
   * "Sequential ImageNet" is data as ImageNet is.
   */
  familyKind(name: string): Kind | undefined {
    if (/\s/.test(name)) {
      const tails = name.split(/\s+/).map((_, i, words) => words.slice(i).join(' '));
      return onlyOne(tails.slice(1).flatMap((tail) => this.#kindOfData(tail) ?? []));
    }
    const parts = [/^\p{L}+(?=[\d.-])/u.exec(name)?.[0], /(?<=-)\p{L}+$/u.exec(name)?.[0]];
    if (parts.some((part) => part !== undefined && this.#isPlainModel(part))) return 'model';
    return /\+\p{L}/u.test(name) ? onlyOne(name.split('+').flatMap((part) => this.kindsOf(part))) : undefined;
  }

  /** The kind of the data or metric that is plainly called so, letter for letter. */
  #kindOfData(name: string): Kind | undefined {
    const form = this.formsOf(toAliasKey(name)).find((known) => !known.needsContext && known.text === name);
    const kind = this.entries[form?.entry ?? -1]?.kind;
    return hasCapital(name) && (kind === 'dataset' || kind === 'metric') ? kind : undefined;
  }

  /** A model that is called so without context: the family of "GPT-4", while GAD is one of "GAD65" as little as of itself. */
  #isPlainModel(name: string): boolean {
    return this.formsOf(toAliasKey(name)).some(
      (form) => namesPlainly(form, name) && this.entries[form.entry]?.kind === 'model',
    );
  }
}

/** A form that waits for context, or is of other letters where they count, names many things: what a paper calls so may be another. */
export function namesPlainly({ needsContext, caseClass, text }: LexiconForm, name: string): boolean {
  return !needsContext && (caseClass !== 'exact' || isSpeltSo(text, name));
}

/** Letter for letter, "CLLMs" being several of a CLLM. */
export function isSpeltSo(text: string, name: string): boolean {
  return text === name || (/\p{Lu}$/u.test(text) && `${text}s` === name);
}

/** What all are. */
function onlyOne<T>(all: readonly T[]): T | undefined {
  return new Set(all).size === 1 ? all[0] : undefined;
}
