import { describe, expect, it } from 'vitest';
import { toAliasKey } from '../../../src/domain/surface-form.ts';
import type { Register } from '../../../src/pipeline/register/register.ts';
import { buildCorpus } from '../shards/corpus-products.ts';
import { paperOf, registerOf, type Row } from '../support.ts';

const ROWS: readonly Row[] = [
  ['ZP', 'method', 'zed pooling|zonal pool'],
  ['MAPQ', 'metric', 'mean ample precision quota', '?exact', '', 'detection'],
  ['Zog', 'model'],
];
const PAPERS = [
  paperOf('a', 'Zed pooling at work', 'We use zonal pools (ZPL). The ZPL is a Zed-pooling. Zed pools.'),
  paperOf('b', 'Detection', 'We report MAPQ for detection of Zog-7B/13B.'),
  paperOf('c', 'Priors', 'We use maximum a posteriori query (MAPQ). MAPQ is fine.'),
  paperOf('d', 'Others', 'We see MAPQ. The old QLN is not needed.'),
  paperOf('e', 'Nets', 'Here quiet lake nets (QLN) are used. A QLN is a net.'),
];
const { register, rules } = registerOf(PAPERS, ROWS);

describe('merges', () => {
  const merge = register.merges.find(({ conceptId }) => conceptId === 'zp');
  const formOf = (surface: string) =>
    merge?.forms.find(({ spellings }) => spellings.some(({ form }) => form === surface));

  it('list a concept’s forms under their keys, its own name first though nobody writes it', () => {
    expect(merge?.forms[0]).toEqual({ spellings: [{ form: 'ZP', mentionCount: 0 }], paperCount: 0, grounds: [] });
    expect(formOf('Zed-pooling')?.spellings.map(({ form }) => form)).toEqual(['Zed pooling', 'Zed-pooling']);
  });

  it('say that a form is listed, in the letters of the list', () => {
    expect(formOf('Zed-pooling')?.grounds).toEqual([{ by: 'vocabulary', form: 'zed pooling' }]);
  });

  it('quote the sentence that defines a form', () => {
    const [ground] = formOf('ZPL')?.grounds ?? [];
    expect(ground).toMatchObject({ by: 'definition', paperCount: 1, witness: { paperId: 'a' } });
    const { start = 0, end = 0 } = ground?.by === 'definition' ? ground.witness.evidence : {};
    expect(PAPERS[0]?.abstract.slice(start, end)).toBe('We use zonal pools (ZPL).');
  });

  it('leave out concepts of one name', () => {
    expect(register.merges.map(({ conceptId }) => conceptId)).not.toContain('zog');
  });
});

describe('ambiguous forms', () => {
  const mapq = register.ambiguous.find(({ key }) => key === 'mapq');

  it('name each meaning with its papers and why: a word of context, the paper’s own definition', () => {
    expect(rules).toEqual([]);
    expect(mapq?.forms).toEqual(['MAPQ']);
    expect(mapq?.senses.map(({ uses }) => uses.map(({ paperId, ground, word }) => [paperId, ground, word]))).toEqual([
      [['b', 'context', 'detection']],
      [['c', 'own', undefined]],
    ]);
  });

  it('say where a form was left unlinked, and what it waits for', () => {
    expect(mapq?.left).toMatchObject({ mentionCount: 1, paperCount: 1, lacks: 'context', places: [{ paperId: 'd' }] });
  });

  it('an acronym that one paper defines stays local to it', () => {
    const qln = register.ambiguous.find(({ key }) => key === 'qln');
    expect(qln).toMatchObject({ left: { lacks: 'definition', places: [{ paperId: 'd' }] } });
  });

  it('a name that one paper coins is found in all', () => {
    const papers = [
      paperOf('a', 'ZooLoRA: fast', 'We propose ZooLoRA.'),
      paperOf('b', 'T', 'We compare with ZooLoRA.'),
    ];
    expect(registerOf(papers).read['b']).toEqual({ zoolora: 'ZooLoRA' });
  });

  it('hold a further meaning of the list that no paper has', () => {
    const { register: other } = registerOf(PAPERS.slice(2, 4), ROWS);
    expect(other.ambiguous.find(({ key }) => key === 'mapq')).toMatchObject({
      senses: [{ conceptId: 'mapq', paperCount: 1 }],
      otherMeanings: ['MAPQ'],
      left: { paperCount: 1 },
    });
  });
});

/** Promises that hold of any corpus. */
describe.each([
  ['corpus', await buildCorpus('corpus')],
  ['hostile', await buildCorpus('hostile')],
])('the register of the invented %s', (_, { products, diagnostics }) => {
  const { merges, ambiguous }: Register = products.register;
  const papers = new Map(products.papers.map((paper) => [paper.id, paper]));

  it('gives every form that is written a reason', () => {
    const without = merges.flatMap(({ conceptId, forms }) =>
      forms
        .filter(({ paperCount, grounds }) => paperCount > 0 && grounds.length === 0)
        .map(({ spellings }) => `${conceptId}: ${spellings[0]?.form}`),
    );
    expect(without).toEqual([]);
  });

  it('quotes definitions that hold both forms of their concept', () => {
    for (const { conceptId, forms } of merges) {
      const keys = forms.flatMap(({ spellings }) => spellings.map(({ form }) => form));
      for (const ground of forms.flatMap(({ grounds }) => grounds)) {
        if (ground.by !== 'definition') continue;
        const { field, start, end } = ground.witness.evidence;
        const text = papers.get(ground.witness.paperId)?.[field].slice(start, end) ?? '';
        const held = keys.filter((form) => text.includes(form));
        expect(new Set(held.map(toAliasKey)).size, `${conceptId}: ${text}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('has several meanings, or a place left alone, for each ambiguous form, sorted by key', () => {
    const keys = ambiguous.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)].sort());
    for (const { senses, left } of ambiguous) expect(senses.length > 1 || left !== undefined).toBe(true);
  });

  it('finds no fault in the register of this repository, which is for other papers', () => {
    expect(diagnostics.filter(({ rule }) => rule.startsWith('register/'))).toEqual([]);
  });
});
