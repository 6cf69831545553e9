/** Introductions that the years of the papers speak against: what an earlier paper of the library names is not new in a later one. */
import type { Related } from './relate-concepts.ts';

type Dated = Readonly<{ id: string; date?: Readonly<{ value: string }> | undefined }>;

/**
 * "A GIS framework", "a digital twin model": of 277 introductions in twelve libraries of other fields 17 were of what a paper of an earlier year
 * has, and none of these was right. Papers of machine learning name in one year what appears in the next, and are left as they are.
 * @param papers  dates of all; a paper without one says nothing
 */
export function withoutLateIntroductions({ roles, stated }: Related, papers: readonly Dated[]): Related {
  const yearOf = new Map(papers.flatMap(({ id, date }) => (date === undefined ? [] : [[id, date.value.slice(0, 4)]])));
  const first = new Map<string, string>();
  for (const { paperId, concepts } of roles) {
    const year = yearOf.get(paperId);
    if (year === undefined) continue;
    for (const { conceptId } of concepts) if (year < (first.get(conceptId) ?? '9999')) first.set(conceptId, year);
  }
  return {
    roles: roles.map(({ paperId, concepts }) => {
      const year = yearOf.get(paperId) ?? '';
      return {
        paperId,
        concepts: concepts.map((concept) =>
          year > (first.get(concept.conceptId) ?? year)
            ? { ...concept, roles: concept.roles.filter(({ type }) => type !== 'introduces') }
            : concept,
        ),
      };
    }),
    stated,
  };
}
