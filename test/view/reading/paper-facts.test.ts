import { describe, expect, it } from 'vitest';
import { toRoleGroups } from '../../../src/view/reading/paper-facts.ts';
import type { PaperRecord } from '../../../src/domain/schema/site-data.ts';

describe('what a paper says of a concept', () => {
  const TITLE = 'Tides: A Method on Reeds';
  const role = (type: PaperRecord['concepts'][number]['role']) => ({
    type,
    evidence: { field: 'title' as const, start: 0, end: TITLE.length },
    cue: 'title',
    confidence: 0.9,
  });
  const record: PaperRecord = {
    paper: { id: 'tides', title: TITLE, abstract: '', tags: [], links: [], sources: [] },
    concepts: [
      {
        id: 'tides',
        name: 'Tides',
        kind: 'method',
        role: 'introduces',
        roles: [role('introduces')],
        mentions: [],
        isFull: true,
      },
      {
        id: 'reeds',
        name: 'Reeds',
        kind: 'dataset',
        role: 'builds-on',
        roles: [role('builds-on'), role('evaluates')],
        mentions: [],
        isFull: true,
      },
    ],
    relations: [],
    nearest: [],
  };

  it('stands under each role that it has', () => {
    const groups = toRoleGroups(record).standing.map((group) => [
      group.role,
      group.items.map(({ concept }) => concept.id),
    ]);
    expect(groups).toEqual([
      ['introduces', ['tides']],
      ['builds-on', ['reeds']],
      ['evaluates', ['reeds']],
    ]);
  });

  it('stands apart where it is more likely wrong than right: under its role where that has likely ones, else behind all; never what is introduced', () => {
    const concepts = record.concepts.map((concept) => ({
      ...concept,
      roles: concept.roles.map((each) => ({ ...each, confidence: 0.49 })),
    }));
    const sure = { ...record.concepts[1], id: 'eels', roles: [role('evaluates')] } as PaperRecord['concepts'][number];
    const idsOf = (items: readonly { concept: { id: string } }[]) => items.map(({ concept }) => concept.id);
    const { standing, apart } = toRoleGroups({ ...record, concepts: [...concepts, sure] });
    const rows = (groups: typeof standing) =>
      groups.map(({ role, items, unlikely }) => [role, idsOf(items), idsOf(unlikely)]);
    expect(rows(standing)).toEqual([
      ['introduces', ['tides'], []],
      ['evaluates', ['eels'], ['reeds']],
    ]);
    expect(rows(apart)).toEqual([['builds-on', [], ['reeds']]]);
  });

  /** What the page quotes for Tides, read from the title as introduced; sentences that hold the name mention it. */
  const quoted = (...sentences: readonly string[]) => {
    const abstract = sentences.join(' ');
    const mentions = [...abstract.matchAll(/\bTides\b/g)].map(({ index }) => {
      const text = sentences.find((each) => abstract.indexOf(each) + each.length > index) ?? '';
      const start = abstract.indexOf(text);
      const sentence = { start, end: start + text.length };
      return { field: 'abstract' as const, start: index, end: index + 5, sentence, detector: 'lexicon', confidence: 1 };
    });
    const concepts = record.concepts.map((concept) => (concept.id === 'tides' ? { ...concept, mentions } : concept));
    const [group] = toRoleGroups({ ...record, paper: { ...record.paper, abstract }, concepts }).standing;
    return group?.items[0]?.quote;
  };

  it('is quoted from the abstract where that says what it does, rather than from the title', () => {
    const quote = quoted('Reeds bend.', 'Tides is quick.', 'Tides waits for the moon.');
    expect(quote).toMatchObject({ field: 'abstract', text: 'Tides waits for the moon.', confidence: 0.9 });
    expect(quote?.marks.map(({ start, end }) => quote.text.slice(start, end))).toEqual(['Tides']);
  });

  it('is quoted where it is named, where nothing says what it does; from the title where nothing names it', () => {
    expect(quoted('Reeds bend.', 'To wait for the moon, Tides splits a day into two halves.')?.text).toBe(
      'To wait for the moon, Tides splits a day into two halves.',
    );
    expect(quoted('Reeds bend.', 'So does Tides.')?.text).toBe('So does Tides.');
    expect(quoted('Reeds bend.')).toMatchObject({ field: 'title', text: TITLE });
  });
});
