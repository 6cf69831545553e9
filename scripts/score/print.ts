/** Scores as lines of text. */
import { formatMeasure, toThreeDecimals, type Measure } from './measures.ts';
import type { ConceptScore } from './score-concepts.ts';
import type { RelationScore, RelationSlip } from './score-relations.ts';

/** @param show  how many missed and spurious names to list; 0 for none */
export function conceptLines(score: ConceptScore, show: number): string[] {
  return [
    ...(['all', 'named', 'term', 'introduces'] as const).map((name) => formatMeasure(name, score[name])),
    `kind accuracy ${toThreeDecimals(score.kindAccuracy)}   role accuracy ${toThreeDecimals(score.roleAccuracy)}`,
    formatMeasure('linking', score.linking),
    `papers ${score.paperCount} not in the system output ${score.missingPaperCount}`,
    ...table('by kind', score.byKind),
    ...table('by detector (precision of the concepts it helped to find)', score.byDetector),
    ...(show > 0 ? [`missed: ${names(score.missed, show)}`, `spurious: ${names(score.spurious, show)}`] : []),
  ];
}

/** @param show  how many missed and spurious relations to list; 0 for none */
export function relationLines(score: RelationScore, show: number): string[] {
  return [
    formatMeasure('pair', score.pair),
    formatMeasure('typed', score.typed),
    ...score.byType.map(([type, measure]) => formatMeasure(type, measure)),
    `mode accuracy ${toThreeDecimals(score.modeAccuracy)}   papers ${score.paperCount}`,
    ...table('by cue (precision)', score.byCue),
    ...slips('missed', score.missed, show),
    ...slips('spurious', score.spurious, show),
  ];
}

function table(title: string, rows: readonly (readonly [string, Measure])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return [
    '',
    `${title}:`,
    ...rows.map(
      ([name, { tp, fp, fn, precision }]) =>
        `  ${name.padEnd(width)}  P ${toThreeDecimals(precision)}  right ${tp}  wrong ${fp}${fn > 0 ? `  missed ${fn}` : ''}`,
    ),
  ];
}

function names(counts: readonly (readonly [string, number])[], show: number): string {
  return counts
    .slice(0, show)
    .map(([name, count]) => `${name}x${count}`)
    .join(', ');
}

function slips(title: string, some: readonly RelationSlip[], show: number): string[] {
  return some
    .slice(0, show)
    .map(({ title: paper, from, type, to }) => [title, paper.slice(0, 40), from, type, to].join(' | '));
}
