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
  const nearest = nearestPapers(site);
  for (const [row, paper] of site.papers.entries()) {
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
      nearest: nearest(row),
    };
    yield withShownAbstract(record, site.settings.abstracts);
  }
}

/**
 * Papers by the rarity of what they share: the sum of ln(papers / papers with the concept).
 * @returns a function of a paper's row among `site.papers`, which are sorted by id
 */
function nearestPapers(site: Site): (row: number) => PaperRecord['nearest'] {
  const { papers } = site;
  const rowById = new Map(papers.map(({ id }, row) => [id, row]));
  const cutoff = Math.max(MIN_CUTOFF, papers.length * MAX_SHARE);
  const telling = [...site.papersByConcept].filter(([, ids]) => ids.length >= 2 && ids.length <= cutoff);
  const rowsByConcept = new Map(telling.map(([id, ids]) => [id, Int32Array.from(ids, (one) => need(rowById, one))]));
  const conceptsOf = (row: number): string[] =>
    (site.occurrencesByPaper.get(papers[row]?.id ?? '') ?? []).map(({ conceptId }) => conceptId);
  const scores = new Float64Array(papers.length);
  const metBy = new Int32Array(papers.length).fill(-1);
  return (own) => {
    const met: number[] = [];
    metBy[own] = own; // it is not near itself
    const concepts = conceptsOf(own).filter((id) => rowsByConcept.has(id));
    for (const conceptId of concepts) {
      const rows = need(rowsByConcept, conceptId);
      const rarity = Math.log(papers.length / rows.length);
      for (const row of rows) {
        const isNew = metBy[row] !== own;
        if (isNew) met.push(row);
        metBy[row] = own;
        scores[row] = isNew ? rarity : (scores[row] ?? 0) + rarity;
      }
    }
    return greatest(met, scores, MAX_NEAREST).map((row) => {
      const others = new Set(conceptsOf(row));
      return {
        paper: toPaperRef(site, papers[row]?.id ?? ''),
        shared: concepts
          .filter((id) => others.has(id))
          .sort((a, b) => paperCount(site, a) - paperCount(site, b) || (a < b ? -1 : 1))
          .slice(0, MAX_SHARED_NAMED)
          .map((id) => toConceptRef(site, id)),
      };
    });
  };
}

/** The rows with the greatest scores, in that order, of equal ones the lower row first: no more are sorted than are kept. */
function greatest(rows: readonly number[], scores: Float64Array, count: number): number[] {
  const kept: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  };
  for (const row of rows) {
    let at = kept.length;
    while (at > 0 && isBefore(row, kept[at - 1] ?? 0)) at--;
    if (at < count) kept.splice(at, 0, row);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

function paperCount(site: Site, conceptId: string): number {
  return site.papersByConcept.get(conceptId)?.length ?? 0;
}
