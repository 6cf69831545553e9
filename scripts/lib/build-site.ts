/** The site step: Astro builds into a fresh folder, which takes the place of the old one only when all went well. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { replaceFolder } from './files.ts';
import { Progress, type Shares } from './progress.ts';
import { partsFor } from './share-pages.ts';

export type SiteOptions = Readonly<{
  data: string;
  out: string;
  /** Path that the site lives under; begins and ends with a slash. */
  base: string;
}>;

export const DEFAULT_SITE: SiteOptions = { data: 'data/built', out: 'dist', base: '/' };

/** Builds the site; throws when Astro fails, with the last good output untouched. */
export async function buildSite({ data, out, base }: SiteOptions): Promise<void> {
  const progress = new Progress(SHARES);
  const pageCount = expectedPages(data);
  await replaceFolder(out, (folder) =>
    runAstro(
      ['build'],
      {
        NODE_ENV: 'production', // whoever calls: a test's environment would build another site
        METHODSCAPE_DATA: path.resolve(data),
        METHODSCAPE_OUT: folder,
        METHODSCAPE_BASE: base,
        METHODSCAPE_PARTS: String(partsFor(pageCount)),
      },
      pageTeller(progress, pageCount),
    ),
  );
  progress.end();
}

/** Of the time that the site of 2,000 papers takes, in hundredths. */
const SHARES: Shares = { scripts: 3, pages: 96, 'search index': 1 };

/** Astro's words where the pages begin and where they are written. */
const PAGES_BEGIN = /generating static routes/;
const PAGES_END = /\[build\] ✓ Completed/;
/** A page; its time stands on a line of its own where one of another process came between. */
const PAGE = /[├└]─|^\s*\(\+[\d.]+m?s\)/;
/** It counts the pages of its own process alone. */
const PAGE_COUNT = /\d page\(s\) built in/;

/** @returns hears each line that Astro prints: tells how far the pages are, and prints what is none */
export function pageTeller(progress: Progress, pageCount: number): (line: string) => void {
  let done = 0;
  progress.stage('scripts');
  return (line) => {
    if (PAGE.test(line)) progress.part(Math.min(++done, pageCount), pageCount);
    else if (PAGES_BEGIN.test(line)) progress.stage('pages');
    else if (line.trim() !== '' && !PAGE_COUNT.test(line)) {
      if (done > 0 && PAGES_END.test(line)) progress.stage('search index');
      progress.line(line);
    }
  };
}

/**
 * Concepts of the full set have a page, a record and a picture each, all else one page: about so many, to tell how far the build is and how many
 * processes it is worth.
 */
function expectedPages(data: string): number {
  const file = path.join(data, 'index.json');
  if (!fs.existsSync(file)) return 0; // the build will say what is missing
  const { concepts, papers } = JSON.parse(fs.readFileSync(file, 'utf8')) as BuiltIndex;
  return papers.length + concepts.reduce((sum, { isFull }) => sum + (isFull ? FULL_FILES : 1), 0);
}

const FULL_FILES = 3;
type BuiltIndex = Readonly<{ papers: readonly unknown[]; concepts: readonly Readonly<{ isFull: boolean }>[] }>;

/** As `npm run data` has (D48): pages of many papers leave as much behind as their records are large. */
const MEMORY = ['--max-semi-space-size=64', '--max-old-space-size=8192', '--heap-growing-percent=60'];

/**
 * Runs Astro's own command with the site's folders in the environment.
 * @param onLine  hears what it prints, line by line; absent: that is printed as it comes
 */
export async function runAstro(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  onLine?: (line: string) => void,
): Promise<void> {
  const command = path.join('node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [...MEMORY, command, ...words], {
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (child.stdout) {
    for await (const line of createInterface(child.stdout)) onLine?.(line);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`the site could not be built: astro ${words.join(' ')} ended with code ${code}`);
}

/** `methodscape` or `/methodscape` as `/methodscape/`. */
export function toBase(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
