/**
 * Step of the site's build that has the index of `/search/` made in a process of its own, while this one builds the pages: it needs the data alone.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startHelper, type Helper } from './helpers.ts';

const PROGRAM = 'src/components/search/write-search-index.ts';

export function searchIndex(): AstroIntegration {
  let helper: Helper | undefined;
  return {
    name: 'methodscape-search-index',
    hooks: {
      'astro:build:start': () => {
        helper = startHelper({ what: 'the search index', words: [PROGRAM], onLine: console.log });
      },
      'astro:build:done': async ({ dir }) => helper?.moveInto(fileURLToPath(dir)),
    },
  };
}
