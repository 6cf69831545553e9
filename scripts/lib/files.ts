/** Files in and out, for the commands: reading line by line, writing a folder as a whole. */
import fs from 'node:fs';
import path from 'node:path';
import type { Report } from '../../src/domain/diagnostic.ts';
import { toSourceFile, type SourceFile } from '../../src/pipeline/papers/source-file.ts';
import { digestOfFile } from './digest.ts';
import { readText } from './source-text.ts';

/** A text file by name and content. */
export type TextFile = Readonly<{ name: string; text: string }>;

/** Files below `folder` in code-unit order of their paths, hidden ones left out; names are relative to `base`. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...listFiles(full));
    else if (entry.isFile()) found.push(full);
  }
  return found.sort();
}

/**
 * Source files of a folder, read when walked. A folder that is missing or holds nothing is an error for the person, not a crash.
 * What is wrong with a file's bytes is reported once, however often it is walked.
 */
export function openSources(folder: string, report: Report): SourceFile[] {
  const isFolder = fs.existsSync(folder) && fs.statSync(folder).isDirectory();
  const files = isFolder ? listFiles(folder) : [];
  if (files.length === 0) {
    const found = isFolder ? 'no files' : 'no such folder';
    const expected = 'a folder with files of papers, such as a BibTeX file';
    report({ file: folder, severity: 'error', rule: 'source/none', message: 'nothing to read', found, expected });
  }
  return files.map((file) => {
    const name = path.relative(folder, file);
    const reportOnce = once(report);
    const chunks = { [Symbol.iterator]: () => readText(file, name, reportOnce) };
    return toSourceFile(name, chunks, () => digestOfFile(file));
  });
}

/** Leaves out what was reported before in the same words. */
function once(report: Report): Report {
  const told = new Set<string>();
  return (diagnostic) => {
    const key = JSON.stringify(diagnostic);
    if (!told.has(key)) report(diagnostic);
    told.add(key);
  };
}

/** Bytes of all files below a folder; 0 for a folder that is missing. */
export function folderBytes(folder: string): number {
  if (!fs.existsSync(folder) || !fs.statSync(folder).isDirectory()) return 0;
  return listFiles(folder).reduce((sum, file) => sum + fs.statSync(file).size, 0);
}

/** All text files of a folder whose names end with `ending`. */
export function readTextFiles(folder: string, ending: string): TextFile[] {
  if (!fs.existsSync(folder)) return [];
  return listFiles(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ name: path.relative(folder, file), text: fs.readFileSync(file, 'utf8') }));
}

/**
 * Fills a new folder beside `target` and puts it in the place of `target` only when `fill` has come to its end: a run that
 * fails or is killed leaves the last good output as it was.
 */
export async function replaceFolder(target: string, fill: (folder: string) => void | Promise<void>): Promise<void> {
  const parent = path.dirname(path.resolve(target));
  const name = path.basename(path.resolve(target));
  fs.mkdirSync(parent, { recursive: true });
  removeLeftovers(parent, name);
  const fresh = path.join(parent, `.${name}.new-${process.pid}`);
  const old = path.join(parent, `.${name}.old-${process.pid}`);
  fs.mkdirSync(fresh);
  try {
    await fill(fresh);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  if (fs.existsSync(target)) fs.renameSync(target, old);
  fs.renameSync(fresh, target);
  fs.rmSync(old, { recursive: true, force: true });
}

/** What a killed run left behind; of two leftovers of one run, the old output comes back if nothing took its place. */
function removeLeftovers(parent: string, name: string): void {
  for (const entry of fs.readdirSync(parent)) {
    const match = /^\.(.*)\.(new|old)-(\d+)$/.exec(entry);
    if (!match || match[1] !== name || isRunning(Number(match[3]))) continue;
    const leftover = path.join(parent, entry);
    const target = path.join(parent, name);
    if (match[2] === 'old' && !fs.existsSync(target)) fs.renameSync(leftover, target);
    else fs.rmSync(leftover, { recursive: true, force: true });
  }
}

/** Whether a process of this number is there, whosever it is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
