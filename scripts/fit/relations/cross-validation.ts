/** What cross-validation says of the relation stage's models, in the measures of `npm run score`. */
import { chooseRelations, LEAST_PROBABILITY } from '../../../src/pipeline/relations/paper-relations.ts';
import { formatMeasure, toThreeDecimals } from '../../score/measures.ts';
import type { SystemPaper, SystemRelation } from '../../score/records.ts';
import { scoreConcepts } from '../../score/score-concepts.ts';
import { scoreRelations } from '../../score/score-relations.ts';
import type { WeighedCandidate } from '../../../src/pipeline/relations/weigh.ts';
import type { LabelledPaper } from './labelled-papers.ts';

/** A paper with what has been read of it by models that had not seen it. */
export type CrossRead = Readonly<{
  labelled: LabelledPaper;
  introduced: readonly string[];
  candidates: readonly WeighedCandidate[];
  roleById: ReadonlyMap<string, string>;
}>;

/** Prints one block a reading, over the papers whose readers agree on less or more: those of one reader and of two. */
export function printCrossValidation(papers: readonly CrossRead[]): void {
  for (const reading of ['gold', 'found'] as const) {
    for (const readers of ['one', 'two'] as const) {
      const own = papers.filter(
        ({ labelled }) => labelled.reading === reading && (isOfOne(labelled) ? 'one' : 'two') === readers,
      );
      if (own.length === 0) continue;
      console.log(`\n${reading} concepts, papers of ${readers} reader${readers === 'two' ? 's' : ''}`);
      printOne(own);
    }
  }
}

/** With one reader everything is required. */
function isOfOne({ gold }: CrossRead['labelled']): boolean {
  return gold.concepts.every(({ required }) => required);
}

function printOne(papers: readonly CrossRead[]): void {
  const gold = papers.map(({ labelled }) => labelled.gold);
  const system = papers.map((one) => toSystem(one));
  const concepts = scoreConcepts(gold, system);
  console.log(formatMeasure('introduces', concepts.introduces));
  console.log(`role accuracy ${toThreeDecimals(concepts.roleAccuracy)}`);
  const related = papers.filter(({ labelled }) => labelled.relations !== undefined);
  const relations = related.map(({ labelled }) => ({
    title: labelled.gold.title,
    relations: labelled.relations ?? [],
  }));
  for (const shift of [-0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2]) {
    const stated = related.flatMap((one) => toRelations(one, shift));
    const score = scoreRelations(gold, relations, system, stated);
    const parts = score.byType.map(
      ([type, { precision, recall, f1 }]) =>
        `${type} ${toThreeDecimals(precision)} ${toThreeDecimals(recall)} ${toThreeDecimals(f1)}`,
    );
    console.log(
      `threshold ${shift >= 0 ? '+' : ''}${shift.toFixed(2)}  ${formatMeasure('typed', score.typed)}  ${formatMeasure('pair', score.pair)}  ${parts.join('  ')}`,
    );
  }
}

function toSystem({ labelled, roleById }: CrossRead): SystemPaper {
  return {
    id: labelled.paper.id,
    title: labelled.gold.title,
    concepts: labelled.concepts.concepts.map(({ conceptId, mentions }) => ({
      id: conceptId,
      name: labelled.conceptsById.get(conceptId)?.name ?? conceptId,
      kind: labelled.conceptsById.get(conceptId)?.kind ?? 'concept',
      role: roleById.get(conceptId) ?? 'mentions',
      mentions: mentions.map(({ field, start, end, detector }) => ({ field, start, end, detector })),
    })),
  };
}

/** @param shift  added to the thresholds */
function toRelations({ labelled, candidates }: CrossRead, shift: number): SystemRelation[] {
  const least = {
    'builds-on': LEAST_PROBABILITY['builds-on'] + shift,
    compares: LEAST_PROBABILITY.compares + shift,
    evaluates: LEAST_PROBABILITY.evaluates + shift,
    doubted: LEAST_PROBABILITY.doubted + shift,
  };
  return chooseRelations(candidates, least).flatMap(({ from, to, type, mode, cue }) =>
    from === undefined ? [] : [{ paper: labelled.paper.id, from, to, type, mode, cue }],
  );
}
