/** The site step: Astro builds into a fresh folder, which takes the place of the old one only when all went well. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { replaceFolder } from './files.ts';

export type SiteOptions = Readonly<{
  data: string;
  out: string;
  /** Path that the site lives under; begins and ends with a slash. */
  base: string;
}>;

export const DEFAULT_SITE: SiteOptions = { data: 'data/built', out: 'dist', base: '/' };

/** Builds the site; throws when Astro fails, with the last good output untouched. */
export async function buildSite({ data, out, base }: SiteOptions): Promise<void> {
  await replaceFolder(out, (folder) =>
    runAstro(['build'], {
      NODE_ENV: 'production', // whoever calls: a test's environment would build another site
      METHODSCAPE_DATA: path.resolve(data),
      METHODSCAPE_OUT: folder,
      METHODSCAPE_BASE: base,
    }),
  );
}

/** What Astro prints for every page; thousands of lines that nobody reads. */
const PAGE_LINE = /[├└]─|^\s*$/;

/** Runs Astro's own command with the site's folders in the environment; its output is ours, without a line for every page. */
export async function runAstro(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  const command = path.join('node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [command, ...words], {
    stdio: ['ignore', words[0] === 'build' ? 'pipe' : 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (child.stdout) {
    for await (const line of createInterface(child.stdout)) if (!PAGE_LINE.test(line)) console.log(line);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`the site could not be built: astro ${words.join(' ')} ended with code ${code}`);
}

/** `methodscape` or `/methodscape` as `/methodscape/`. */
export function toBase(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
