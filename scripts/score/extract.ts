/** What the extraction finds in papers, in the shapes that the scoring reads. */
import type { StatedRelation } from '../../src/domain/schema/concept.ts';
import type { Paper } from '../../src/domain/schema/paper.ts';
import { resolveConcepts } from '../../src/pipeline/concepts/resolve-concepts.ts';
import type { Fitted } from '../../src/pipeline/fitted/fitted.ts';
import { buildLexicon } from '../../src/pipeline/lexicon/build-lexicon.ts';
import type { Curated } from '../../src/pipeline/lexicon/curated.ts';
import { findMentions } from '../../src/pipeline/mentions/find-mentions.ts';
import { relateConcepts } from '../../src/pipeline/relations/relate-concepts.ts';
import type { SystemPaper } from './records.ts';

export type Extraction = Readonly<{ papers: readonly SystemPaper[]; relations: readonly StatedRelation[] }>;

/** @returns one record a paper, in their order; a concept's role is the first of its roles */
export function extractFrom(papers: readonly Paper[], curated: Curated, fitted: Fitted): Extraction {
  const lexicon = buildLexicon(papers, curated, fitted);
  const resolved = resolveConcepts(findMentions(papers, lexicon, fitted), lexicon, fitted.models);
  const { roles, stated } = relateConcepts(papers, resolved, fitted.models);
  const conceptsById = new Map(resolved.concepts.map((concept) => [concept.id, concept]));
  const found = papers.map(({ id, title }, i): SystemPaper => {
    const roleById = new Map((roles[i]?.concepts ?? []).map((one) => [one.conceptId, one.roles[0]?.type]));
    const concepts = (resolved.papers[i]?.concepts ?? []).map(({ conceptId, mentions }) => ({
      id: conceptId,
      name: conceptsById.get(conceptId)?.name ?? conceptId,
      kind: conceptsById.get(conceptId)?.kind ?? '',
      role: roleById.get(conceptId) ?? 'mentions',
      mentions: [...mentions],
    }));
    return { id, title, concepts };
  });
  return { papers: found, relations: stated };
}
