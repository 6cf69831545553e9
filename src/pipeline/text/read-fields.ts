/** A paper's title and abstract as they are read before the lexicon is known: repaired, with their noun chunks and the abbreviations that they define. */
import type { Field, PaperBody } from '../../domain/schema/paper.ts';
import { findPairs } from './abbreviations/find-pairs.ts';
import type { AbbreviationPair } from './abbreviations/pair.ts';
import { type ChunkWord, nounChunks } from './noun-chunks.ts';
import { repairText, type RepairedText } from './repair.ts';

/** Spans of chunks and pairs are offsets into the repaired text. */
export type ReadField = Readonly<{
  repaired: RepairedText;
  chunks: readonly ChunkWord[][];
  pairs: readonly AbbreviationPair[];
}>;
export type ReadFields = Readonly<Record<Field, ReadField>>;

/** Time is linear in the texts' length. */
export function readFields({ title, abstract }: PaperBody): ReadFields {
  return { title: readField(title), abstract: readField(abstract) };
}

function readField(text: string): ReadField {
  const repaired = repairText(text);
  return { repaired, chunks: nounChunks(repaired.text), pairs: findPairs(repaired.text) };
}
