/** Spellings of the lexicon that share their letters: those that count everywhere, and those of single papers, found by the paper. */
import type { LexiconForm } from '../../lexicon/lexicon.ts';
import { addTo } from '../../text/add-to.ts';
import type { Lack } from '../mention.ts';

/** A spelling in the trie: of a form, or of what a decision of the register speaks of. */
export type Variant = Readonly<{ text: string }> &
  (Readonly<{ form: LexiconForm; decision?: undefined }> | Readonly<{ form?: undefined; decision: number }>);

/** Up to so many are asked one by one whether they count in a paper; more are looked up by it. */
const FEW = 8;

type Scoped = Readonly<{ variant: Variant; papers: ReadonlySet<string> }>;

const NONE: never[] = [];

/** The list with one more: added in place, but the first makes a list of just its length (by itself it would get room for 16 more). */
function withItem<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

/**
 * Thousands of papers may define one short form, each by itself: what one paper asks must not walk through all of them. Most spellings
 * are alone, and there is one of these for each: lists are made as long as they are, and maps when they are asked for.
 */
export class Homographs {
  #everywhere: Variant[] = NONE;
  #scoped: Scoped[] = NONE;
  #lacks: Map<string, Lack | undefined> | undefined;
  #byPaper: Map<string, Variant[]> | undefined;

  readonly #isSame: (a: LexiconForm, b: LexiconForm) => boolean;

  /** @param isSame  do two found forms of the same letters and case say the same? Then the first is enough */
  constructor(isSame: (a: LexiconForm, b: LexiconForm) => boolean = () => true) {
    this.#isSame = isSame;
  }

  /** @param papers  those in which it counts; undefined: all */
  add(variant: Variant, papers: ReadonlySet<string> | undefined): void {
    if (papers !== undefined) this.#scoped = withItem(this.#scoped, { variant, papers });
    else if (!this.#isHidden(variant)) this.#everywhere = withItem(this.#everywhere, variant);
  }

  /** Those that count in a paper, in the order in which they came: first what counts everywhere, then what is the paper's own. */
  in(paperId: string): readonly Variant[] {
    if (this.#scoped.length === 0) return this.#everywhere;
    return [...this.#everywhere, ...this.#ownOf(paperId)];
  }

  /**
   * What a form that is left alone waits for: a word of context where a meaning asks for one and no paper's definition would do.
   * @param agrees  does the spelling agree with the surface? The answer is remembered by `surface`
   * @returns undefined where none agrees
   */
  lackOf(surface: string, agrees: (variant: Variant) => boolean): Lack | undefined {
    if (this.#lacks?.has(surface)) return this.#lacks.get(surface);
    const needsContext = new Map<number, boolean>();
    for (const variant of [...this.#everywhere, ...this.#scoped.map((scoped) => scoped.variant)])
      if (variant.form !== undefined && agrees(variant))
        needsContext.set(variant.form.entry, variant.form.needsContext);
    const lack =
      needsContext.size === 0 ? undefined : [...needsContext.values()].includes(true) ? 'context' : 'definition';
    this.#lacks ??= new Map();
    this.#lacks.set(surface, lack);
    return lack;
  }

  #ownOf(paperId: string): readonly Variant[] {
    if (this.#scoped.length <= FEW)
      return this.#scoped.filter(({ papers }) => papers.has(paperId)).map(({ variant }) => variant);
    if (this.#byPaper === undefined) {
      this.#byPaper = new Map();
      for (const { variant, papers } of this.#scoped) for (const paper of papers) addTo(this.#byPaper, paper, variant);
    }
    return this.#byPaper.get(paperId) ?? [];
  }

  /** A form is never read where an earlier one of the same letters and case counts everywhere too, and says the same. */
  #isHidden({ text, form }: Variant): boolean {
    if (form === undefined || form.needsContext) return false;
    const isListed = form.detector === 'lexicon';
    return this.#everywhere.some(
      ({ text: otherText, form: other }) =>
        other !== undefined &&
        !other.needsContext &&
        otherText === text &&
        other.caseClass === form.caseClass &&
        (other.detector === 'lexicon') === isListed &&
        (isListed || this.#isSame(other, form)),
    );
  }
}
