import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { KINDS } from '../../../src/domain/kinds.ts';
import {
  formatSnapshot,
  parseSnapshot,
  withoutPlaces,
  type Snapshot,
} from '../../../src/pipeline/published/snapshot.ts';

const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\t\r\n]/g, ' '));
const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const eighths = fc.integer({ min: 0, max: 12_800 }).map((value) => value / 8);
const snapshots: fc.Arbitrary<Snapshot> = fc.record({
  dataHash: id,
  dataDate: fc.constant('2026-06-24'),
  concepts: fc.array(
    fc.record({
      id,
      name: cell,
      kind: fc.constantFrom(...KINDS),
      expansion: cell,
      region: id,
      neighbourhood: cell,
      x: eighths,
      y: eighths,
    }),
  ),
  communities: fc.array(
    fc.record({
      id,
      name: cell,
      level: fc.constantFrom('region' as const, 'neighbourhood' as const),
      parent: cell,
      hue: fc.nat(9),
      step: fc.nat(2),
    }),
  ),
  papers: fc.array(fc.record({ id, title: cell, doi: cell, arxiv: cell, text: cell })),
  redirects: fc.array(fc.record({ address: id, id: cell })),
  former: fc.array(fc.record({ id, name: cell, near: cell })),
  embeds: fc.array(fc.record({ id })),
  heirs: fc.array(
    fc.record({ id, name: cell, level: fc.constantFrom('region' as const, 'neighbourhood' as const), heir: cell }),
  ),
  relations: fc.array(fc.record({ from: id, type: id, to: id })),
});

function parse(files: Parameters<typeof parseSnapshot>[0]) {
  const diagnostics: Diagnostic[] = [];
  return { snapshot: parseSnapshot(files, (diagnostic) => void diagnostics.push(diagnostic)), diagnostics };
}

describe('a published snapshot', () => {
  it('comes back from its files as it was', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const { snapshot: back, diagnostics } = parse(formatSnapshot(snapshot));
        expect(back).toEqual(snapshot);
        expect(diagnostics).toEqual([]);
      }),
    );
  });

  it('is none where nothing was published', () => {
    expect(parse([]).snapshot).toBeUndefined();
  });

  it.each([
    ['a missing cell', 'lora\tLoRA\tmethod\t\tadaptation\t\t10'],
    ['a place that is no number', 'lora\tLoRA\tmethod\t\tadaptation\t\there\t20'],
    ['a place that is not there', 'lora\tLoRA\tmethod\t\tadaptation\t\t\t20'],
    ['no id', '\tLoRA\tmethod\t\tadaptation\t\t10\t20'],
  ])('leaves out and reports a row with %s', (_what, row) => {
    const good = 'dora\tDoRA\tmethod\t\tadaptation\t\t10\t20';
    const header = 'id\tname\tkind\texpansion\tregion\tneighbourhood\tx\ty';
    const { snapshot, diagnostics } = parse([
      { name: 'release.tsv', text: 'data hash\tdata date\nabc\t\n' },
      { name: 'concepts.tsv', text: [header, row, good, ''].join('\n') },
    ]);
    expect(snapshot?.concepts.map((concept) => concept.id)).toEqual(['dora']);
    expect(diagnostics).toMatchObject([{ file: 'concepts.tsv', line: 2, rule: 'published/row', found: row }]);
  });

  it('keeps ids and addresses when places are given up', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const bare = withoutPlaces(snapshot);
        expect(bare.concepts.map((concept) => concept.id)).toEqual(snapshot.concepts.map((concept) => concept.id));
        expect(bare.redirects).toEqual(snapshot.redirects);
        expect(bare.communities).toEqual([]);
      }),
    );
  });
});
