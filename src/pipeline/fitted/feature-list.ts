/** Features as numbers: a name is looked up once, however many models weigh it, and what none of them has a weight for is left out. */

/** Names of features, numbered from 0. */
export class FeatureNames {
  readonly #ids = new Map<string, number>();
  readonly #list: string[] = [];
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

  nameOf(id: number): string {
    return this.#list[id] ?? '';
  }

  #take(name: string): number {
    this.#ids.set(name, this.#list.length);
    return this.#list.push(name) - 1;
  }
}

/** Features with their values, in the order in which they were told. */
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

  /** @param id  of `names`; -1 is left out */
  addId(id: number, value = 1): void {
    if (id < 0) return;
    const at = this.ids.indexOf(id);
    if (at < 0) {
      this.ids.push(id);
      this.values.push(value);
    } else if (value > (this.values[at] ?? 0)) this.values[at] = value;
  }

  *[Symbol.iterator](): Generator<readonly [string, number]> {
    for (const [i, id] of this.ids.entries()) yield [this.names.nameOf(id), this.values[i] ?? 0];
  }
}
