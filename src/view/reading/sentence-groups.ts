/** Things that one sentence says of several concepts are written once, under all their names. */
import type { RelationMode } from '../../domain/kinds.ts';
import { MODE_LABELS, rightCount, rightWords } from '../../domain/vocabulary.ts';

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

/** What a sentence says of one concept: in words, where no heading does; how it is known; how sure that is, 0 to 1. */
export type Told<C> = Readonly<{
  concept: C;
  lead?: string | undefined;
  mode?: RelationMode | undefined;
  confidence?: number | undefined;
}>;

/** A name above a sentence as it is written: `remark` behind it, then what parts it from the next; `lead` where it is the first that is said so of. */
export type ToldName<C> = Readonly<{
  lead: string | undefined;
  concept: C;
  remark: string;
  end: '' | ',' | ';';
}>;

/**
 * The names above a sentence, each with how sure it is, which stands once where all have the same: `A 96, B 58 of 100 right`, `A, B 96 of 100 right`.
 * What is said otherwise, or known in another way, comes behind: `A 96 of 100 right; B 58 of 100 right, said by others`.
 */
export function toldNames<C>(told: readonly Told<C>[]): readonly ToldName<C>[] {
  const parts = [...Map.groupBy(told, ({ lead = '', mode = 'direct' }) => `${mode} ${lead}`).values()];
  return parts.flatMap((part, at) => {
    const counts = part.map(({ confidence }) => (confidence === undefined ? '' : rightCount(confidence)));
    const areAlike = new Set(counts).size === 1;
    return part.map(({ concept, lead, mode = 'direct', confidence }, i) => {
      const name = { concept, lead: i === 0 ? lead : undefined };
      if (i < part.length - 1) return { ...name, remark: areAlike ? '' : (counts[i] ?? ''), end: ',' };
      const remarks = [
        ...(confidence === undefined ? [] : [rightWords(confidence)]),
        ...(mode === 'direct' ? [] : [MODE_LABELS[mode]]),
      ];
      return { ...name, remark: remarks.join(', '), end: at < parts.length - 1 ? ';' : '' };
    });
  });
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
