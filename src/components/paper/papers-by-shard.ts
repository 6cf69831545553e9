/** Papers by the shard that they are read from, where they have no pages of their own. */
import { paperShard } from '../../domain/paper-address.ts';
import type { ServedPaper } from '../../domain/schema/served.ts';
import type { PaperRecord } from '../../domain/schema/site-data.ts';
import { readManifest } from '../../site-data/read-manifest.ts';
import { readIndex } from '../../site-data/read-records.ts';

let shards: ReadonlyMap<string, readonly string[]> | undefined;

/** Ids by shard, in order of both; none where every paper has its page. */
export function papersByShard(): ReadonlyMap<string, readonly string[]> {
  shards ??= new Map(
    [...Map.groupBy(readManifest().arePapersShared ? readIndex().papers : [], ({ id }) => paperShard(id))]
      .map(([shard, papers]) => [shard, papers.map(({ id }) => id)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return shards;
}

/** What a shard holds of a paper. */
export function toServedPaper({ relations: _, ...record }: PaperRecord): ServedPaper {
  return record;
}
