import { describe, expect, it, vi } from 'vitest';
import { plainId } from '../../src/domain/ids.ts';
import { placeIn } from '../../src/domain/place-in.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { lookUps, type Searchable } from '../../src/view/search/fold-names.ts';
import { createSearch } from '../../src/view/search/rank.ts';

vi.mock('../../src/components/settled-map.ts', () => ({ settledMap: () => undefined }));
const { toNamePages } = await import('../../src/components/name-pages.ts');

const random = seededRandom(11);
const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
const WORDS = [
  'model',
  'merging',
  'modular',
  'network',
  'neural',
  'pruning',
  'prompt',
  'tuning',
  'μP',
  'adapter',
  '3.5',
  'of',
];
const SYLLABLES = ['ba', 'lo', 'mi', 'ra', 'te', 'su', 'mo', 'Net', 'LoRA', 'Norm', 'é', 'x'];
const coined = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => one(SYLLABLES)).join('');
const name = () =>
  random() < 0.4 ? coined() : [one(WORDS), one([coined(), one(WORDS)]), one(WORDS)].join(one([' ', '-']));

/** Many names with the same few words, and more that are coined. */
const items = Array.from({ length: 6000 }, (_, i): readonly [number, Searchable] => [
  i + 100,
  {
    id: `concept-${i}`,
    name: name(),
    aliases: random() < 0.3 ? [name(), coined()] : [],
    weight: Math.floor(random() ** 4 * 500),
  },
]);
const { firsts, rows } = toNamePages(items);
const byRow = new Map(items);
const whole = createSearch(items.map(([, item]) => item));

/** As the browser searches: over the pages that the query asks for. */
function findInPages(query: string) {
  const wanted = new Set(lookUps(query).map((text) => placeIn(firsts, text)));
  const found = new Set([...wanted].flatMap((page) => rows[page] ?? []));
  return createSearch([...found].flatMap((row) => byRow.get(row) ?? [])).find(query);
}

describe('pages of names', () => {
  it('are many, of about the same size, and sorted', () => {
    expect(firsts.length).toBeGreaterThan(50);
    expect(Math.max(...rows.map((page) => page.length))).toBeLessThan(520);
    expect([...firsts].sort()).toEqual(firsts);
  });

  it('answer whatever one types as the search over all names does', () => {
    const typed = items
      .filter((_, i) => i % 20 === 0)
      .flatMap(([, item]) => [item.name, ...item.aliases])
      .flatMap((form) => Array.from({ length: form.length }, (_, end) => form.slice(0, end + 1)));
    const inside = items
      .filter((_, i) => i % 50 === 0)
      .flatMap(([, item]) => item.name.split(/[ -]|(?<=[a-z])(?=[A-Z])/));
    const queries = [
      ...new Set([...typed, ...inside, 'finetun', 'mup', 'MUP', 'networks', 'Neural-network', '3.5', '35']),
    ];
    let compared = 0;
    for (const query of queries) {
      const all = whole.find(query);
      if (all.length === 0 || all.some(({ reason }) => reason === 'similar' || reason === 'words')) continue;
      compared += 1;
      expect(findInPages(query), query).toEqual(all);
    }
    expect(compared).toBeGreaterThan(2000);
  });

  it('answer words in any order, where one of them is not in very many names', () => {
    const rare = items.filter(([, item]) => /^\S+ [a-z]\S*(?:LoRA|Norm)\S* \S+$/.test(item.name)).slice(0, 30);
    expect(rare.length).toBeGreaterThan(5);
    for (const [, item] of rare) {
      const query = item.name.split(' ').slice(0, 2).reverse().join(' ');
      expect(
        findInPages(query).map(({ id }) => id),
        query,
      ).toContain(item.id);
    }
  });

  it('are few, however long the text is that one pastes', () => {
    const abstract = Array.from({ length: 200 }, (_, i) => `word${i}`);
    expect(lookUps(abstract.slice(0, 8).join(' '))).toContain('word7');
    expect(lookUps(abstract.join(' ')).length).toBeLessThan(12);
  });

  it('have every concept under its id', () => {
    for (const [row, item] of items) expect(rows[placeIn(firsts, plainId(item.id))]).toContain(row);
  });
});
