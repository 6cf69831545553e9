/**
 * Program that writes the index of `/search/` into the site's folder: Pagefind's, without the interfaces that come with it. Of many records there
 * are several indexes, the further ones in folders of the first, which asks them too. The same records give the same bytes.
 */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { OUT } from '../out.ts';
import { countIndexes, countRecords, searchRecords } from './search-records.ts';

/** Texts of results share files from here on: a site of many papers would have as many files again. */
const LEAST_FRAGMENTS = 256;
/** Each is loaded for a single result in it, so that many records are no reason for large ones. */
const RECORDS_A_FRAGMENT = 64;
/** Ready-made interfaces, and the index for languages without rules of their own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./;
/** Further ones are read by the engine of the first. */
const ENGINE = /^pagefind(-worker)?\.js$|^wasm\./;

const folder = path.join(OUT, 'search', 'pagefind');
const indexes = countIndexes();
for (let i = 0; i < indexes; i++) {
  const place = i === 0 ? folder : path.join(folder, String(i + 1));
  await writeIndex(place, i);
  for (const name of await readdir(place))
    if (UNUSED.test(name) || (i > 0 && ENGINE.test(name))) await rm(path.join(place, name));
}

async function writeIndex(outputPath: string, i: number): Promise<void> {
  const maxFragments = Math.max(LEAST_FRAGMENTS, Math.ceil(countRecords() / indexes / RECORDS_A_FRAGMENT));
  try {
    const { index, errors } = await pagefind.createIndex({ maxFragments });
    if (index === undefined) throw new Error(`the search index could not be begun: ${errors.join('; ')}`);
    // One after the other: their order is part of the bytes.
    for (const { url, content, meta, filters } of searchRecords(i, indexes)) {
      const record = { url, content, language: 'en', meta, filters: { type: [...filters.type] } };
      refuse(`the search index did not take ${url}`, (await index.addCustomRecord(record)).errors);
    }
    const { errors: last } = await index.writeFiles({ outputPath }); // handed over, the files of many papers are gigabytes of text
    refuse('the search index could not be made', last);
  } finally {
    await pagefind.close(); // its memory goes with its process
  }
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
