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
        roles: [role('introduces'), role('builds-on'), role('evaluates')],
        mentions: [],
        isFull: true,
      },
      {
        id: 'reeds',
        name: 'Reeds',
        kind: 'dataset',
        role: 'builds-on',
        roles: [role('builds-on')],
        mentions: [],
        isFull: true,
      },
    ],
    relations: [],
    nearest: [],
  };

  it('stands under each role, but what it introduces it does not build on', () => {
    const groups = toRoleGroups(record).map((group) => [group.role, group.items.map(({ concept }) => concept.id)]);
    expect(groups).toEqual([
      ['introduces', ['tides']],
      ['builds-on', ['reeds']],
      ['evaluates', ['tides']],
    ]);
  });
});
