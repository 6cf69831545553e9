import fs from 'node:fs';
import path from 'node:path';

/**
 * How two folders of text files differ, file by file.
 * @returns one line a file: missing, extra, or the first line that is another with both its versions; empty where they are equal
 */
export function compareFolders(expected: string, found: string): string[] {
  const names = [...new Set([...namesIn(expected), ...namesIn(found)])].sort();
  return names.flatMap((name) => {
    const [want, have] = [textOf(expected, name), textOf(found, name)];
    if (want === undefined) return [`${name}: is not expected`];
    if (have === undefined) return [`${name}: is missing`];
    return want === have ? [] : [`${name}:${firstDifference(want, have)}`];
  });
}

function namesIn(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}

function textOf(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

const SHOWN = 160; // characters around the difference: the lines are long

function firstDifference(want: string, have: string): string {
  let at = 0;
  while (want.charAt(at) === have.charAt(at)) at++;
  const line = want.slice(0, at).split('\n').length;
  const around = (text: string) => text.slice(Math.max(0, at - SHOWN / 2), at + SHOWN / 2);
  return `${line} differs\n  expected … ${around(want)} …\n  found    … ${around(have)} …`;
}
