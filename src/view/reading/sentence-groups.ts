/** Things that one sentence says of several concepts are written once, under all their names. */

/** What shares a sentence: the items, in their order, and the first one's quotation. */
export type Shared<T, Q> = Readonly<{ items: readonly T[]; quote: Q | undefined }>;
type Sentence = Readonly<{ text: string; paper: Readonly<{ id: string }> }>;

/** Same for the same words of the same paper alone. */
export function sentenceKey({ text, paper }: Sentence): string {
  return `${paper.id}\n${text}`;
}

/** Items grouped by the sentence that `quoteOf` gives for them, in the order of each group's first; without one, each alone. */
export function bySentence<T, Q extends Sentence>(
  items: readonly T[],
  quoteOf: (item: T) => Q | undefined,
): readonly Shared<T, Q>[] {
  const groups = new Map<string, { items: T[]; quote: Q | undefined }>();
  items.forEach((item, i) => {
    const quote = quoteOf(item);
    const key = quote === undefined ? `#${i}` : sentenceKey(quote);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { items: [item], quote });
    else group.items.push(item);
  });
  return [...groups.values()];
}

/** Blocks in two columns of about equal height, the order kept: the left one is read first. */
export function inTwoColumns<T>(blocks: readonly T[], heightOf: (block: T) => number): readonly (readonly T[])[] {
  const total = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  const left: T[] = [];
  let height = 0;
  for (const block of blocks) {
    const next = height + heightOf(block);
    if (left.length > 0 && Math.abs(next - total / 2) > Math.abs(height - total / 2)) break;
    left.push(block);
    height = next;
  }
  const right = blocks.slice(left.length);
  return right.length === 0 ? [left] : [left, right];
}
