/** What the vocabulary is worth beyond the papers that it was written beside: the curated rows without those that only one paper needs. */
import type { Paper } from '../../src/domain/schema/paper.ts';
import type { Fitted } from '../../src/pipeline/fitted/fitted.ts';
import { buildLexicon } from '../../src/pipeline/lexicon/build-lexicon.ts';
import type { Curated } from '../../src/pipeline/lexicon/curated.ts';
import { findMentions } from '../../src/pipeline/mentions/find-mentions.ts';
import type { PaperMentions } from '../../src/pipeline/mentions/mention.ts';
import { toThreeDecimals } from './measures.ts';
import type { ScoredSet } from './quality.ts';

/** @returns the curated vocabulary without the rows that a single paper of the corpus mentions; rows that none mentions stay */
export function withoutSingletons(corpus: readonly Paper[], curated: Curated, fitted: Fitted): Curated {
  const papersByRow = countRows(findMentions(corpus, buildLexicon(corpus, curated, fitted), fitted));
  const rows = curated.rows.filter((_, row) => papersByRow.get(row) !== 1);
  const names = new Set(rows.map(({ name }) => name));
  return {
    ...curated,
    rows: rows.map((row) => ({ ...row, broader: row.broader.filter((name) => names.has(name)) })),
  };
}

/** Papers by row: the lexicon's first entries are the curated rows in their order. A row counts for the sizes and versions of its family. */
function countRows(papers: readonly PaperMentions[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { mentions } of papers) {
    const rows = new Set(mentions.flatMap(({ entry, family }) => [entry, family].filter((row) => row !== undefined)));
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

/** What a smaller vocabulary costs, one line a set: F1 of all concepts with the whole one, with the smaller, and points lost. */
export function costLines(whole: readonly ScoredSet[], smaller: readonly ScoredSet[]): string[] {
  return whole.map(({ file, concepts }, i) => {
    const [before, after] = [concepts.all.f1, smaller[i]?.concepts.all.f1 ?? 0];
    const lost = (100 * (before - after)).toFixed(1);
    return `${file.padEnd(20)} F1 ${toThreeDecimals(before)}  without them ${toThreeDecimals(after)}  points lost ${lost}`;
  });
}
