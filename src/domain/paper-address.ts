/**
 * Where a paper is read. With few papers each has a page; with many they are read from shards, and the address names the shard, which also is a
 * page that lists its papers for who runs no script. Either address depends on the paper's id alone, so it lasts as long as the id.
 */
import { shortHash } from './ids.ts';

/** Digits of a shard's name: 4,096 shards, some 25 papers each with a hundred thousand. */
const DIGITS = 3;

/** Name of the shard that a paper lies in: `0` to `f`, three of them. */
export function paperShard(id: string): string {
  return shortHash(id).slice(-DIGITS);
}

/** Address below the site's base, begins with a slash. @param areShared  papers have no pages of their own */
export function paperPath(id: string, areShared: boolean): string {
  const part = encodeURIComponent(id);
  return areShared ? `/papers/in/${paperShard(id)}/#${part}` : `/papers/${part}/`;
}
