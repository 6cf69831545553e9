/**
 * Step of the site's build that shares out the pages of a large site: further processes build as this one does, each a part of the pages in a
 * folder of its own, and their files are moved in beside the own ones before the steps that look at all of them. A page is the same bytes
 * whoever builds it.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isRunning } from './files.ts';

/** Which part of how many this process builds; the first is the one that was asked for the site. */
const PART = Number(process.env['METHODSCAPE_PART'] ?? 0);
const PARTS = Number(process.env['METHODSCAPE_PARTS'] ?? 1);
/** Below it the start of another process takes about as long as it saves. */
const LEAST_PAGES = 4000;
const MOST_PARTS = 4;
/** Memory that each has to find free: a process holds the index, the map and the lists of all papers, of 100,000 papers 2.9 GB. */
const PART_BYTES = 3e9;
/** Inside of the checkout: there Astro keeps what it makes of the pages' code in the output folder, one for each process. */
const FOLDER = '.cache/site-parts';
/** What is heard of a helper: a page that is begun, as Astro says it, and warnings. */
const HEARD = /[├└]─|\[WARN\]/;

/** Parts that are worth their start: 1 where this process builds all of it. */
export function partsFor(
  pageCount: number,
  cores = os.availableParallelism(),
  freeBytes = process.availableMemory(),
): number {
  if (pageCount < LEAST_PAGES) return 1;
  return Math.max(1, Math.min(cores, MOST_PARTS, Math.floor(freeBytes / PART_BYTES)));
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
        if (PARTS === 1) return;
        if (!isHelper()) {
          removeLeftovers();
          for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1)); // and helpers with it
          helpers = Array.from({ length: PARTS - 1 }, (_, i) => startHelper(i + 1));
        }
        setPrerenderer((all) => ({
          ...all,
          getStaticPaths: async () => partOf(await all.getStaticPaths(), PART, PARTS),
        }));
      },
      'astro:build:generated': async ({ dir }) => {
        for (const { folder, ended } of helpers) {
          await ended;
          moveInto(folder, fileURLToPath(dir));
          fs.rmSync(folder, { recursive: true });
        }
      },
    },
  };
}

type RoutePart = Readonly<{ content: string; dynamic: boolean }>;
type PathOfRoute = Readonly<{
  pathname: string;
  route: Readonly<{ segments: readonly (readonly RoutePart[])[] }>;
}>;

/** The paths that one of so many processes builds. All of one thing, as the pages of its papers, are one's: they are made from the same records. */
export function partOf<Path extends PathOfRoute>(paths: readonly Path[], part: number, parts: number): Path[] {
  const things = new Map<string, number>();
  return paths.filter((path) => {
    const thing = thingOf(path);
    const row = things.get(thing) ?? things.size;
    things.set(thing, row);
    return row % parts === part;
  });
}

/** The path up to the id that its route takes; the whole path where it takes none. */
function thingOf({ pathname, route }: PathOfRoute): string {
  const place = route.segments.findIndex((parts) => parts.some(({ dynamic, content }) => dynamic && content === 'id'));
  const ahead = pathname.startsWith('/') ? 1 : 0;
  return place < 0 ? pathname : pathname.split('/', place + 1 + ahead).join('/');
}

type Helper = Readonly<{ folder: string; ended: Promise<void> }>;

function startHelper(part: number): Helper {
  const folder = path.resolve(FOLDER, `${process.pid}-${part}`);
  const child = spawn(process.execPath, process.argv.slice(1), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, METHODSCAPE_PART: String(part), METHODSCAPE_OUT: folder },
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  createInterface(child.stdout).on('line', (line) => {
    if (HEARD.test(line)) console.log(line);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.removeListener('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`it ended with ${signal ?? `code ${String(code)}`}`));
    });
  });
  ended.catch((error: Error) => {
    console.error(`part ${part + 1} of ${PARTS} of the pages could not be built: ${error.message}`);
    process.exit(1); // what is built here would not be whole
  });
  return { folder, ended };
}

/** Moves files to the same places in another folder; what is there already is the same. */
function moveInto(from: string, to: string): void {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!fs.existsSync(target)) move(source, target);
    else if (entry.isDirectory()) moveInto(source, target);
  }
}

function move(source: string, target: string): void {
  try {
    fs.renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    fs.cpSync(source, target, { recursive: true }); // the site goes to another disk
  }
}

/** What a killed build left behind. */
function removeLeftovers(): void {
  if (!fs.existsSync(FOLDER)) return;
  for (const name of fs.readdirSync(FOLDER))
    if (!isRunning(Number.parseInt(name, 10))) fs.rmSync(path.join(FOLDER, name), { recursive: true, force: true });
}
