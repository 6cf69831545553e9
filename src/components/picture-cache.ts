/**
 * Pictures that were drawn before are not drawn again: a picture is kept under the hash of what it is drawn from, in a folder named by the
 * hash of what draws it. So nothing ever has to be thrown away by hand, and no build shows what another would have drawn. Whatever of it is
 * taken away, at any time, is drawn again.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { SmallView } from '../view/small-view.ts';

/** What pictures are drawn by: a change in any of it draws all anew. */
const DRAWN_BY = [
  'src/view',
  'src/domain',
  'src/components/outline-text.ts',
  'src/components/straighten.ts',
  'public/fonts',
];
const ROOT = '.cache/pictures';
/** Folders of other code that stay, the last ones that a build has used: one of them may still be at work. */
const KEPT_BESIDE = 3;

let folder: string | undefined;

/**
 * @param input  everything that the picture depends on besides the code, as plain data
 * @param draw   called where no picture of this input is kept
 */
export function cachedPicture(input: unknown, draw: () => string): string {
  const path = pathOf(input, 'svg');
  const kept = read(path);
  if (kept !== undefined) return kept.toString();
  const svg = draw();
  keep(path, svg);
  return svg;
}

/** The same for what of a view a picture has room for. @param input  the whole view, and the picture's size */
export function cachedFit(input: unknown, fit: () => SmallView): SmallView {
  const path = pathOf(input, 'json');
  const kept = read(path);
  if (kept !== undefined) return JSON.parse(kept.toString()) as SmallView; // written below, by the same code
  const view = fit();
  keep(path, JSON.stringify(view));
  return view;
}

/** The same for pixels. @param input  the picture they are made of, and what makes them */
export async function cachedPixels(input: unknown, make: () => Promise<Buffer>): Promise<Buffer> {
  const path = pathOf(input, 'png');
  const kept = read(path);
  if (kept !== undefined) return kept;
  const pixels = await make();
  keep(path, pixels);
  return pixels;
}

function pathOf(input: unknown, format: string): string {
  folder ??= openPictureFolder(ROOT, hashOf(DRAWN_BY.flatMap(filesUnder).map((file) => readFileSync(file))));
  return join(folder, `${hashOf([JSON.stringify(input)])}.${format}`);
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** An interrupted build leaves no half picture under a good name, and another build may write the same, or take the folder away. */
function keep(path: string, picture: string | Buffer): void {
  const unfinished = `${path}.${process.pid}`;
  for (let attempt = 1; ; attempt++) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(unfinished, picture);
      renameSync(unfinished, path);
      return;
    } catch (error) {
      if (!isMissing(error) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

const MAX_ATTEMPTS = 3;

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/**
 * The folder of that name, made where it is missing and noted as used now. Of the others the last few used stay; what was left longer ago
 * is taken away.
 */
export function openPictureFolder(root: string, name: string): string {
  const path = resolve(root, name);
  mkdirSync(path, { recursive: true });
  const now = new Date();
  utimesSync(path, now, now);
  const others = readdirSync(resolve(root))
    .filter((other) => other !== name)
    .map((other) => ({ path: resolve(root, other), usedMs: usedMs(resolve(root, other)) }))
    .sort((a, b) => b.usedMs - a.usedMs);
  for (const other of others.slice(KEPT_BESIDE)) rmSync(other.path, { recursive: true, force: true });
  return path;
}

/** When something was last written there; 0 where another build has just taken it away. */
function usedMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function filesUnder(root: string): readonly string[] {
  if (statSync(resolve(root)).isFile()) return [root];
  return readdirSync(resolve(root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}
