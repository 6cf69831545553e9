import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partOf, partsFor } from '../../scripts/lib/share-pages.ts';
import { buildSite, filesUnder, removeSite, type BuiltSite } from './built-pages.ts';

const GB = 1e9;

describe('partsFor', () => {
  it('leaves a small site to one process', () => {
    expect(partsFor(1000, 8, 64 * GB)).toBe(1);
  });

  it('takes the cores that there are, up to four', () => {
    expect(partsFor(20_000, 2, 64 * GB)).toBe(2);
    expect(partsFor(20_000, 16, 64 * GB)).toBe(4);
  });

  it('starts no more than have memory', () => {
    expect(partsFor(20_000, 4, 7 * GB)).toBe(2);
    expect(partsFor(20_000, 4, 1 * GB)).toBe(1);
  });
});

describe('partOf', () => {
  const segment = (content: string) => [
    { content, dynamic: ['id', '...page', 'page'].includes(content), spread: false },
  ];
  const pathOf = (pathname: string, ...route: readonly string[]) => ({
    pathname,
    route: { segments: route.map(segment) },
  });
  const lists = ['gull', 'tern', 'skua'].flatMap((id) =>
    [1, 2, 3].map((page) => pathOf(`/concepts/${id}/papers/${page}`, 'concepts', 'id', 'papers', '...page')),
  );

  it('gives each path to one process, and all of one thing to the same', () => {
    const parts = [0, 1].map((part) => partOf(lists, part, 2).map(({ pathname }) => pathname.split('/')[2]));
    expect(parts.map((ids) => [...new Set(ids)])).toEqual([['gull', 'skua'], ['tern']]);
    expect(parts.flat()).toHaveLength(lists.length);
  });

  it('shares out by turns what takes no id', () => {
    const pages = [1, 2, 3, 4].map((page) => pathOf(`/papers/by-year/${page}`, 'papers', 'by-year', 'page'));
    expect(partOf(pages, 1, 2).map(({ pathname }) => pathname)).toEqual(['/papers/by-year/2', '/papers/by-year/4']);
  });
});

it('builds the same files whether one process builds the pages or three', () => {
  const [alone, shared] = [buildSite(), buildSite(3)];
  try {
    const names = namesOf(alone);
    expect(names.length).toBeGreaterThan(100);
    expect(namesOf(shared)).toEqual(names);
    const others = names.filter(
      (name) => !readFileSync(`${alone.folder}/${name}`).equals(readFileSync(`${shared.folder}/${name}`)),
    );
    expect(others).toEqual([]);
  } finally {
    for (const site of [alone, shared]) removeSite(site);
  }
}, 120_000);

function namesOf({ folder }: BuiltSite): readonly string[] {
  return filesUnder(folder).map((file) => relative(folder, file));
}
