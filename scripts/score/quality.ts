/** The table of measured quality: every annotated set, read by the extraction of today. */
import { existsSync, readFileSync } from 'node:fs';
import type { Paper } from '../../src/domain/schema/paper.ts';
import type { JudgedShare } from '../judge/share.ts';
import { titleKey } from './keys.ts';
import type { Extraction } from './extract.ts';
import type { Measure } from './measures.ts';
import { goldPaperSchema, goldRelationsSchema, parseLines, toPaper } from './records.ts';
import { scoreConcepts, type ConceptScore } from './score-concepts.ts';
import { scoreRelations, type RelationScore } from './score-relations.ts';

/**
 * `isFitted`: rules, vocabulary or weights have been made with these papers in sight, so that they flatter; `areNamesApart`: several
 * readers named the concepts of a part of the papers each, so that other names in other papers may be one concept.
 */
type SetOfPapers = Readonly<{ file: string; about: string; isFitted: boolean; areNamesApart?: true }>;

export const SETS: readonly SetOfPapers[] = [
  { file: 'held', about: 'papers of this map, labelled by two readers, kept apart', isFitted: false },
  { file: 'blind', about: 'further papers of this map, labelled by one reader, kept apart', isFitted: false },
  {
    file: 'blind-other-fields',
    about: 'papers of other venues (robotics, statistics, translation, vision …), labelled by one reader, kept apart',
    isFitted: false,
  },
  {
    file: 'venues',
    about: 'papers of 23 venues (language, vision, robotics, statistics …), labelled by one reader each, kept apart',
    isFitted: false,
    areNamesApart: true,
  },
  { file: 'dev', about: 'papers of this map, labelled by two readers, for development', isFitted: true },
  { file: 'fit', about: 'papers of this map, labelled by two readers, used to fit the weights', isFitted: true },
  {
    file: 'venues-seen',
    about: 'further papers of those venues, labelled likewise, for development',
    isFitted: true,
    areNamesApart: true,
  },
];

export type ScoredSet = SetOfPapers &
  Readonly<{ paperCount: number; concepts: ConceptScore; relations: RelationScore | undefined }>;

/**
 * @param corpus   the papers of the product's own sources: sets that lie in it are read as part of it
 * @param extract  runs the extraction over papers
 */
export async function scoreSets(
  corpus: readonly Paper[],
  extract: (papers: readonly Paper[]) => Promise<Extraction>,
): Promise<ScoredSet[]> {
  const titles = new Set(corpus.map(({ title }) => titleKey(title)));
  let ofCorpus: Extraction | undefined;
  const sets: ScoredSet[] = [];
  for (const set of SETS) {
    const gold = readLines(`data/annotated/${set.file}.jsonl`, goldPaperSchema);
    const isInCorpus = gold.every(({ title }) => titles.has(titleKey(title)));
    const found = isInCorpus ? (ofCorpus ??= await extract(corpus)) : await extract(gold.map(toPaper));
    const relationsFile = `data/annotated/${set.file}.relations.jsonl`;
    sets.push({
      ...set,
      paperCount: gold.length,
      concepts: scoreConcepts(gold, found.papers),
      relations: existsSync(relationsFile)
        ? scoreRelations(gold, readLines(relationsFile, goldRelationsSchema), found.papers, found.relations)
        : undefined,
    });
  }
  return sets;
}

/** What `/about/` shows of it: three decimals, names in the site's words. */
export function toQuality(sets: readonly ScoredSet[], judged: JudgedShare | undefined, date: string) {
  const [held] = sets;
  return {
    date,
    ...(judged === undefined ? {} : { judged: toJudged(judged) }),
    sets: sets.map(({ about, isFitted, areNamesApart, paperCount, concepts, relations }) => ({
      about,
      isFitted,
      papers: paperCount,
      scores: [
        score('all concepts', concepts.all),
        score('names', concepts.named),
        score('ordinary terms', concepts.term),
        score('what a paper introduces', concepts.introduces),
        ...(areNamesApart === true ? [] : [score('same concept across papers', concepts.linking)]),
        ...(relations === undefined
          ? []
          : [score('stated relations', relations.typed), score('stated relations, ends only', relations.pair)]),
      ],
      kindAccuracy: rounded(concepts.kindAccuracy),
      roleAccuracy: rounded(concepts.roleAccuracy),
    })),
    detectors: (held?.concepts.byDetector ?? []).map(([name, { tp, fp }]) => ({ name, right: tp, wrong: fp })),
    cues: (held?.relations?.byCue ?? []).map(([name, { tp, fp }]) => ({ name, right: tp, wrong: fp })),
  };
}

function toJudged({ right, judged, low, high, rules, isCurrent }: JudgedShare) {
  return { right, judged, low: rounded(low), high: rounded(high), rules, isCurrent };
}

function score(name: string, { precision, recall, f1 }: Measure) {
  return { name, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function readLines<Schema extends Parameters<typeof parseLines>[2]>(file: string, schema: Schema) {
  return parseLines(readFileSync(file, 'utf8'), file, schema);
}
