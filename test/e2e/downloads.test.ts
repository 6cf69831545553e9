/** Every download of the built sites, opened by a program that other people wrote; hostile titles among them. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParse, csvParseRows } from 'd3';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import jsonld from 'jsonld';
import { SaxesParser } from 'saxes';
import { describe, expect, inject, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { plainText } from '../../src/view/reading/latex-remnants.ts';
import { readIndex, readMap } from './explorer-page.ts';

const sites = inject('sites');
const SKOS = 'http://www.w3.org/2004/02/skos/core#';

describe.each(['root', 'hostile'] as const)('downloads of the site %s', (name) => {
  const site = sites[name];
  const folder = path.join(site.folder, 'downloads');
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  const { concepts, papers } = readIndex(site);
  const map = readMap(site);
  const edgeCount = map.edges.from.length + map.coMentions.a.length;
  const names = new Map(concepts.map((concept) => [concept.id, concept.name]));

  it('are listed with the hash that they have', () => {
    const page = read('index.html');
    const files = fs.readdirSync(folder).filter((file) => file !== 'index.html');
    expect(files.length).toBeGreaterThan(12);
    for (const file of files) {
      expect(page, file).toContain(`/downloads/${file}"`);
      const hash = createHash('sha256')
        .update(fs.readFileSync(path.join(folder, file)))
        .digest('hex');
      expect(page, file).toContain(hash);
    }
  });

  it('have a schema that every JSON line fits, and that refuses what is none', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    ajv.addSchema(JSON.parse(read('schema.json')) as object, 'lines');
    const files = fs.readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
    expect(files).toHaveLength(6);
    for (const file of files) {
      const validate = ajv.getSchema(`lines#/$defs/${file.replace('.jsonl', '')}`);
      if (validate === undefined) throw new Error(`no schema of ${file}`);
      const lines = read(file).split('\n');
      expect(lines.pop(), file).toBe('');
      for (const line of lines) {
        const record = JSON.parse(line) as object;
        if (validate(record) !== true)
          throw new Error(`${file}: ${line.slice(0, 80)} ${ajv.errorsText(validate.errors)}`);
        expect(validate({ ...record, id: 7, paper: 7 }), file).toBe(false);
      }
    }
    expect(read('papers.jsonl').trim().split('\n')).toHaveLength(papers.length);
  });

  it.each([
    ['graph.gexf', (text: string) => parseGexf(MultiGraph, text)],
    ['graph.graphml', (text: string) => parseGraphml(MultiGraph, text)],
    ['graph.json', (text: string) => MultiGraph.from(JSON.parse(text))],
  ])('graphology opens %s: every concept, every relation', (file, open) => {
    const graph = open(read(file));
    expect(graph.order).toBe(concepts.length);
    expect(graph.size).toBe(edgeCount);
    expect(new Set(graph.nodes())).toEqual(new Set(names.keys()));
    graph.forEachNode((id, { label, x, y }) => {
      // XML has no room for some signs; all others are there.
      expect(label, id).toBe(file === 'graph.json' ? names.get(id) : withoutControls(names.get(id) ?? ''));
      expect(Number.isFinite(x) && Number.isFinite(y), id).toBe(true);
    });
  });

  it.each(['graph.gexf', 'graph.graphml'])('%s is well-formed to a strict XML parser', (file) => {
    const parser = new SaxesParser({ xmlns: true });
    const errors: string[] = [];
    const counts = new Map<string, number>();
    parser.on('error', ({ message }) => void errors.push(message));
    parser.on('opentag', ({ local }) => void counts.set(local, (counts.get(local) ?? 0) + 1));
    parser.write(read(file)).close();
    expect(errors).toEqual([]);
    expect([counts.get('node'), counts.get('edge')]).toEqual([concepts.length, edgeCount]);
  });

  it('a CSV reader finds as many cells in each row as in the head, and no cell is a formula', () => {
    for (const [file, count] of [
      ['nodes.csv', concepts.length],
      ['edges.csv', edgeCount],
    ] as const) {
      const rows = csvParseRows(read(file));
      expect(rows).toHaveLength(count + 1);
      expect(new Set(rows.map((row) => row.length)).size, file).toBe(1);
      const odd = rows.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell));
      expect(odd, file).toEqual([]);
    }
    for (const { id, name: written } of csvParse(read('nodes.csv')))
      expect(written?.replace(/^'(?=[=+\-@\t\r])/, ''), id).toBe(names.get(id ?? ''));
  });

  it('an RDF library reads the vocabulary: one label a concept, no concept both above and beside another', async () => {
    const documentLoader = (address: string) => Promise.reject(new Error(`asked for ${address}`));
    const quads = await jsonld.toRDF(JSON.parse(read('concepts.jsonld')) as object, { documentLoader });
    const pairs = (property: string) =>
      quads
        .filter(({ predicate }) => predicate.value === SKOS + property)
        .map((q) => [q.subject.value, q.object.value]);
    const labels = pairs('prefLabel');
    expect(new Set(labels.map(([subject]) => subject)).size).toBe(concepts.length);
    expect(labels.map(([, label]) => label).sort()).toEqual([...names.values()].sort());
    const above = new Map<string, Set<string>>();
    for (const [from = '', to = ''] of pairs('broader')) above.set(from, (above.get(from) ?? new Set()).add(to));
    const reaches = (from: string, to: string): boolean =>
      [...(above.get(from) ?? [])].some((next) => next === to || reaches(next, to));
    const both = pairs('related').filter(([a = '', b = '']) => reaches(a, b) || reaches(b, a));
    expect(both).toEqual([]);
  });

  it('a BibTeX reader finds every paper under its id, with the title that it has', () => {
    const entries = plugins.input.chain(read('papers.bib'), { generateGraph: false });
    expect(entries.map((entry) => entry['citation-key'])).toEqual(papers.map(({ id }) => id));
    for (const [i, { title, id }] of papers.entries()) {
      expect(withoutSpan(String(entries[i]?.['title'])), id).toBe(asTyped(plainText(title)));
    }
  });

  it('a YAML reader finds what a citation file needs', () => {
    const file = parseYaml(read('CITATION.cff')) as Record<string, unknown>;
    expect(file).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      version: expect.stringMatching(/^[\da-f]{12}$/),
    });
    expect(file['authors']).toEqual([{ name: file['title'] }]);
    expect(String(file['message']).length).toBeGreaterThan(10);
  });
});

/** What stands in braces comes in a span that says so. */
function withoutSpan(title: string): string {
  return title.replace(/^<span class="nocase">(.*)<\/span>$/s, '$1');
}

/** As LaTeX prints it: spaces are one, hyphens in a row a dash. */
function asTyped(title: string): string {
  return title
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .trim();
}

function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}
