/**
 * Step of the site's build that shares out the pages of a large site: further processes build as this one does, each a part of the pages in a
 * folder of its own, and their files are moved in beside the own ones before the steps that look at all of them. A page is the same bytes
 * whoever builds it.
 */
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isOurs, PART, PARTS } from '../../src/site-data/part.ts';
import { startHelper, type Helper } from './helpers.ts';

/** Below it the start of another process takes about as long as it saves. */
const LEAST_PAGES = 4000;
const MOST_PARTS = 4;
/** Memory that each has to find free: a process holds the index, the map and the lists of all papers, of 100,000 papers 2.9 GB. */
const PART_BYTES = 3e9;
/** The search index is made beside them: for so many pages and more 0.7 GB to read their records, 2.1 to index as many as go into one. */
const INDEX = { pages: 100_000, bytes: 2.8e9 };
/** What is heard of a helper: a page that is begun, as Astro says it, and warnings. */
const HEARD = /[├└]─|\[WARN\]/;

/** Parts that are worth their start: 1 where this process builds all of it. */
export function partsFor(
  pageCount: number,
  cores = os.availableParallelism(),
  freeBytes = process.availableMemory(),
): number {
  if (pageCount < LEAST_PAGES) return 1;
  const forIndex = INDEX.bytes * Math.min(1, pageCount / INDEX.pages);
  return Math.max(1, Math.min(cores, MOST_PARTS, Math.floor((freeBytes - forIndex) / PART_BYTES)));
}

/** Is this process one that only builds its part? */
export function isHelper(): boolean {
  return PART > 0;
}

export function sharePages(): AstroIntegration {
  let helpers: readonly Helper[] = [];
  return {
    name: 'methodscape-share-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        if (!isHelper()) helpers = Array.from({ length: PARTS - 1 }, (_, i) => startPart(i + 1));
        setPrerenderer((all) => ({
          ...all,
          getStaticPaths: async () => partOf(await all.getStaticPaths(), PART, PARTS),
        }));
      },
      'astro:build:generated': async ({ dir }) => {
        for (const helper of helpers) await helper.moveInto(fileURLToPath(dir));
      },
    },
  };
}

function startPart(part: number): Helper {
  return startHelper({
    what: `part ${part + 1} of ${PARTS} of the pages`,
    words: process.argv.slice(1),
    environment: { METHODSCAPE_PART: String(part) },
    onLine: (line) => {
      if (HEARD.test(line)) console.log(line);
    },
  });
}

type RoutePart = Readonly<{ content: string; dynamic: boolean }>;
type PathOfRoute = Readonly<{
  pathname: string;
  route: Readonly<{ segments: readonly (readonly RoutePart[])[] }>;
}>;

/**
 * The paths that one of so many processes builds, those of a thing one after the other: they are made from the same records, which are kept for a
 * moment once they are read.
 */
export function partOf<Path extends PathOfRoute>(paths: readonly Path[], part: number, parts: number): Path[] {
  const things = [...Map.groupBy(paths, thingOf)].filter(([thing]) => isOurs(thing, part, parts));
  return things.flatMap(([, ofThing]) => ofThing);
}

/** The id that its route takes; the whole path where it takes none. */
function thingOf({ pathname, route }: PathOfRoute): string {
  const place = route.segments.findIndex((parts) => parts.some(({ dynamic, content }) => dynamic && content === 'id'));
  const segment = pathname.replace(/^\//, '').split('/')[place];
  return segment?.split('.')[0] ?? pathname; // `<id>.json`: no id has a dot
}
