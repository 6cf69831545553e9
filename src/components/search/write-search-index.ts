/** Writes the index of `/search/` beside the page: Pagefind's, without the interfaces that come with it. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { searchRecords } from './search-records.ts';

/** Texts of results share files from here on: a site of many papers would have as many files again. */
const MAX_FRAGMENTS = 256;
/** Ready-made interfaces, and the index for languages without rules of their own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./;

/** Step of the site's build, after the pages. The same records give the same bytes. */
export function writeSearchIndex(): AstroIntegration {
  return {
    name: 'methodscape-search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(new URL('search/pagefind/', dir));
        try {
          await writeIndex(folder);
          for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(path.join(folder, name));
        } finally {
          await pagefind.close();
        }
      },
    },
  };
}

async function writeIndex(folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ maxFragments: MAX_FRAGMENTS });
  if (index === undefined) throw new Error(`the search index could not be begun: ${errors.join('; ')}`);
  // One after the other: their order is part of the bytes.
  for (const { url, content, meta, filters } of searchRecords()) {
    const record = { url, content, language: 'en', meta, filters: { type: [...filters.type] } };
    refuse(`the search index did not take ${url}`, (await index.addCustomRecord(record)).errors);
  }
  const { errors: last } = await index.writeFiles({ outputPath: folder }); // handed over, the files of many papers are gigabytes of text
  refuse('the search index could not be made', last);
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}
