import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/view/export/csv.ts';
import { toEdgesCsv } from '../../../src/view/export/edges-csv.ts';
import { toGraphologyJson } from '../../../src/view/export/graphology-json.ts';
import { toMarkdownTable } from '../../../src/view/export/markdown-table.ts';
import { escapeMarkdown, markdownLink } from '../../../src/view/export/markdown.ts';
import { toNodesCsv } from '../../../src/view/export/nodes-csv.ts';
import { CONTENT, HOSTILE_NAME } from './export-view.ts';

/** RFC 4180, read back the slow and obvious way. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let i = 0; i < text.length; i++) {
    const [sign, next] = [text[i] ?? '', text[i + 1]];
    if (isQuoted && sign === '"' && next === '"') [cell, i] = [`${cell}"`, i + 1];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === ',') [row, cell] = [[...row, cell], ''];
    else if (!isQuoted && sign === '\r' && next === '\n') {
      rows.push([...row, cell]);
      [row, cell, i] = [[], '', i + 1];
    } else cell += sign;
  }
  expect([row, cell, isQuoted]).toEqual([[], '', false]); // each line is ended
  return rows;
}

describe('CSV', () => {
  test('any text is read back as it was, but for an apostrophe before what begins like a formula', () => {
    const cells = [
      'plain',
      'a,b',
      'say "hi"',
      'two\nlines',
      '',
      'μP',
      "it's",
      '=1+1',
      '+1',
      '-x',
      '@SUM',
      '\tx',
      '\rx',
    ];
    const formulas = new Set(cells.slice(7));
    expect(readCsv(toCsv([cells]))).toEqual([cells.map((cell) => (formulas.has(cell) ? `'${cell}` : cell))]);
  });

  test('a negative number stays a number', () => {
    expect(toCsv([[-12.5, 3]])).toBe('-12.5,3\r\n');
  });

  test('concepts: one row each, in the order of the view, with the address of the page', () => {
    const [head, ...rows] = readCsv(toNodesCsv(CONTENT));
    expect(head).toEqual(['id', 'name', 'kind', 'region', 'relations', 'papers', 'x', 'y', 'size', 'page']);
    expect(rows.map(([id]) => id)).toEqual(['lora', 'odd', 'minus']);
    expect(rows[0]?.at(-1)).toBe('https://maps.example.org/methods/concepts/lora/');
    expect(rows[1]?.slice(1, 3)).toEqual([`'${HOSTILE_NAME}`, 'concept']);
  });

  test('concepts stand where they stand in the graph, of the same kind and size', () => {
    const [head = [], ...rows] = readCsv(toNodesCsv(CONTENT));
    const { nodes } = JSON.parse(toGraphologyJson(CONTENT)) as {
      nodes: { key: string; attributes: Record<string, string | number> }[];
    };
    const inTable = rows.map((row) => ['id', 'kind', 'x', 'y', 'size'].map((name) => row[head.indexOf(name)]));
    expect(inTable).toEqual(
      nodes.map(({ key, attributes: { kind, x, y, size } }) => [key, ...[kind, x, y, size].map(String)]),
    );
  });

  test('relations: both ends by id and name; a co-mention has no mode', () => {
    const [, ...rows] = readCsv(toEdgesCsv(CONTENT));
    expect(rows[0]).toEqual(['odd', 'lora', 'builds-on', 'direct', '3', `'${HOSTILE_NAME}`, 'LoRA']);
    expect(rows[2]).toEqual(['lora', 'minus', 'co-mention', '', '2', 'LoRA', "'-infinity"]);
  });
});

describe('Markdown', () => {
  test('a table has as many unescaped pipes in each row, whatever the names', () => {
    const rows = toMarkdownTable(CONTENT)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
  });

  test('names stay text: no tags, no links, no emphasis', () => {
    expect(escapeMarkdown('<b>*a*</b> [x](y) `c` A|B\nC')).toBe(
      '&lt;b&gt;\\*a\\*&lt;/b&gt; \\[x\\](y) \\`c\\` A\\|B C',
    );
    expect(escapeMarkdown('open_clip _em_')).toBe('open_clip \\_em\\_');
  });

  test('an address cannot end its brackets', () => {
    expect(markdownLink('a', 'https://x.org/?q=(a) b')).toBe('[a](https://x.org/?q=%28a%29%20b)');
  });

  test('the last line says whose data and of when', () => {
    expect(toMarkdownTable(CONTENT)).toContain('Methodscape, data of 24 June 2026 (3f06e2548057).');
  });
});
