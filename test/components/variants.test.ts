import { describe, expect, it } from 'vitest';
import { variantNeighbours } from '../../src/components/variant-neighbours.ts';
import {
  inOrder,
  ownWordsReader,
  tableRows,
  toRow,
  toVariants,
  variantsOf,
  yearOf,
  type Records,
} from '../../src/components/variants.ts';
import { concept, EMPTY, paperOf, ref } from './invented-records.ts';
import type { RelationType, Role } from '../../src/domain/schema/concept.ts';
import type { ConceptRecord, ConceptRef, PaperRecord } from '../../src/domain/schema/site-data.ts';
import { variantsToCsv, variantsToMarkdown } from '../../src/view/export/variants-table.ts';

const tableOf = (record: ConceptRecord, records: Records) => toVariants(record, ownWordsReader(records));

describe('variants', () => {
  const many = Array.from({ length: 11 }, (_, i) => ref(`V${i}`));
  const builtOnBy = (others: readonly ConceptRef[]): ConceptRecord['relations'] =>
    others.map((other) => ({ type: 'builds-on', direction: 'in', other, mode: 'direct', paperCount: 1, evidence: [] }));

  const statedOf = (type: RelationType, ...others: readonly ConceptRef[]): ConceptRecord['relations'] =>
    builtOnBy(others).map((each) => ({ ...each, type, direction: 'out' }));

  it('are what builds on it, then known kinds of it, each once', () => {
    const record = concept({ relations: builtOnBy(many.slice(0, 6)), narrower: many.slice(4) });
    expect(variantsOf(record)).toEqual(many);
  });

  it('are methods and models, and umbrellas have none', () => {
    const tasks = many.map((each) => ({ ...each, kind: 'task' as const }));
    expect(variantsOf(concept({ narrower: tasks }))).toEqual([]);
    expect(variantsOf(concept({ narrower: many, isUmbrella: true }))).toEqual([]);
  });

  const x = ref('X');
  const paper = paperOf('We propose X, which waits for the moon.');
  const records = {
    readConcept: (id: string) =>
      id === 'x'
        ? concept({
            ...x,
            introducedBy: [{ id: 'on-x', title: 'X: On Tides', date: { value: '2024', isInferred: false } }],
          })
        : concept({ ...ref(id.toUpperCase()), definition: { source: 'curated', text: `=${id}|` } }),
    readPaper: () => paper,
  };
  const variants = tableOf(concept({ relations: builtOnBy(many), narrower: [x] }), records);

  it('have sentence, year, paper and code of the paper that introduces them; else our words, and no year', () => {
    expect(variants.map(toRow).at(-1)).toEqual({
      method: 'X',
      change: 'We propose X, which waits for the moon.',
      words: 'quoted',
      comparedWith: [],
      year: '2024',
      paper: { id: 'on-x', title: 'X: On Tides' },
      isNamedIn: false,
      code: 'https://example.org/x',
    });
    const [first] = variants;
    expect(first && toRow(first)).toMatchObject({ change: '=v0|', words: 'ours', year: '', paper: undefined });
    expect(first && yearOf(first)).toBeUndefined();
  });

  it('share a row of the page where one sentence tells of them, under the one that it names first', () => {
    const text = 'We propose X, which adds Y and Z.';
    const marks = ['X', 'Y', 'Z'].map((name) => ({
      ...ref(name),
      start: text.indexOf(name),
      end: text.indexOf(name) + 1,
    }));
    const toldIn = (paper: string, name: string, ...rivals: readonly string[]) => ({
      concept: ref(name),
      change: { text, field: 'abstract' as const, marks, paper: { id: paper, title: paper } },
      comparedWith: rivals.map((rival) => ref(rival)),
      paper: { id: paper, title: paper },
      isNamedIn: false,
      code: undefined,
    });
    const told = [toldIn('on-x', 'Z', 'Base'), toldIn('on-x', 'X', 'Base', 'W'), toldIn('elsewhere', 'Y')];
    const rows = tableRows([...variants.slice(0, 2), ...told]);
    const names = rows.map(({ concept: { name }, alike }) => [name, ...alike.map((each) => each.name)].join());
    expect(names).toEqual(['V0', 'V1', 'X,Z', 'Y']);
    expect(rows.map(toRow)[2]).toMatchObject({ method: 'X, Z', comparedWith: ['Base', 'W'] });
  });

  it('have no row where nothing can be said of them, and no table where ten rows or fewer are left', () => {
    const silentOn = (...names: readonly string[]) => ({
      ...records,
      readConcept: (id: string) => (names.includes(id) ? concept(ref(id.toUpperCase())) : records.readConcept(id)),
    });
    const base = concept({ relations: builtOnBy(many), narrower: [x] });
    expect(tableOf(base, silentOn('v0')).map((row) => row.concept)).toEqual([...many.slice(1), x]);
    expect(tableOf(base, silentOn('v0', 'v1'))).toEqual([]);
  });

  it('set the base first among what each is compared with; what is only compared with it has no row', () => {
    const compares = (other: ConceptRef) =>
      ({ ...builtOnBy([other])[0], type: 'compares', direction: 'both', other }) as const;
    const [first] = many;
    const base = concept({
      relations: [...builtOnBy(many), ...[x, first ?? x].map(compares)] as ConceptRecord['relations'],
    });
    const rivals = ['Aside', 'Base'].map((name) => compares(ref(name))) as ConceptRecord['relations'];
    const read = {
      ...records,
      readConcept: (id: string) => concept({ ...records.readConcept(id), relations: rivals }),
    };
    expect(tableOf(base, read)[0]?.comparedWith.map(({ name }) => name)).toEqual(['Base', 'Aside']);
    expect(variantNeighbours(base, read).compared).toEqual([x]);
  });

  it('have around them what builds on kinds of the base and what is compared with it, each once', () => {
    const [kind, odd, rival, trial] = [ref('Kind'), ref('Odd'), ref('Rival'), ref('Trial')];
    const [row] = many;
    if (row === undefined) throw new Error('no rows');
    const relations = [
      ...builtOnBy(many),
      ...statedOf('compares', rival, odd),
      ...builtOnBy([trial]).map((one) => ({ ...one, type: 'evaluates' as const })),
    ];
    const around = variantNeighbours(concept({ relations, narrower: [kind] }), {
      readConcept: (id) => concept({ ...ref('Kind'), relations: id === 'kind' ? builtOnBy([odd, row, EMPTY]) : [] }),
      readPaper: () => paper,
    });
    const builtOnKinds = [{ concept: odd, kinds: [kind] }];
    expect(around).toEqual({ builtOnKinds, compared: [rival], tested: [trial], unstated: [] });
  });

  /** What stands around a base that these papers name; `roles` are those of the base, `titled` is where the title names what is introduced. */
  const unstatedOf = (
    papers: readonly Readonly<{
      roles: Partial<Record<Role, number>>;
      introduced: readonly Readonly<{ concept: ConceptRef; sureness: number; titled?: number }>[];
    }>[],
    relations: ConceptRecord['relations'] = [],
  ) => {
    const rolesOf = (roles: Partial<Record<Role, number>>) =>
      Object.entries(roles).map(([type, confidence]) => ({ type, confidence }));
    const named = papers.map((_, i) => ({ paper: { id: String(i), title: '' } }));
    const base = concept({ relations: [...builtOnBy(many), ...relations], papers: named as never });
    const readPaper = (id: string) => {
      const { roles = {}, introduced = [] } = papers[Number(id)] ?? {};
      const own = introduced.map(({ concept: each, sureness, titled }) => ({
        ...each,
        role: 'introduces',
        roles: rolesOf({ introduces: sureness }),
        mentions: titled === undefined ? [] : [{ field: 'title', start: titled }],
      }));
      return { concepts: [...own, { ...base, roles: rolesOf(roles), mentions: [] }] } as unknown as PaperRecord;
    };
    return variantNeighbours(base, { readConcept: () => EMPTY, readPaper }).unstated.map(({ role, concepts }) => [
      role,
      concepts.map(({ name }) => name),
    ]);
  };
  const alone = (name: string, kind?: ConceptRef['kind']) => [{ concept: ref(name, kind), sureness: 0.9 }];

  it('have around them what papers that name the base introduce, by what these do with it; a doubtful role is naming', () => {
    expect(
      unstatedOf([
        { roles: { mentions: 0.9 }, introduced: alone('Passing') },
        { roles: { 'builds-on': 0.49, compares: 0.5 }, introduced: alone('Rival') },
        { roles: { 'builds-on': 0.49 }, introduced: alone('Doubtful') },
        { roles: { 'builds-on': 0.5, compares: 0.9 }, introduced: alone('Heir') },
        { roles: { 'builds-on': 0.9 }, introduced: alone('Passing') },
      ]),
    ).toEqual([
      ['builds-on', ['Heir', 'Passing']],
      ['compares', ['Rival']],
      ['mentions', ['Doubtful']],
    ]);
  });

  it('leave out whatever a sentence relates to the base, what has no name of its own or is no method, and parts', () => {
    const roles = { 'builds-on': 0.9 };
    const stated = (['evaluates', 'builds-on'] as const).flatMap((type) => statedOf(type, ref(`By-${type}`)));
    const part = { concept: ref('Part'), sureness: 0.9 };
    expect(
      unstatedOf(
        [
          { roles, introduced: alone('By-evaluates') },
          { roles, introduced: [part, { concept: ref('By-builds-on'), sureness: 0.8, titled: 0 }] },
          { roles, introduced: alone('slow sailing') },
          { roles, introduced: alone('Task', 'task') },
          {
            roles,
            introduced: [
              { ...part, titled: 8 },
              { concept: ref('Whole'), sureness: 0.5, titled: 0 },
            ],
          },
          {
            roles,
            introduced: [
              { ...part, sureness: 0.4 },
              { concept: ref('Surer'), sureness: 0.5 },
            ],
          },
        ],
        stated,
      ),
    ).toEqual([['builds-on', ['Whole', 'Surer']]]);
  });

  it('stand newest first, the undated last, or by name', () => {
    expect(inOrder(variants, 'year')[0]?.concept.name).toBe('X');
    expect(inOrder(variants, 'year').slice(1)).toEqual(variants.slice(0, -1));
    expect(
      inOrder(variants, 'name')
        .map(({ concept: { name } }) => name)
        .join(),
    ).toBe('V0,V1,V10,V2,V3,V4,V5,V6,V7,V8,V9,X');
  });

  it('as files: a formula is none, a cell stays a cell, papers are cited by key', () => {
    const rows = variants.map(toRow);
    expect(variantsToCsv(rows).split('\r\n')[1]).toBe("V0,'=v0|,ours,,,,,,");
    const source = { concept: 'Base | x', site: 'Site', dataDate: '2026', dataHash: 'abc' };
    const lines = variantsToMarkdown(rows, source).split('\n');
    expect(lines[2]).toBe('| V0 | =v0\\| (our words) |  |  |  |  |');
    expect(lines[13]).toBe(
      '| X | “We propose X, which waits for the moon.” |  | 2024 | X: On Tides [@on-x] | <https://example.org/x> |',
    );
    const named = rows.map((row) => ({ ...row, isNamedIn: true }));
    expect(variantsToMarkdown(named, source).split('\n')[13]).toContain('| named in X: On Tides [@on-x] |');
    expect([rows, named].map((all) => variantsToCsv(all).trimEnd().split(',').at(-1))).toEqual(['yes', 'no']);
    expect(lines.at(-2)).toBe(
      'Sentences in quotation marks stand in the paper of their row. Variants of Base \\| x. Site, data 2026, abc.',
    );
  });

  it('as files have no second time the title that says what changes', () => {
    const readPaper = () => paperOf('We propose X.', 'It is good.');
    const titled = tableOf(concept({ relations: builtOnBy(many), narrower: [x] }), { ...records, readPaper });
    expect(variantsToCsv(titled.map(toRow)).split('\r\n')[12]).toContain('X,,in its title,,2024,X: On Tides,');
    expect(
      variantsToMarkdown(titled.map(toRow), { concept: 'X', site: '', dataDate: '', dataHash: '' }).split('\n')[13],
    ).toContain('| X | in its title |  | 2024 |');
  });
});
