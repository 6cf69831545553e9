/** Features as numbers: a name is looked up once, however many models weigh it, and what none of them has a weight for is left out. */

/** What a name is made of beside its fixed words: from closed lists, so that the parts that have met are few. */
export type FeaturePart = string | number | boolean;

/** Numbers of the names that begin with some parts, by the parts that follow. */
type Branch = Map<FeaturePart | undefined, Branch | number>;

/** Names of features, numbered from 0. */
export class FeatureNames {
  readonly #ids = new Map<string, number>();
  readonly #branches = new Map<TemplateStringsArray, Branch>();
  readonly #list: string[] = [];
  /** Where each name stood in the last list that was told of it. */
  readonly places: number[] = [];
  readonly #isOpen: boolean;

  /** @param isOpen  takes in every name that it is asked for, as a fit needs; else those given are all */
  constructor(names: Iterable<string>, isOpen = false) {
    this.#isOpen = isOpen;
    for (const name of names) if (!this.#ids.has(name)) this.#take(name);
  }

  get size(): number {
    return this.#list.length;
  }

  /** -1 for a name that is not among them. */
  idOf(name: string): number {
    return this.#ids.get(name) ?? (this.#isOpen ? this.#take(name) : -1);
  }

  /**
   * The number of the name that a template spells, -1 for one that is not among them: `names.of\`kind=${kind}\``. The name is put
   * together only when its parts meet for the first time; to find it by its parts takes a third of the time.
   */
  of(words: TemplateStringsArray, ...parts: readonly FeaturePart[]): number {
    return this.find(words, parts);
  }

  /** As `of`, with the parts as a list. */
  find(words: TemplateStringsArray, parts: readonly FeaturePart[]): number {
    let branch = this.#branches.get(words);
    if (branch === undefined) this.#branches.set(words, (branch = new Map()));
    for (let i = 0; i < parts.length - 1; i++) {
      let next = branch.get(parts[i]) as Branch | undefined; // the last part alone has a number
      if (next === undefined) branch.set(parts[i], (next = new Map()));
      branch = next;
    }
    const last = parts[parts.length - 1];
    let id = branch.get(last) as number | undefined;
    if (id === undefined) branch.set(last, (id = this.idOf(String.raw({ raw: words }, ...parts))));
    return id;
  }

  nameOf(id: number): string {
    return this.#list[id] ?? '';
  }

  /** A question about names, to be asked by number: of each name the answer is found once. */
  asking<Answer extends NonNullable<unknown>>(answer: (name: string) => Answer): (id: number) => Answer {
    const known: Answer[] = [];
    return (id) => (known[id] ??= answer(this.nameOf(id)));
  }

  #take(name: string): number {
    this.#ids.set(name, this.#list.length);
    this.places.push(0);
    return this.#list.push(name) - 1;
  }
}

/** Takes in the feature that a template spells, as a flag. */
export type TellFeature = (words: TemplateStringsArray, ...parts: readonly FeaturePart[]) => void;

/** Features with their values, in the order in which they were told. Of lists over the same names one has to be finished before the next begins. */
export class FeatureList {
  readonly names: FeatureNames;
  readonly ids: number[] = [];
  readonly values: number[] = [];

  constructor(names: FeatureNames) {
    this.names = names;
  }

  /** Of a name that comes again the greatest value counts. */
  add(name: string, value = 1): void {
    this.addId(this.names.idOf(name), value);
  }

  /** The feature that a template spells: `` list.tell`kind=${kind}` ``. */
  readonly tell: TellFeature = (words, ...parts) => this.addId(this.names.find(words, parts));

  /** @param id  of `names`; -1 is left out */
  addId(id: number, value = 1): void {
    if (id < 0) return;
    const { places } = this.names;
    const at = places[id] ?? 0;
    if (this.ids[at] !== id) {
      places[id] = this.ids.length;
      this.ids.push(id);
      this.values.push(value);
    } else if (value > (this.values[at] ?? 0)) this.values[at] = value;
  }

  *[Symbol.iterator](): Generator<readonly [string, number]> {
    for (const [i, id] of this.ids.entries()) yield [this.names.nameOf(id), this.values[i] ?? 0];
  }
}
