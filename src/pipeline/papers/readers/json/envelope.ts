/** What services put around papers: an answer with a list somewhere in it, a record whose paper is one level lower. */
import { isObject, type JsonObject } from './values.ts';

/** Where lists of papers are, from the document's root. */
const LISTS: ReadonlySet<string> = new Set([
  ...['results', 'data', 'items', 'papers', 'articles', 'works', 'publications', 'documents', 'records', 'entries'],
  ...['notes', 'collection', 'docs', 'rows', 'hits', 'result', 'recommendedPapers', 'citedPapers'],
  ...['message.items', 'hits.hits', 'result.hits.hit', 'resultList.result', 'response.docs', 'search-results.entry'],
]);
/** How deep such a list is. */
const MAX_LEVELS = 3;

/** The path of the list of papers in a document that begins so: `message.items`; undefined where none begins in it. */
export function listPathIn(head: string): string | undefined {
  const path: string[] = [];
  let key = '';
  let depth = 0; // of arrays and objects that are passed over
  const token = /"([^"\\]*(?:\\[^][^"\\]*)*)(?:"|\\?$)\s*(:)?|[{}[\]]/g; // a text that is not closed is not tried again at each mark in it
  for (const { 0: sign, 1: text = '', 2: colon, index } of head.matchAll(token)) {
    if (colon !== undefined && depth === 0) key = text;
    if (sign !== '{' && sign !== '[' && sign !== '}' && sign !== ']') continue;
    if (sign === '[' && depth === 0 && LISTS.has([...path, key].slice(1).join('.'))) {
      if (/^\[\s*(?:[{\]n]|$)/.test(head.slice(index, index + 100))) return [...path, key].slice(1).join('.');
    }
    if (sign === '{' && depth === 0 && path.length < MAX_LEVELS) path.push(key);
    else if (sign === '{' || sign === '[') depth += 1;
    else if (depth > 0) depth -= 1;
    else path.pop();
  }
  return undefined;
}

/** Under which keys a record has its paper. */
const WRAPPERS = [
  ...['paper', 'citedPaper', 'citingPaper', 'metadata', 'attributes', 'bibjson', 'info', '_source', 'message'],
  ...['data', 'row', 'work', 'item', 'content'],
];
/** Lists of other papers, in a record of one. */
const OTHERS = /^(?:references?|citations?|related|similar|cited|citing)/i;
const MAX_DEPTH = 4;

/**
 * The papers in a value: it, what it wraps, or those of a list in it: `{"2024": [{"title": …}]}`, a page of results in a line.
 * @param isPaper  whether an object tells of a paper itself
 * @returns the value where there are none
 */
export function papersIn(value: unknown, isPaper: (object: JsonObject) => boolean): readonly unknown[] {
  const found = find(value, isPaper, 0);
  return found.length > 0 ? found : [value];
}

function find(value: unknown, isPaper: (object: JsonObject) => boolean, depth: number): readonly unknown[] {
  if (!isObject(value) || depth > MAX_DEPTH) return [];
  if (isPaper(value)) return [value];
  for (const key of WRAPPERS) {
    const inner = Object.hasOwn(value, key) ? value[key] : undefined;
    if (isObject(inner) && isPaper(inner)) return [{ ...value, ...inner }];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    if (OTHERS.test(key)) return [];
    return (Array.isArray(inner) ? inner : [inner]).flatMap((one) => find(one, isPaper, depth + 1));
  });
}
