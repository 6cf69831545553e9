import { describe, expect, it } from 'vitest';
import type { Role, RoleEvidence } from '../../../src/domain/schema/concept.ts';
import { withoutLateIntroductions } from '../../../src/pipeline/relations/late-introductions.ts';

const role = (type: Role): RoleEvidence => ({
  type,
  evidence: { field: 'abstract', start: 0, end: 9 },
  cue: 'we',
  confidence: 0.9,
});
const inPaper = (paperId: string, ...types: readonly Role[]) => ({
  paperId,
  concepts: [{ conceptId: 'samovar', roles: types.map(role) }],
});

/** Roles of the samovar in the first paper. */
function rolesOf(own: string | undefined, other: string | undefined): readonly Role[] | undefined {
  const papers = [
    { id: 'a', date: own === undefined ? undefined : { value: own } },
    { id: 'b', date: other === undefined ? undefined : { value: other } },
  ];
  const related = { roles: [inPaper('a', 'introduces', 'mentions'), inPaper('b', 'mentions')], stated: [] };
  return withoutLateIntroductions(related, papers).roles[0]?.concepts[0]?.roles.map(({ type }) => type);
}

describe('a paper introduces', () => {
  it.each([
    ['nothing that one of an earlier year has', '2021-01', '2020-12-31', ['mentions']],
    ['what one of the same year has', '2021-12', '2021-01', ['introduces', 'mentions']],
    ['what later ones have', '2021', '2022', ['introduces', 'mentions']],
    ['what one without a date has', '2021', undefined, ['introduces', 'mentions']],
    ['what another has, where its own date is not known', undefined, '1990', ['introduces', 'mentions']],
  ])('%s', (_, own, other, expected) => {
    expect(rolesOf(own, other)).toEqual(expected);
  });
});
