/** What the extraction finds in papers, in the shapes that the scoring reads. */
import type { StatedRelation } from '../../src/domain/schema/concept.ts';
import type { Paper } from '../../src/domain/schema/paper.ts';
import { settingsSchema } from '../../src/domain/schema/settings.ts';
import type { Fitted } from '../../src/pipeline/fitted/fitted.ts';
import type { Curated } from '../../src/pipeline/lexicon/curated.ts';
import { extract } from '../../src/pipeline/run.ts';
import type { SystemPaper } from './records.ts';

export type Extraction = Readonly<{ papers: readonly SystemPaper[]; relations: readonly StatedRelation[] }>;

/** Whatever a site adds, nothing is too unsure. */
const SETTINGS = settingsSchema.parse({ thresholds: { 'mention-confidence': 0, 'relation-confidence': 0 } });

/** @returns one record a paper, in their order; a concept's role is the first of its roles */
export async function extractFrom(papers: readonly Paper[], curated: Curated, fitted: Fitted): Promise<Extraction> {
  const silent = () => undefined;
  const means = { curated, fitted, settings: SETTINGS, report: silent, onStage: silent };
  const { resolved, related } = await extract(papers, means);
  const conceptsById = new Map(resolved.concepts.map((concept) => [concept.id, concept]));
  const found = papers.map(({ id, title }, i): SystemPaper => {
    const roleById = new Map((related.roles[i]?.concepts ?? []).map((one) => [one.conceptId, one.roles[0]?.type]));
    const concepts = (resolved.papers[i]?.concepts ?? []).map(({ conceptId, mentions }) => ({
      id: conceptId,
      name: conceptsById.get(conceptId)?.name ?? conceptId,
      kind: conceptsById.get(conceptId)?.kind ?? '',
      role: roleById.get(conceptId) ?? 'mentions',
      mentions: [...mentions],
    }));
    return { id, title, concepts };
  });
  return { papers: found, relations: related.stated };
}
