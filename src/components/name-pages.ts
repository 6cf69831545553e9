/**
 * Names of a map that comes in pieces, to be found as one types: in the order of what a query may begin with, cut into pages as a B-tree's leaves. For each beginning of
 * more names than one page has, that page has the best of them too, so that a query needs one page for each of its words, and one for all
 * of them as one.
 */
import { plainId } from '../domain/ids.ts';
import { placeIn } from '../domain/place-in.ts';
import type { MapPiece, NameIndex } from '../domain/schema/map-pieces.ts';
import { readManifest } from '../site-data/read-manifest.ts';
import { readIndex } from '../site-data/read-records.ts';
import { beginningsOf, writtenBeginnings, type Searchable } from '../view/search/fold-names.ts';
import { createSearch, MOST_FOUND } from '../view/search/rank.ts';
import { mapPieces } from './map-pieces.ts';
import { REST_SHARD } from '../domain/version.ts';
import { settledMap } from './settled-map.ts';

/** Beginnings on a page: some 30 KB, 10 KB packed. */
const PER_PAGE = 400;
/** After everything that a text begins. */
const LAST = '\uffff';

type Entry = Readonly<{ text: string; row: number }>;
export type NamePages = Readonly<{
  /** Of each page, see `NameIndex`. */
  firsts: readonly string[];
  /** Rows by page, rising. */
  rows: readonly (readonly number[])[];
}>;

let known: NamePages | undefined;

/** Pages of the names that the start does not have, worked out once; none where the map comes whole. */
export function namePages(): NamePages {
  known ??= toNamePages(beyondStart());
  return known;
}

/** Concepts of a page. */
export function namePage(page: number): MapPiece | undefined {
  return mapPieces()?.concepts(namePages().rows[page] ?? []);
}

export function nameIndex(): NameIndex {
  const rest = readIndex().concepts.filter(({ isFull }) => !isFull);
  return {
    version: settledMap().version,
    dataHash: readManifest().dataHash,
    pages: [...namePages().firsts],
    rest: rest.filter((_, i) => i % REST_SHARD === 0).map(({ id }) => id),
  };
}

function beyondStart(): readonly (readonly [number, Searchable])[] {
  const { id, name, aliases, prominence } = settledMap().nodes;
  const first = mapPieces()?.count ?? id.length;
  return id.slice(first).map((each, i) => {
    const row = first + i;
    const others = aliases[row] ? aliases[row].split('|') : [];
    return [row, { id: each, name: name[row] ?? '', aliases: others, weight: (prominence[row] ?? 0) / 10 }];
  });
}

/** @param items  with their rows */
export function toNamePages(items: readonly (readonly [number, Searchable])[]): NamePages {
  const itemByRow = new Map(items);
  const rowById = new Map(items.map(([row, { id }]) => [id, row]));
  const entries = items.flatMap(([row, item]): Entry[] => {
    const texts = new Set([...beginningsOf(item), plainId(item.id)]);
    return [...texts].map((text) => ({ text, row }));
  });
  entries.sort((a, b) => compare(a.text, b.text) || a.row - b.row);
  const { firsts, pages } = cut(entries);
  for (const beginning of new Set(firsts.flatMap(beginnings))) {
    const page = placeIn(firsts, beginning);
    if (placeIn(firsts, beginning + LAST) === page) continue;
    const found = new Set(between(entries, beginning).flatMap(({ row }) => itemByRow.get(row) ?? []));
    for (const id of bestOf([...found], beginning)) pages[page]?.add(rowById.get(id) ?? -1);
  }
  return { firsts, rows: pages.map((rows) => [...rows].sort((a, b) => a - b)) };
}

/** Ids of those that answer best, however the beginning is typed. */
function bestOf(items: readonly Searchable[], beginning: string): ReadonlySet<string> {
  const forms = items.flatMap(({ name, aliases }) => [name, ...aliases]);
  const typed = new Set([beginning, ...forms.flatMap((form) => writtenBeginnings(form, beginning))]);
  const search = createSearch(items);
  return new Set([...typed].flatMap((query) => search.find(query, MOST_FOUND)).map(({ id }) => id));
}

/** Equal texts stay together. */
function cut(entries: readonly Entry[]): Readonly<{ firsts: string[]; pages: Set<number>[] }> {
  const [firsts, pages]: [string[], Set<number>[]] = [[], []];
  let count = PER_PAGE;
  entries.forEach(({ text, row }, i) => {
    const before = entries[i - 1]?.text ?? '';
    if (count >= PER_PAGE && (i === 0 || before !== text)) {
      firsts.push(i === 0 ? '' : leastAfter(before, text));
      pages.push(new Set());
      count = 0;
    }
    pages.at(-1)?.add(row);
    count += 1;
  });
  return { firsts, pages };
}

/** The shortest beginning of a text that comes after the one before it. */
function leastAfter(before: string, text: string): string {
  let length = 1;
  while (before.startsWith(text.slice(0, length))) length += 1;
  return text.slice(0, length);
}

function beginnings(text: string): readonly string[] {
  const asked = text.split(' ')[0] ?? ''; // nobody asks for more
  return Array.from(asked, (_, i) => asked.slice(0, i + 1));
}

function between(entries: readonly Entry[], beginning: string): readonly Entry[] {
  const at = (text: string) => {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((entries[middle]?.text ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return entries.slice(at(beginning), at(beginning + LAST));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
