/** One paper's record: its text's mentions, what it says of each, and the papers nearest to it. */
import type { PaperRecord } from '../../domain/schema/site-data.ts';
import type { StatedRelation } from '../../domain/schema/concept.ts';
import { withShownAbstract } from './shown-abstract.ts';
import { need, push, toConceptRef, toPaperRef, type Site } from './site.ts';

const MAX_NEAREST = 6;
const MAX_SHARED_NAMED = 4;
/** A concept of more papers than this share tells nothing about which papers are near. */
const MAX_SHARE = 0.15;
const MIN_CUTOFF = 10; // … but in a small corpus a concept of ten papers still may

/** Records in order of paper id, made one at a time. */
export function* toPaperRecords(site: Site): Generator<PaperRecord> {
  const relationsByPaper = new Map<string, StatedRelation[]>();
  for (const relation of site.related.stated) push(relationsByPaper, relation.paper, relation);
  for (const paper of site.papers) {
    const record: PaperRecord = {
      paper: { ...paper },
      concepts: (site.occurrencesByPaper.get(paper.id) ?? []).map(({ conceptId, role, roles, mentions }) => ({
        ...toConceptRef(site, conceptId),
        role,
        roles,
        mentions,
        isFull: need(site.nodeById, conceptId).tier !== 'rest',
      })),
      relations: relationsByPaper.get(paper.id) ?? [],
      nearest: nearestPapers(site, paper.id),
    };
    yield withShownAbstract(record, site.settings.abstracts);
  }
}

/** Papers by the rarity of what they share: the sum of ln(papers / papers with the concept). */
function nearestPapers(site: Site, paperId: string): PaperRecord['nearest'] {
  const cutoff = Math.max(MIN_CUTOFF, site.papers.length * MAX_SHARE);
  const scores = new Map<string, number>();
  const shared = new Map<string, string[]>();
  for (const { conceptId } of site.occurrencesByPaper.get(paperId) ?? []) {
    const others = site.papersByConcept.get(conceptId) ?? [];
    if (others.length < 2 || others.length > cutoff) continue;
    const rarity = Math.log(site.papers.length / others.length);
    for (const other of others) {
      if (other === paperId) continue;
      scores.set(other, (scores.get(other) ?? 0) + rarity);
      push(shared, other, conceptId);
    }
  }
  const nearest = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MAX_NEAREST);
  return nearest.map(([other]) => ({
    paper: toPaperRef(site, other),
    shared: (shared.get(other) ?? [])
      .toSorted((a, b) => paperCount(site, a) - paperCount(site, b) || (a < b ? -1 : 1))
      .slice(0, MAX_SHARED_NAMED)
      .map((id) => toConceptRef(site, id)),
  }));
}

function paperCount(site: Site, conceptId: string): number {
  return site.papersByConcept.get(conceptId)?.length ?? 0;
}
