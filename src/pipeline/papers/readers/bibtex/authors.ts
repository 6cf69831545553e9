/** Names of a BibTeX field: `Byron, Ada and {Google Research} and others`. */
import { latexToText } from '../../fields/latex-text.ts';

/** Names in order, as "Ada Byron"; those in braces are whole; `areMore` where the list says that it goes on. */
export function splitAuthors(field: string): Readonly<{ authors: readonly string[]; areMore: boolean }> {
  const names = splitAtAnd(field);
  const known = names.filter((name) => !/^(?:others|et al\.?)$/i.test(name));
  return { authors: known.map(toName).filter((name) => name !== ''), areMore: known.length < names.length };
}

/** At "and" outside of braces. */
function splitAtAnd(field: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  const mark = /\\.|[{}]|\sand(?=\s)/gis;
  for (const { 0: found, index } of field.matchAll(mark)) {
    if (found === '{') depth += 1;
    else if (found === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && found.trim().toLowerCase() === 'and') {
      names.push(field.slice(start, index));
      start = index + found.length;
    }
  }
  names.push(field.slice(start));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** Better BibTeX can write `family=Beethoven, given=Ludwig, prefix=van, useprefix=true`. */
function toName(name: string): string {
  if (/^\{[^{}]*\}$/.test(name)) return latexToText(name).replaceAll(',', ' ').trim();
  const parts = new Map(
    [...name.matchAll(/(?:^|,)\s*(family|given|prefix|suffix)\s*=\s*("[^"]*"|[^,]*)/gi)].map(
      ([, key = '', value = '']) => [key.toLowerCase(), latexToText(value.replaceAll('"', '')).trim()],
    ),
  );
  if (parts.size === 0) return latexToText(name).trim();
  return ['given', 'prefix', 'family', 'suffix'].flatMap((key) => parts.get(key) ?? []).join(' ');
}
