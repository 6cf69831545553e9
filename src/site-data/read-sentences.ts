/** Sentences that two concepts share: the pairs, and the sentences in the shards in which the browser fetches them. */
import { sentenceShardSchema, sharedSentencesSchema } from '../domain/schema/shared-sentences.ts';
import { SENTENCES_PER_SHARD } from '../domain/schema/site-data.ts';
import type { SharedSentences } from '../domain/schema/shared-sentences.ts';
import type { Quote } from '../domain/schema/site-data.ts';
import { readDataFile } from './read-json.ts';

/** `sentences.json`. */
export function readSharedSentences(): SharedSentences {
  return readDataFile('sentences.json', sharedSentencesSchema);
}

/** Number of shards. */
export function countSentenceShards(): number {
  const last = readSharedSentences().sentence.reduce((most, number) => Math.max(most, number), -1);
  return Math.ceil((last + 1) / SENTENCES_PER_SHARD);
}

/** @param shard  0 to `countSentenceShards() - 1` */
export function readSentenceShard(shard: number): readonly Quote[] {
  return readDataFile(`sentences-${String(shard).padStart(3, '0')}.json`, sentenceShardSchema);
}
