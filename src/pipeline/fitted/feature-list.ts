/** Features as numbers: a name is looked up once, however many models weigh it, and what none of them has a weight for is left out. */

/** What a name is made of beside its fixed words: from closed lists, so that the parts that have met are few. */
export type FeaturePart = string | number | boolean;

/** Numbers of the names that begin with some parts, by the parts that follow. */
type Branch = Map<FeaturePart | undefined, Branch | number>;

/** Takes the feature that a template of at most four parts spells. */
type TakeFeature<Result> = (
  words: TemplateStringsArray,
  a?: FeaturePart,
  b?: FeaturePart,
  c?: FeaturePart,
  d?: FeaturePart,
) => Result;

/** Takes in a feature as a flag. */
export type TellFeature = TakeFeature<void>;

function branchOf(branch: Branch, part: FeaturePart | undefined): Branch {
  let next = branch.get(part) as Branch | undefined;
  if (next === undefined) branch.set(part, (next = new Map()));
  return next;
}

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
  readonly of: TakeFeature<number> = (words, a, b, c, d) => {
    let branch = this.#branches.get(words);
    if (branch === undefined) this.#branches.set(words, (branch = new Map()));
    const count = words.length - 1;
    if (count > 1) branch = branchOf(branch, a);
    if (count > 2) branch = branchOf(branch, b);
    if (count > 3) branch = branchOf(branch, c);
    const last = count > 3 ? d : count > 2 ? c : count > 1 ? b : a;
    let id = branch.get(last) as number | undefined; // the last part alone has a number
    if (id === undefined) {
      const parts = [a, b, c, d].slice(0, count);
      branch.set(last, (id = this.idOf(String.raw({ raw: words }, ...parts))));
    }
    return id;
  };

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

/** Features with their values, in the order in which they were told. Lists over the same names that are told at the same time have none in common. */
export class FeatureList {
  readonly names: FeatureNames;
  readonly ids: number[] = [];
  /** Undefined where all are flags. */
  #values: number[] | undefined;

  constructor(names: FeatureNames) {
    this.names = names;
  }

  /** Of a name that comes again the greatest value counts. */
  add(name: string, value = 1): void {
    this.addId(this.names.idOf(name), value);
  }

  /** The feature that a template spells: `` list.tell`kind=${kind}` ``. */
  readonly tell: TellFeature = (words, a, b, c, d) => this.addId(this.names.of(words, a, b, c, d));

  /** @param id  of `names`; -1 is left out */
  addId(id: number, value = 1): void {
    if (id < 0) return;
    const { places } = this.names;
    const known = places[id] ?? 0;
    const isKnown = this.ids[known] === id;
    const at = isKnown ? known : this.ids.length;
    if (!isKnown) {
      places[id] = at;
      this.ids.push(id);
      this.#values?.push(value);
    }
    if (value === 1 && this.#values === undefined) return;
    this.#values ??= this.ids.map(() => 1);
    this.#values[at] = isKnown ? Math.max(value, this.valueAt(at)) : value;
  }

  /** @param flags  ids of another list, none of them told here before or after */
  addFlags(flags: readonly number[]): void {
    for (const id of flags) {
      this.ids.push(id);
      this.#values?.push(1);
    }
  }

  /** Value of the feature at an index of `ids`. */
  valueAt(at: number): number {
    return this.#values?.[at] ?? 1;
  }

  *[Symbol.iterator](): Generator<readonly [string, number]> {
    for (const [i, id] of this.ids.entries()) yield [this.names.nameOf(id), this.valueAt(i)];
  }
}
