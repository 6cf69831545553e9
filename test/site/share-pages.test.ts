import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partOf, partsFor } from '../../scripts/lib/share-pages.ts';
import { isOurs } from '../../src/site-data/part.ts';
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
    expect(partsFor(20_000, 4, 8 * GB)).toBe(2);
    expect(partsFor(20_000, 4, 1 * GB)).toBe(1);
  });

  it('leaves room for the search index of a large site', () => {
    expect(partsFor(500_000, 4, 9 * GB)).toBe(2);
    expect(partsFor(500_000, 4, 8 * GB)).toBe(1);
  });
});

describe('partOf', () => {
  const segment = (content: string) => [{ content, dynamic: ['id', 'page'].includes(content) }];
  const pathOf = (pathname: string, ...route: readonly string[]) => ({
    pathname,
    route: { segments: route.map(segment) },
  });
  const names = Array.from({ length: 40 }, (_, i) => `gull-${i}`);
  const paths = [
    ...names.map((name) => pathOf(`/concepts/${name}`, 'concepts', 'id')),
    ...names.map((name) => pathOf(`/data/${name}.json`, 'data', 'id')),
    ...names.flatMap((name) =>
      [1, 2].map((page) => pathOf(`/concepts/${name}/papers/${page}`, 'concepts', 'id', 'papers', 'page')),
    ),
    ...[1, 2, 3, 4].map((page) => pathOf(`/papers/by-year/${page}`, 'papers', 'by-year', 'page')),
  ];
  const parts = [0, 1, 2].map((part) => partOf(paths, part, 3).map(({ pathname }) => pathname));

  it('gives each path to one process, and each process some', () => {
    expect(parts.flat().sort()).toEqual(paths.map(({ pathname }) => pathname).sort());
    for (const part of parts) expect(part.length).toBeGreaterThan(paths.length / 10);
  });

  it('gives all of one thing to the same process, one after the other, and by what its id alone says', () => {
    for (const name of names) {
      const part = parts.findIndex((some) => some.includes(`/concepts/${name}`));
      const place = parts[part]?.indexOf(`/concepts/${name}`) ?? -1;
      expect(parts[part]?.slice(place, place + 4)).toEqual([
        `/concepts/${name}`,
        `/data/${name}.json`,
        `/concepts/${name}/papers/1`,
        `/concepts/${name}/papers/2`,
      ]);
      expect([0, 1, 2].filter((each) => isOurs(name, each, 3))).toEqual([part]);
    }
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
