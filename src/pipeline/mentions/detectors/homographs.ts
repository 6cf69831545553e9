/** Spellings of the lexicon that share their letters: those that count everywhere, and those of single papers, found by the paper. */
import type { LexiconForm } from '../../lexicon/lexicon.ts';
import { addTo } from '../../text/add-to.ts';
import type { Lack } from '../mention.ts';

/** A spelling in the trie: of a form, or of what a decision of the register speaks of. */
export type Variant = Readonly<{ text: string }> &
  (Readonly<{ form: LexiconForm; decision?: undefined }> | Readonly<{ form?: undefined; decision: number }>);

/** Up to so many are asked one by one whether they count in a paper; more are looked up by it. */
const FEW = 8;

/** Thousands of papers may define one short form, each by itself: what one paper asks must not walk through all of them. */
export class Homographs {
  readonly #everywhere: Variant[] = [];
  readonly #scoped: Readonly<{ variant: Variant; papers: ReadonlySet<string> }>[] = [];
  readonly #shown = new Map<string, LexiconForm[]>();
  readonly #lacks = new Map<string, Lack | undefined>();
  #byPaper: Map<string, Variant[]> | undefined;

  readonly #isSame: (a: LexiconForm, b: LexiconForm) => boolean;

  /** @param isSame  do two found forms of the same letters and case say the same? Then the first is enough */
  constructor(isSame: (a: LexiconForm, b: LexiconForm) => boolean = () => true) {
    this.#isSame = isSame;
  }

  /** @param papers  those in which it counts; undefined: all */
  add(variant: Variant, papers: ReadonlySet<string> | undefined): void {
    if (papers !== undefined) this.#scoped.push({ variant, papers });
    else if (!this.#isHidden(variant)) this.#everywhere.push(variant);
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
    if (this.#lacks.has(surface)) return this.#lacks.get(surface);
    const needsContext = new Map<number, boolean>();
    for (const variant of [...this.#everywhere, ...this.#scoped.map((scoped) => scoped.variant)])
      if (variant.form !== undefined && agrees(variant))
        needsContext.set(variant.form.entry, variant.form.needsContext);
    const lack =
      needsContext.size === 0 ? undefined : [...needsContext.values()].includes(true) ? 'context' : 'definition';
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
    const key = `${form.caseClass} ${form.detector === 'lexicon' ? 'listed' : 'found'} ${text}`;
    const shown = this.#shown.get(key) ?? [];
    if (shown.some((other) => form.detector === 'lexicon' || this.#isSame(other, form))) return true;
    this.#shown.set(key, [...shown, form]);
    return false;
  }
}
