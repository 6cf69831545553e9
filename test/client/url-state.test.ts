import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readAddress, writeAddress } from '../../src/client/url-state.ts';
import { DEFAULT_VIEW, VIEW_KEY_NAMES, type ViewKeys } from '../../src/view/view-keys.ts';

describe('address of a view', () => {
  it('is empty for the default view', () => {
    expect(writeAddress(DEFAULT_VIEW, [])).toBe('');
    expect(readAddress('').view).toEqual(DEFAULT_VIEW);
  });

  it('says focus, filters and camera in readable keys', () => {
    const view: ViewKeys = {
      ...DEFAULT_VIEW,
      focus: 'alda',
      depth: 2,
      kinds: { include: [], exclude: ['metric', 'task'] },
      camera: { x: 800.04, y: 500, zoom: 2.20049 },
    };
    expect(writeAddress(view, [])).toBe('?v=1&focus=alda&depth=2&kinds=-metric,-task&camera=800,500,2.2');
  });

  it('keeps unknown keys and leaves them out of the view', () => {
    const read = readAddress('?utm=x%20y&focus=alda&later=1');
    expect(read.unknown).toEqual([
      ['utm', 'x y'],
      ['later', '1'],
    ]);
    expect(writeAddress(read.view, read.unknown)).toBe('?v=1&focus=alda&utm=x+y&later=1');
  });

  it('falls back on a bad value and says which', () => {
    const read = readAddress('?depth=9&kinds=fish&camera=1,2&years=2025-2020&min-papers=3');
    expect(read.view).toEqual({ ...DEFAULT_VIEW, minPapers: 3 });
    expect(read.notices).toHaveLength(4);
    expect(read.notices[0]).toContain('depth=9');
  });

  it('says it for every key that has values of its own', () => {
    const bad = [
      ...[
        'focus=A!',
        'depth=4',
        'concepts=a_b',
        'path=a',
        'compare=a',
        'exclude=_',
        'limit=0',
        'kinds=ideaa',
        'relations=x',
      ],
      ...[
        'communities=é_',
        'tags=é_',
        'years=20',
        'undated=x',
        'min-papers=x',
        'comentions=x',
        'papers=x',
        'umbrellas=x',
      ],
      ...[
        'colour=red',
        'camera=1,2,0',
        'theme=x',
        `title=${'x'.repeat(201)}`,
        'parts=foo',
        'wheel=x',
        'list=x',
        'order=x',
        'only=x',
      ],
    ];
    expect(new Set(bad.map((pair) => pair.split('=')[0]))).toEqual(
      new Set(VIEW_KEY_NAMES.filter((key) => key !== 'v')),
    );
    for (const pair of bad) {
      const { view, notices } = readAddress(`?${pair}`);
      expect([pair, view, notices.length]).toEqual([pair, DEFAULT_VIEW, 1]);
    }
  });

  it('reads ids whatever their case, and names as the ids they would have', () => {
    const read = readAddress(
      '?focus=LoRA&path=muP,DoRA&concepts=QLoRA,lora,LoRA&exclude=low%20rank&communities=-%CE%BCP',
    );
    const written = '?v=1&focus=lora&concepts=qlora,lora&path=mup,dora&exclude=low-rank&communities=-mup';
    expect([writeAddress(read.view, []), read.notices]).toEqual([written, []]);
  });

  it('says that it is of another version, and reads it as this one', () => {
    for (const own of ['?v=1&focus=alda', '?focus=alda', '?v=&focus=alda', '?v=1&v=2&focus=alda'])
      expect(readAddress(own).notices, own).toEqual([]);
    for (const [version, words] of [
      ['2', 'of version 2, which is newer'],
      ['99', 'of version 99, which is newer'],
      ['0', '“v=0” in the address is no version'],
      ['x', '“v=x” in the address is no version'],
    ] as const) {
      const { view, notices, unknown } = readAddress(`?v=${version}&focus=alda`);
      expect(notices).toEqual([expect.stringContaining(words)]);
      expect([view.focus, unknown]).toEqual(['alda', []]);
    }
  });

  it('never lets an address become another type than its key has', () => {
    const hostile =
      '?focus=<script>&concepts=a,__proto__&theme=constructor&limit=-1&undated=maybe&path=a&relations=straight,x';
    expect(readAddress(hostile).view).toEqual(DEFAULT_VIEW);
  });

  it('keeps what it knows of a list of kinds or relations, and says what it does not', () => {
    const { view, notices } = readAddress('?kinds=method,foo&relations=-compares,-bar,direct');
    expect(view.kinds).toEqual({ include: ['method'], exclude: [] });
    expect(view.relations).toEqual({ include: ['direct'], exclude: ['compares'] });
    expect(notices).toEqual(
      ['kinds=foo', 'relations=-bar'].map((pair) => `“${pair}” in the address is not understood and was left out.`),
    );
  });

  it('reads years with either end open', () => {
    expect(readAddress('?years=2020-').view.years).toEqual({ from: 2020 });
    expect(readAddress('?years=-2024').view.years).toEqual({ to: 2024 });
    expect(readAddress('?years=2024').view.years).toEqual({ from: 2024, to: 2024 });
  });

  it('gives back every view that it writes', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const ids = fc.uniqueArray(id, { maxLength: 3 });
    const choice = fc.record({ include: ids, exclude: ids });
    const views = fc.record({
      focus: id,
      depth: fc.constantFrom(1, 2, 3),
      concepts: ids,
      exclude: ids,
      limit: fc.integer({ min: 1, max: 1000 }),
      communities: choice,
      minPapers: fc.integer({ min: 1, max: 50 }),
      undated: fc.boolean(),
      comentions: fc.boolean(),
      umbrellas: fc.boolean(),
      colour: fc.constantFrom('region', 'kind', 'year'),
      wheel: fc.boolean(),
      list: fc.boolean(),
      order: fc.constantFrom('name', '-papers'),
      onlyLit: fc.boolean(),
      title: fc.string({ minLength: 1, maxLength: 40 }),
      path: fc.record(
        { from: id, to: id, via: fc.array(id, { minLength: 1, maxLength: 4 }) },
        { requiredKeys: ['from', 'to'] },
      ),
      compare: fc.record({ from: id, to: id }),
      camera: fc.record({
        x: fc.integer({ min: -9, max: 1600 }),
        y: fc.integer({ min: 0, max: 1000 }),
        zoom: fc.integer({ min: 1, max: 40 }),
      }),
    });
    fc.assert(
      fc.property(views, (part) => {
        const view = { ...DEFAULT_VIEW, ...part } as ViewKeys;
        expect(readAddress(writeAddress(view, [])).view).toEqual(view);
      }),
    );
  });
});
