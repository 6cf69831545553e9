/** Small corpora for extraction tests: invented papers, a curated list given as TSV lines, and what comes out in words. */
import type { Paper } from '../../src/domain/schema/paper.ts';
import type { Concept } from '../../src/domain/schema/concept.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { abbreviationsOf, type Abbreviations } from '../../src/pipeline/mentions/find-abbreviations.ts';
import { buildRegister } from '../../src/pipeline/register/build-register.ts';
import { buildLexicon } from '../../src/pipeline/lexicon/build-lexicon.ts';
import { parseCurated } from '../../src/pipeline/lexicon/curated.ts';
import { findMentions } from '../../src/pipeline/mentions/find-mentions.ts';
import { readFields } from '../../src/pipeline/text/read-fields.ts';
import { FITTED, unweighed } from './fitted.ts';
import { resolveConcepts } from '../../src/pipeline/concepts/resolve-concepts.ts';

/** What the detectors find is looked at here, not how likely it is. */
const DETECTING = unweighed(FITTED);

export function paperOf(id: string, title: string, abstract: string): Paper {
  return { id, title, abstract, tags: [], links: [], sources: [{ file: 'invented.txt', line: 1 }] };
}

/** One record per paper, in input order. */
export function findAbbreviations(papers: readonly Paper[]): Abbreviations[] {
  return papers.map((paper) => abbreviationsOf(paper.id, readFields(paper)));
}

/** Columns of a row, any of them left out from the right. */
export type Row = readonly [
  name: string,
  kind: string,
  aliases?: string,
  match?: string,
  broader?: string,
  context?: string,
];

/** Columns of a row of the register, the reason left out. */
export type DecisionCells = readonly [form: string, decision: string, concept?: string, papers?: string];

export function curatedOf(rows: readonly Row[], decisions: readonly DecisionCells[] = []) {
  const lines = rows.map((row) => [...row, '', '', '', ''].slice(0, 6).join('\t'));
  const text = ['name\tkind\taliases\tmatch\tbroader\tcontext', ...lines].join('\n');
  const register = decisions.map(([form, decision, concept = '', papers = '']) =>
    [form, decision, concept, papers, 'because'].join('\t'),
  );
  const files = [
    { name: 'concepts/invented.tsv', text },
    { name: 'register.tsv', text: ['form\tdecision\tconcept\tpapers\treason', ...register].join('\n') },
  ];
  return parseCurated(files, () => undefined);
}

/** The register of invented papers, and everything that was reported: `4 register/stale`. */
export function registerOf(
  papers: readonly Paper[],
  rows: readonly Row[] = [],
  decisions: readonly DecisionCells[] = [],
) {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const lexicon = buildLexicon(papers, curatedOf(rows, decisions), FITTED, report);
  const mentions = findMentions(papers, lexicon, DETECTING);
  const resolved = resolveConcepts(mentions, lexicon, FITTED.models);
  const abbreviations = findAbbreviations(papers);
  const register = buildRegister({ papers, lexicon, mentions, abbreviations, resolved }, report);
  /** Forms of each concept in each paper: `a: zed ZQ, zed pooling; zoo Zoo`. */
  const read = Object.fromEntries(
    resolved.papers.map(({ paperId, concepts }, i) => [
      paperId,
      Object.fromEntries(
        concepts.map(({ conceptId, mentions: own }) => [
          conceptId,
          [...new Set(own.map(({ field, start, end }) => papers[i]?.[field].slice(start, end)))].join(', '),
        ]),
      ),
    ]),
  );
  return {
    register,
    read,
    concepts: resolved.concepts,
    diagnostics,
    rules: diagnostics.map((d) => `${d.line} ${d.rule}`),
  };
}

export type Extracted = { concepts: readonly Concept[]; byPaper: Map<string, Map<string, string[]>> };

/** Concepts, and per paper the surface forms of each concept id. */
export function extract(papers: readonly Paper[], rows: readonly Row[] = []): Extracted {
  const lexicon = buildLexicon(papers, curatedOf(rows), FITTED);
  const resolved = resolveConcepts(findMentions(papers, lexicon, DETECTING), lexicon, FITTED.models);
  const byPaper = new Map(
    resolved.papers.map(({ paperId, concepts }, i) => [
      paperId,
      new Map(
        concepts.map(({ conceptId, mentions }) => [
          conceptId,
          mentions.map(({ field, start, end }) => papers[i]?.[field].slice(start, end) ?? ''),
        ]),
      ),
    ]),
  );
  return { concepts: resolved.concepts, byPaper };
}

/** Concept ids of one text, each with its distinct forms: `lora: LoRA, Low-Rank Adaptation`. */
export function formsIn(title: string, abstract: string, rows: readonly Row[] = []): Record<string, string[]> {
  const { byPaper } = extract([paperOf('p', title, abstract)], rows);
  return Object.fromEntries([...(byPaper.get('p') ?? [])].map(([id, forms]) => [id, [...new Set(forms)]]));
}
