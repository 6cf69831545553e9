/**
 * Pictures that were drawn before are not drawn again: a picture is kept under the hash of what it is drawn from, in a folder named by the
 * hash of what draws it. So nothing ever has to be thrown away by hand, and no build shows what another would have drawn.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What pictures are drawn by: a change in any of it draws all anew. */
const DRAWN_BY = [
  'src/view',
  'src/domain',
  'src/components/outline-text.ts',
  'src/components/straighten.ts',
  'public/fonts',
];
const ROOT = '.cache/pictures';

let folder: string | undefined;

/**
 * @param input  everything that the picture depends on besides the code, as plain data
 * @param draw   called where no picture of this input is kept
 */
export function cachedPicture(input: unknown, draw: () => string): string {
  const path = pathOf(input, 'svg');
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const svg = draw();
  keep(path, svg);
  return svg;
}

/** The same for pixels. @param input  the picture they are made of, and what makes them */
export async function cachedPixels(input: unknown, make: () => Promise<Buffer>): Promise<Buffer> {
  const path = pathOf(input, 'png');
  if (existsSync(path)) return readFileSync(path);
  const pixels = await make();
  keep(path, pixels);
  return pixels;
}

function pathOf(input: unknown, format: string): string {
  folder ??= openFolder();
  return join(folder, `${hashOf([JSON.stringify(input)])}.${format}`);
}

/** An interrupted build leaves no half picture under a good name, and another build may write the same. */
function keep(path: string, picture: string | Buffer): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, picture);
  renameSync(unfinished, path);
}

/** The folder of today's code; those of earlier code are taken away. */
function openFolder(): string {
  const name = hashOf(DRAWN_BY.flatMap(filesUnder).map((file) => readFileSync(file)));
  const path = resolve(ROOT, name);
  mkdirSync(path, { recursive: true });
  for (const other of readdirSync(resolve(ROOT))) {
    if (other !== name) rmSync(resolve(ROOT, other), { recursive: true, force: true });
  }
  return path;
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
