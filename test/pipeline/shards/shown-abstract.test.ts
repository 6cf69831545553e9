import { describe, expect, it } from 'vitest';
import { paperRecordSchema, type PaperRecord } from '../../../src/domain/schema/site-data.ts';
import { buildCorpus, recordsOf, type Built } from './corpus-products.ts';

const full = await buildCorpus('corpus');
const sentences = await buildCorpus('corpus', {}, {}, { abstracts: 'sentences' });
const none = await buildCorpus('corpus', {}, {}, { abstracts: 'none' });
const abstracts = full.products.papers.map(({ abstract }) => abstract).filter((text) => text !== '');

/** Stretches of this many letters of an abstract are its text, not names that it shares with others. */
const STRETCH = 60;

/** How many abstracts a file has such a stretch of. */
function shownCount(built: Built): number {
  const all = [...built.files.values()].join('\n');
  return abstracts.filter((text) =>
    Array.from({ length: Math.floor(text.length / STRETCH) }, (_, i) => text.slice(i * STRETCH, (i + 1) * STRETCH))
      .map((stretch) => JSON.stringify(stretch).slice(1, -1))
      .some((stretch) => all.includes(stretch)),
  ).length;
}

const papersOf = (built: Built) => recordsOf(built.files, 'papers').map((record) => paperRecordSchema.parse(record));

describe('abstracts: none', () => {
  it('leaves no stretch of any abstract in any file', () => {
    expect(shownCount(full)).toBe(abstracts.length);
    expect(shownCount(none)).toBe(0);
  });

  it('leaves what was read as it is', () => {
    for (const name of ['mentions.jsonl', 'relations.jsonl', 'map.json', 'papers.json'])
      expect(none.files.get(name)).toBe(full.files.get(name));
  });

  it('marks titles, and keeps what papers do with concepts', () => {
    const roles = (records: readonly PaperRecord[]) =>
      records.map(({ concepts }) => concepts.map(({ id, role }) => `${id} ${role}`));
    expect(roles(papersOf(none))).toEqual(roles(papersOf(full)));
    const marks = papersOf(none).flatMap(({ concepts }) => concepts.flatMap(({ mentions }) => mentions));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every(({ field }) => field === 'title')).toBe(true);
  });
});

describe('abstracts: sentences', () => {
  it('leaves a part of the abstracts, whole sentences of them, with marks where they belong', () => {
    const before = new Map(papersOf(full).map((record) => [record.paper.id, record]));
    let cutCount = 0;
    for (const record of papersOf(sentences)) {
      const whole = before.get(record.paper.id);
      const parts = record.paper.abstract.split(/\s*\[…\]\s*/).filter((part) => part !== '');
      for (const part of parts) expect(whole?.paper.abstract).toContain(part);
      if (record.paper.abstract !== whole?.paper.abstract) cutCount += 1;
      const forms = new Set(whole?.concepts.flatMap((concept) => formsOf(whole, concept)));
      for (const concept of record.concepts) {
        for (const form of formsOf(record, concept)) expect(forms).toContain(form);
        for (const { evidence } of concept.roles) {
          const said = record.paper[evidence.field].slice(evidence.start, evidence.end).trim();
          expect(said).not.toBe('');
          expect(whole?.paper[evidence.field]).toContain(said);
        }
      }
    }
    expect(cutCount).toBeGreaterThan(5);
  });
});

function formsOf({ paper }: PaperRecord, { mentions }: PaperRecord['concepts'][number]): string[] {
  return mentions.map(({ field, start, end }) => paper[field].slice(start, end));
}
