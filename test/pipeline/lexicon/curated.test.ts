import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { parseCurated } from '../../../src/pipeline/lexicon/curated.ts';

const HEADER = 'name\tkind\taliases\tmatch\tbroader\tcontext\n';

function parse(rows: string, others: { name: string; text: string }[] = []) {
  const diagnostics: Diagnostic[] = [];
  const curated = parseCurated([{ name: 'concepts/x.tsv', text: HEADER + rows }, ...others], (d) =>
    diagnostics.push(d),
  );
  return { curated, rules: diagnostics.map(({ rule, line }) => `${line} ${rule}`) };
}

describe('parseCurated', () => {
  it('reads names, aliases, case classes and context', () => {
    const { curated, rules } = parse('Zed\tmethod\tzed method|=ZED|?ZD\t\t\tzebra|zoo\n');
    expect(rules).toEqual([]);
    expect(curated.rows[0]).toMatchObject({
      name: 'Zed',
      kind: 'method',
      context: ['zebra', 'zoo'],
      forms: [
        { text: 'Zed', caseClass: 'cased', needsContext: false },
        { text: 'zed method', caseClass: 'fold', needsContext: false },
        { text: 'ZED', caseClass: 'exact', needsContext: false },
        { text: 'ZD', caseClass: 'cased', needsContext: true },
      ],
    });
  });

  it('reads the first row of a file without a header', () => {
    const { rows } = parseCurated([{ name: 'concepts/x.tsv', text: 'Zed\tmethod\n' }], () => undefined);
    expect(rows.map(({ name }) => name)).toEqual(['Zed']);
  });

  it.each(['\ufeffname\tkind', 'Name\tKind', '\ufeff'])(
    'reads what a table program puts before the rows: %j',
    (head) => {
      const problems: string[] = [];
      const file = { name: 'concepts/x.tsv', text: `${head}${head === '\ufeff' ? '' : '\n'}Zed\tmethod\n` };
      const { rows } = parseCurated([file], ({ rule }) => void problems.push(rule));
      expect(rows.map(({ name }) => name)).toEqual(['Zed']);
      expect(problems).toEqual([]);
    },
  );

  it.each([
    ['concepts/x.tsv', 'name,kind,aliases\nZed,method,zed way\nYak,task,\n'],
    ['concepts/x.tsv', 'name    kind    aliases\r\nZed    method    zed way\r\nYak    task\r\n'],
    ['definitions-x.tsv', 'name;definition\nZed;A way.\n'],
    ['register.tsv', 'form  decision\nZed  never\n'],
  ])('tells once of %s that its tabs are gone', (name, text) => {
    const problems: Diagnostic[] = [];
    expect(parseCurated([{ name, text }], (problem) => problems.push(problem)).rows).toEqual([]);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`${name} curated/no-tabs`]);
    expect(problems[0]?.expected).toMatch(/^columns with a tab between them: \w+, \w+/);
  });

  it('an exact row does not make its aliases exact', () => {
    const { curated } = parse('Lamp\tmethod\tlight pooling\t?exact\t\tlight\n');
    expect(curated.rows[0]?.forms).toMatchObject([
      { caseClass: 'exact', needsContext: true },
      { caseClass: 'fold', needsContext: false },
    ]);
  });

  it.each([
    ['an unknown kind', 'Zed\tthing\n', '2 curated/kind'],
    ['an unknown case class', 'Zed\tmethod\t\tloose\n', '2 curated/match'],
    ['an unknown parent', 'Zed\tmethod\t\t\tNobody\n', '2 curated/unknown-parent'],
    ['a name taken twice', 'Zed\tmethod\nZed\tmodel\n', '3 curated/duplicate'],
    ['a form of two rows', 'Zed\tmethod\tz pooling\nZog\tmethod\tZ-pooling\n', '3 curated/alias-clash'],
    ['two letters without context', 'ZD\tmethod\n', '2 curated/two-letters'],
    ['context asked for but not named', 'Zed\tmethod\t?zedding\n', '2 curated/no-context'],
  ])('reports %s', (_, rows, expected) => expect(parse(rows).rules).toContain(expected));

  it('lets two rows share a form when both have context', () => {
    expect(parse('Zed\tmethod\t?ZQX\t\t\tzebra\nZog\tmodel\t?ZQX\t\t\tzoo\n').rules).toEqual([]);
  });

  it('reads definitions and stop forms', () => {
    const { curated, rules } = parse('Zed\tmethod\n', [
      { name: 'definitions-mine.tsv', text: 'name\tdefinition\nZed\tDoes things.\nNobody\tUnknown.\n' },
      { name: 'stop-forms.tsv', text: 'form\treason\nOur Models\tgeneric\n' },
    ]);
    expect(curated.definitions.get('Zed')).toBe('Does things.');
    expect(curated.stopForms.has('ourmodel')).toBe(true);
    expect(rules).toEqual(['3 curated/definition-of-nothing']);
  });
});

describe("rows of one's own beside those that come along", () => {
  /** Rows in two areas that come along, then rows of one's own. */
  function beside(own: string, along: string, others: { name: string; text: string }[] = []) {
    const rules: string[] = [];
    const files = [
      { name: 'concepts/paradigms.tsv', text: HEADER + along },
      { name: 'concepts/my-field.tsv', text: HEADER + own },
      ...others,
    ];
    const { rows, definitions } = parseCurated(files, ({ file, rule }) => void rules.push(`${file} ${rule}`));
    const read = rows.map(({ name, kind, forms }) => `${kind} ${name}: ${forms.map(({ text }) => text).join(', ')}`);
    return { rows: read.sort(), rules, definitions };
  }

  it('take their place where they have the same name, and keep their forms to themselves', () => {
    const { rows, rules } = beside(
      'attention\tconcept\tnotice\ncurriculum\tconcept\n',
      'attention\tmethod\tattention layer\ncurriculum learning\tmethod\tcurriculum|easy first\nnotice\ttask\n',
    );
    expect(rules).toEqual([]);
    expect(rows).toEqual([
      'concept attention: attention, notice',
      'concept curriculum: curriculum',
      'method curriculum learning: curriculum learning, easy first',
    ]);
  });

  it('are not what a row of that name was defined as', () => {
    const { definitions } = beside('attention\tconcept\n', 'attention\tmethod\nloom\tmethod\n', [
      { name: 'definitions-a.tsv', text: 'name\tdefinition\nattention\tWeighs words.\nloom\tWeaves.\n' },
      { name: 'definitions-mine.tsv', text: 'name\tdefinition\nattention\tWhat voters pay.\n' },
    ]);
    expect(Object.fromEntries(definitions)).toEqual({ attention: 'What voters pay.', loom: 'Weaves.' });
  });

  it('are asked for their parents; those that come along are not where an area was taken out', () => {
    const { rules } = beside('pot\tconcept\t\t\tkiln\n', 'weft\tmethod\t\t\tloom\n', [
      { name: 'definitions-a.tsv', text: 'name\tdefinition\nloom\tWeaves.\n' },
    ]);
    expect(rules).toEqual(['concepts/my-field.tsv curated/unknown-parent']);
  });
});
