import { describe, expect, it } from 'vitest';
import { liftRoles } from '../../../src/pipeline/relations/lift-roles.ts';
import type { PaperRelation } from '../../../src/pipeline/relations/paper-relations.ts';
import type { PaperRoles } from '../../../src/pipeline/relations/roles.ts';

const place = (start: number) => ({ field: 'abstract', start, end: start + 9 }) as const;
const role = (type: PaperRoles['concepts'][number]['roles'][number]['type'], confidence: number, start = 0) => ({
  type,
  evidence: place(start),
  cue: 'place',
  confidence,
});
const relation = (from: string | undefined, type: PaperRelation['type'], to: string, confidence: number) =>
  ({ from, type, to, mode: 'direct', evidence: place(50), cue: 'clause', confidence }) satisfies PaperRelation;
const concepts: PaperRoles['concepts'] = [
  { conceptId: 'new', roles: [role('introduces', 0.9)] },
  { conceptId: 'old', roles: [role('mentions', 0.6), role('compares', 0.2)] },
];
const rolesOf = (relations: readonly PaperRelation[]) =>
  liftRoles(concepts, relations, new Set(['new']))[1]?.roles.map(({ type, confidence }) => `${type} ${confidence}`);

describe('roles and the relations of the same paper', () => {
  it('are as sure as what is stated of its own work, with that sentence', () => {
    const [, old] = liftRoles(concepts, [relation('new', 'compares', 'old', 0.84)], new Set(['new']));
    expect(old?.roles).toEqual([{ ...role('compares', 0.84, 50), cue: 'clause' }, role('mentions', 0.6)]);
    expect(rolesOf([relation(undefined, 'builds-on', 'old', 0.7)])).toEqual([
      'builds-on 0.7',
      'mentions 0.6',
      'compares 0.2',
    ]);
  });

  it('come in the guide’s order where they are likely, the others behind them', () => {
    expect(rolesOf([relation('new', 'compares', 'old', 0.55)])).toEqual(['compares 0.55', 'mentions 0.6']);
    expect(rolesOf([relation('new', 'compares', 'old', 0.45)])).toEqual(['mentions 0.6', 'compares 0.45']);
  });

  it('read a comparison from either end', () => {
    expect(rolesOf([relation('old', 'compares', 'new', 0.5)])).toEqual(['compares 0.5', 'mentions 0.6']);
    expect(rolesOf([relation('old', 'builds-on', 'new', 0.9)])).toEqual(['mentions 0.6', 'compares 0.2']);
  });

  it('stay where others are meant, where they are surer, and for what the paper introduces', () => {
    expect(rolesOf([relation('other', 'compares', 'old', 0.9)])).toEqual(['mentions 0.6', 'compares 0.2']);
    expect(rolesOf([relation('new', 'compares', 'old', 0.1)])).toEqual(['mentions 0.6', 'compares 0.2']);
    expect(liftRoles(concepts, [relation('new', 'builds-on', 'new', 0.9)], new Set(['new']))).toEqual(concepts);
  });
});
