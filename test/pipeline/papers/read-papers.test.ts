import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSources } from '../../../scripts/lib/files.ts';
import { paperSchema } from '../../../src/domain/schema/paper.ts';
import { readPapers } from '../../../src/pipeline/papers/read-papers.ts';
import { abstractOf, BANNER, entry, read } from './reading.ts';

describe('readPapers', () => {
  it('tells formats by their content, whatever the file is called', () => {
    const { recordCount } = read({ 'a.jsonl': [...BANNER, ...entry('Fern')], 'b.txt': [{ title: 'Moss' }] });
    expect(recordCount).toBe(2);
  });

  it('gives nothing for no sources', () => {
    expect(read({})).toEqual({ papers: [], recordCount: 0, diagnostics: [], lines: [] });
  });

  it('reports a file of no known format, and an empty one, and goes on', () => {
    const { papers, diagnostics } = read({
      a: ['Dear diary,', 'nothing happened.'],
      b: [],
      c: ['', ' '],
      d: [{ title: 'Fern' }],
    });
    expect(papers).toHaveLength(1);
    expect(diagnostics.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`)).toEqual([
      'a error source/unknown-format',
      'b warning source/empty',
      'c warning source/empty',
    ]);
    expect(diagnostics[0]?.expected).toContain('title,abstract');
    expect(diagnostics[1]?.message).toBe('an empty file');
  });

  it('keeps titles without the site that a page was saved from', () => {
    const titles = ['On kettles - ProQuest', '[PDF] Tea and water', 'Pots | IEEE Xplore', 'A kettle - a pot'];
    const bib = titles.map((title, i) => `@article{a${i}, title = {${title}}, abstract = {${abstractOf(`Zeb${i}`)}}}`);
    const { papers } = read({ 'a.bib': bib });
    expect(papers.map(({ title }) => title).sort()).toEqual([
      'A kettle - a pot',
      'On kettles',
      'Pots',
      'Tea and water',
    ]);
  });

  it.each([
    ['KETCO (2) - A pot of tea', 'A pot of tea'],
    ['KETCO Workshops - A pot', 'A pot'],
    ['TeaCon@KETCO - A pot', 'A pot'],
    ['KETCO - A pot', 'A pot'],
    ['Zeb0 - A pot', 'Zeb0 - A pot'],
    ['Kettles - A pot', 'Kettles - A pot'],
    ['GRU - a pot', 'GRU - a pot'],
  ])('keeps titles without the conference that a database puts before them: %s', (title, expected) => {
    const { papers } = read({ 'a.bib': [`@article{a, title = {${title}}, abstract = {${abstractOf('Zeb0')}}}`] });
    expect(papers.map((paper) => paper.title)).toEqual([expected]);
  });

  it('keeps the conference before a title where no abstract could name it', () => {
    const { papers } = read({
      'a.bib': ['@article{a, title = {KETCO - A pot}}', '@article{b, title = {KETCO (3) - Tea}}'],
    });
    expect(papers.map((paper) => paper.title)).toEqual(['KETCO - A pot', 'Tea']);
  });

  it('keeps back tags that people write for themselves', () => {
    const { papers } = read({
      'a.bib': [String.raw`@article{a, title={Fern}, keywords={_tablet, \_later, /unread, /2, moss_green, a/b}}`],
      'b.jsonl': [{ title: 'Moss', tags: ['_tablet', '/unread', 'moss_green', 'a/b'] }],
    });
    expect(papers.map(({ tags }) => tags)).toEqual([
      ['moss_green', 'a/b'],
      ['moss_green', 'a/b'],
    ]);
  });

  it('reads the invented corpus: 66 records, 60 papers, 34 dated', () => {
    const diagnostics: unknown[] = [];
    const files = openSources('test/fixtures/corpus/sources', (diagnostic) => diagnostics.push(diagnostic));
    const { papers, recordCount } = readPapers(files, (diagnostic) => diagnostics.push(diagnostic));
    expect([recordCount, papers.length, papers.filter(({ date }) => date).length]).toEqual([66, 60, 34]);
    expect(diagnostics).toMatchObject([{ rule: 'paper/no-abstract' }]);
    for (const paper of papers) expect(paperSchema.safeParse(paper).error).toBeUndefined();
  });

  it('reads the hostile corpus: every record is a paper or is reported, ids are unique and safe', () => {
    const diagnostics: { severity: string }[] = [];
    const files = openSources('test/fixtures/hostile/sources', (diagnostic) => diagnostics.push(diagnostic));
    const { papers } = readPapers(files, (diagnostic) => diagnostics.push(diagnostic));
    const jsonLines = fs.readFileSync('test/fixtures/hostile/sources/a-hostile.jsonl', 'utf8').trimEnd().split('\n');
    const fromJson = papers.flatMap(({ sources }) => sources).filter(({ file }) => file === 'a-hostile.jsonl');
    const setAside = diagnostics.filter((d) => d.severity === 'error' && JSON.stringify(d).includes('a-hostile.jsonl'));
    expect(fromJson.length + setAside.length).toBe(jsonLines.length);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
    for (const paper of papers) {
      expect(paper.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(paperSchema.safeParse(paper).error).toBeUndefined();
      for (const link of paper.links) expect(link).toMatch(/^https:\/\/[^\s"'<>]+$/);
      expect(paper.url ?? 'https:').toMatch(/^https?:/);
    }
  });
});
