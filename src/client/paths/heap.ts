/** A queue that gives back the entry of the least cost first (binary heap). Equal costs come in any order. */
export class Heap {
  readonly #costs: number[] = [];
  readonly #values: number[] = [];

  get size(): number {
    return this.#costs.length;
  }

  push(cost: number, value: number): void {
    let at = this.#costs.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#cost(parent) <= cost) break;
      this.#set(at, this.#cost(parent), this.#value(parent));
      at = parent;
    }
    this.#set(at, cost, value);
  }

  /** @throws {RangeError} it is empty */
  pop(): Readonly<{ cost: number; value: number }> {
    if (this.size === 0) throw new RangeError('Heap.pop: it is empty');
    const top = { cost: this.#cost(0), value: this.#value(0) };
    const [cost, value] = [this.#costs.pop() ?? 0, this.#values.pop() ?? 0];
    if (this.size > 0) this.#sink(cost, value);
    return top;
  }

  #sink(cost: number, value: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < this.size && this.#cost(child + 1) < this.#cost(child)) child += 1;
      if (child >= this.size || this.#cost(child) >= cost) break;
      this.#set(at, this.#cost(child), this.#value(child));
      at = child;
    }
    this.#set(at, cost, value);
  }

  #cost(at: number): number {
    return this.#costs[at] as number; // within the heap
  }

  #value(at: number): number {
    return this.#values[at] as number;
  }

  #set(at: number, cost: number, value: number): void {
    this.#costs[at] = cost;
    this.#values[at] = value;
  }
}
