/** One paper's record: its text's mentions, what it says of each, and the papers nearest to it. */
import type { PaperRecord } from '../../domain/schema/site-data.ts';
import type { StatedRelation } from '../../domain/schema/concept.ts';
import { addTo } from '../text/add-to.ts';
import { nearestPapers } from './nearest-papers.ts';
import { withShownAbstract } from './shown-abstract.ts';
import { toConceptRef, toPaperRef, type Site } from './site.ts';

const MAX_SHARED_NAMED = 4;

/** Records in order of paper id, made one at a time. */
export function* toPaperRecords(site: Site): Generator<PaperRecord> {
  const relationsByPaper = new Map<string, StatedRelation[]>();
  for (const relation of site.related.stated) addTo(relationsByPaper, relation.paper, relation);
  const nearest = nearestPapers(site);
  for (const [row, paper] of site.papers.entries()) {
    const record: PaperRecord = {
      paper: { ...paper },
      concepts: (site.occurrencesByPaper.get(paper.id) ?? []).map(({ conceptId, node, role, roles, mentions }) => ({
        id: conceptId,
        name: node.concept.name,
        kind: node.concept.kind,
        role,
        roles,
        mentions,
        isFull: node.tier !== 'rest',
      })),
      relations: relationsByPaper.get(paper.id) ?? [],
      nearest: nearest(row).map(({ row: other, shared }) => ({
        paper: toPaperRef(site, site.papers[other]?.id ?? ''),
        shared: shared.slice(0, MAX_SHARED_NAMED).map((id) => toConceptRef(site, id)),
      })),
    };
    yield withShownAbstract(record, site.settings.abstracts);
  }
}
