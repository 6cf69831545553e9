import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { formatDiagnostic } from '../../../src/domain/diagnostic.ts';
import { parseDecisions } from '../../../src/pipeline/lexicon/decision-rows.ts';
import { shownDecisions } from '../../../src/pipeline/shards/register-records.ts';
import { paperOf, registerOf, type DecisionCells, type Row } from '../support.ts';

const HEADER = 'form\tdecision\tconcept\tpapers\treason\n';

function parse(rows: string) {
  const diagnostics: Diagnostic[] = [];
  const parsed = parseDecisions({ name: 'register.tsv', text: HEADER + rows }, (d) => diagnostics.push(d));
  return { parsed, rules: diagnostics.map(({ rule, line }) => `${line} ${rule}`) };
}

describe('parseDecisions', () => {
  it('reads forms with their marks, papers and reasons', () => {
    const { parsed, rules } = parse('=ZQ\tmeans\tzed pooling\ta | b|a\tSo it is.\nZog\tnever\t\t\tA word.\n');
    expect(rules).toEqual([]);
    expect(parsed).toEqual([
      {
        form: 'ZQ',
        caseClass: 'exact',
        decision: 'means',
        concept: 'zed pooling',
        papers: ['a', 'b'],
        reason: 'So it is.',
        file: 'register.tsv',
        line: 2,
      },
      expect.objectContaining({ form: 'Zog', caseClass: 'cased', decision: 'never', papers: [], line: 3 }),
    ]);
  });

  it.each([
    ['an unknown decision', 'ZQ\tjoin\tZed\t\tbecause', 'register/decision'],
    ['no form', '=?\tmerge\tZed\t\tbecause', 'register/no-form'],
    ['no concept', 'ZQ\tmerge\t\t\tbecause', 'register/no-concept'],
    ['a concept of "never"', 'ZQ\tnever\tZed\t\tbecause', 'register/concept-of-never'],
    ['no reason', 'ZQ\tmerge\tZed\t\t', 'register/no-reason'],
  ])('reports %s with its line, and leaves the row out', (_, row, rule) => {
    const { parsed, rules } = parse(`${row}\n`);
    expect(rules).toEqual([`2 ${rule}`]);
    expect(parsed).toEqual([]);
  });

  it.each(['', '\n\n', '\t\t\t\t\n', 'ZQ\n', '\u0000\t<script>\t../../etc\t|||\t"'])(
    'comes to an end for %j',
    (text) => {
      expect(() => parse(text)).not.toThrow();
    },
  );
});

const ROWS: readonly Row[] = [
  ['Zed', 'method', 'zed pooling|zonal pool'],
  ['Zog', 'model', '?ZQX', '', '', 'zebra'],
  ['ZAP', 'metric', 'zonal average precision', '', '', ''],
];
const PAPERS = [
  paperOf('a', 'On Zed', 'We use Zed and zonal pools. ZQX is good.'),
  paperOf('b', 'On Zog', 'The zebra Zog, or ZQX, beats ZAP. Zonal pool again.'),
];
const problems = (decisions: readonly DecisionCells[]) => registerOf(PAPERS, ROWS, decisions).rules;

describe('decisions that cannot hold', () => {
  it.each<[string, DecisionCells[], string[]]>([
    ['an unknown concept', [['zonal pool', 'merge', 'Nobody']], ['2 register/unknown-concept']],
    ['an unknown paper', [['ZQX', 'means', 'Zed', 'a|nowhere']], ['2 register/unknown-paper']],
    ['a concept that would lose its own name', [['ZED', 'split', 'Zed']], ['2 register/own-name']],
    ['what is so anyway', [['zonal pool', 'merge', 'Zed']], ['2 register/stale']],
    ['a form that no text has', [['zonal lake', 'merge', 'Zed']], ['2 register/stale']],
    ['one of its papers without effect', [['ZQX', 'means', 'Zog', 'a|b']], ['2 register/stale']],
    [
      'two that contradict each other',
      [
        ['ZQX', 'means', 'Zed'],
        ['ZQX', 'never'],
      ],
      ['3 register/contradiction'],
    ],
    [
      'the same twice',
      [
        ['ZQX', 'means', 'Zed', 'a'],
        ['ZQX', 'means', 'Zed', 'a'],
      ],
      ['3 register/twice'],
    ],
    [
      'a merge into what is merged away',
      [
        ['ZQX', 'means', 'ZAP', 'a'],
        ['ZAP', 'merge', 'Zed'],
      ],
      ['2 register/contradiction'],
    ],
  ])('are reported: %s', (_, decisions, rules) => expect(problems(decisions)).toEqual(rules));

  it('say what was found and what was expected, and name the other row', () => {
    const { diagnostics } = registerOf(PAPERS, ROWS, [
      ['ZQX', 'means', 'Zed'],
      ['ZQX', 'merge', 'Zog'],
    ]);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'register.tsv:3 error register/contradiction: two decisions on one form ' +
        '(found "ZQX merge Zog", expected one row; register.tsv:2 has "ZQX means Zed")',
    ]);
  });

  it('are none where one row is for a paper and the other for the rest', () => {
    const decisions: DecisionCells[] = [
      ['ZQX', 'means', 'ZAP', 'a'],
      ['ZQX', 'means', 'Zed'],
    ];
    expect(problems(decisions)).toEqual([]);
    const { read } = registerOf(PAPERS, ROWS, decisions);
    expect(read).toMatchObject({ a: { zap: 'ZQX' }, b: { zed: 'ZQX, Zonal pool' } });
  });

  it('mean the known concept by a name that another paper uses for something unknown', () => {
    const papers = [
      paperOf('a', 'Kettles', 'We outperform ZSD, and ZSD is slow.'),
      paperOf('b', 'Zones', 'We use ZSD here.'),
    ];
    const rows: readonly Row[] = [['ZSD', 'dataset', '', '?exact', '', 'tea']];
    const { rules, read } = registerOf(papers, rows, [['ZSD', 'means', 'ZSD', 'b']]);
    expect(rules).toEqual([]);
    expect(Object.keys(read['b'] ?? {})).not.toEqual(Object.keys(read['a'] ?? {}));
  });

  it('name the senses where several concepts have the name', () => {
    const papers = [
      paperOf('a', 'Selective dampening', 'We propose Zonal Star Damping (ZSD). ZSD works.'),
      paperOf('b', 'Speculation', 'We propose Zebra Step Decoding (ZSD). ZSD works.'),
      paperOf('c', 'Others', 'Also ZSD is used.'),
    ];
    const { diagnostics } = registerOf(papers, [], [['ZSD', 'means', 'ZSD', 'c']]);
    expect(diagnostics[0]).toMatchObject({
      rule: 'register/unclear-concept',
      expected: 'one of "ZSD (Zonal Star Damping)", "ZSD (Zebra Step Decoding)"',
    });
    const named = registerOf(papers, [], [['ZSD', 'means', 'ZSD (zonal star damping)', 'c']]);
    expect(named.rules).toEqual([]);
    const ids = Object.keys(named.read['c'] ?? {});
    expect(ids).toHaveLength(1);
    expect(Object.keys(named.read['a'] ?? {})).toEqual(expect.arrayContaining(ids));
  });

  it('are silent where the register was written for other papers', () => {
    const foreign: DecisionCells[] = [
      ['ZQX', 'means', 'Zed', 'nowhere'],
      ['zonal lake', 'merge', 'Nobody'],
      ['zonal pool', 'split', 'Zed'],
    ];
    const { rules, read, register } = registerOf(PAPERS, ROWS, foreign);
    expect(rules).toEqual([]);
    expect(register.isForeign).toBe(true);
    expect(read).toMatchObject({ b: { 'zonal-pool': 'Zonal pool' } });
    expect(shownDecisions(register).map(({ row }) => row.form)).toEqual(['zonal pool']);
  });
});
