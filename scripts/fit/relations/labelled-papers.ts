/** Labelled papers as the relation stage reads them: once with the annotated concepts, once with those that the build finds. */
import { readFileSync } from 'node:fs';
import type { Concept, Kind, Mention, PaperConcepts } from '../../../src/domain/schema/concept.ts';
import type { Field, Paper } from '../../../src/domain/schema/paper.ts';
import { resolveConcepts } from '../../../src/pipeline/concepts/resolve-concepts.ts';
import type { Fitted } from '../../../src/pipeline/fitted/fitted.ts';
import { buildLexicon } from '../../../src/pipeline/lexicon/build-lexicon.ts';
import type { Curated } from '../../../src/pipeline/lexicon/curated.ts';
import { findMentions } from '../../../src/pipeline/mentions/find-mentions.ts';
import { readPapers } from '../../../src/pipeline/papers/read-papers.ts';
import { toSourceFile } from '../../../src/pipeline/papers/source-file.ts';
import { sentenceAt, splitSentences } from '../../../src/pipeline/text/sentences.ts';
import { titleKey } from '../../score/keys.ts';
import { matchConcepts } from '../../score/match.ts';
import {
  goldPaperSchema,
  labelledRelationsSchema,
  parseLines,
  type GoldPaper,
  type LabelledRelations,
} from '../../score/records.ts';

/** One labelled paper with concepts; ids are annotated names in the gold reading, addresses in the found one. */
export type LabelledPaper = Readonly<{
  reading: 'gold' | 'found';
  paper: Paper;
  gold: GoldPaper;
  concepts: PaperConcepts;
  conceptsById: ReadonlyMap<string, Concept>;
  /** Annotated name by id; absent for a concept that no reader has. */
  goldNameById: ReadonlyMap<string, string>;
  /** Absent where relations were not annotated. */
  relations: LabelledRelations['relations'] | undefined;
}>;

export type LabelledFile = Readonly<{ gold: readonly GoldPaper[]; relations: readonly LabelledRelations[] }>;

/** @param file  annotated papers; relations are looked for beside it, `x.relations.jsonl` */
export function readLabelledFile(file: string): LabelledFile {
  const relationsFile = file.replace(/\.jsonl$/, '.relations.jsonl');
  return {
    gold: parseLines(readFileSync(file, 'utf8'), file, goldPaperSchema),
    relations: parseLines(readFileSync(relationsFile, 'utf8'), relationsFile, labelledRelationsSchema),
  };
}

/** Both readings of every paper; the build runs over all of them together. */
export function readLabelledPapers(
  files: readonly LabelledFile[],
  curated: Curated,
  fitted: Fitted,
): readonly LabelledPaper[] {
  const golds = files.flatMap(({ gold }) => gold);
  const relationsByTitle = new Map(
    files.flatMap(({ relations }) => relations.map((one) => [titleKey(one.title), one.relations] as const)),
  );
  const lines = golds.map(({ title, abstract }) => JSON.stringify({ title, abstract }));
  const { papers } = readPapers([toSourceFile('labelled.jsonl', [lines.join('\n')])], () => undefined);
  const lexicon = buildLexicon(papers, curated, fitted);
  const resolved = resolveConcepts(findMentions(papers, lexicon, fitted), lexicon, fitted.models);
  const conceptsById = new Map(resolved.concepts.map((concept) => [concept.id, concept]));
  const paperByTitle = new Map(papers.map((paper) => [titleKey(paper.title), paper]));
  const conceptsByPaper = new Map(resolved.papers.map((concepts) => [concepts.paperId, concepts]));
  return golds.flatMap((gold): LabelledPaper[] => {
    const paper = paperByTitle.get(titleKey(gold.title));
    const concepts = paper === undefined ? undefined : conceptsByPaper.get(paper.id);
    if (paper === undefined || concepts === undefined) return [];
    const relations = relationsByTitle.get(titleKey(gold.title));
    const matches = matchConcepts(
      gold.concepts,
      concepts.concepts.map(({ mentions }) =>
        mentions.map(({ field, start, end }) => paper[field].slice(start, end).toWellFormed()),
      ),
    );
    const foundByGold = new Map(matches.map((match) => [match.gold, concepts.concepts[match.system]]));
    const goldNameById = new Map(
      matches.map(({ gold: i, system }) => [concepts.concepts[system]?.conceptId ?? '', gold.concepts[i]?.name ?? '']),
    );
    const found: LabelledPaper = { reading: 'found', paper, gold, concepts, conceptsById, goldNameById, relations };
    return [found, asAnnotated(found, foundByGold)];
  });
}

/** The same paper with every occurrence of each annotated form as a mention. */
function asAnnotated(
  found: LabelledPaper,
  foundByGold: ReadonlyMap<number, PaperConcepts['concepts'][number] | undefined>,
): LabelledPaper {
  const { paper, gold } = found;
  const placed = placeForms(paper, gold);
  const conceptsById = new Map<string, Concept>();
  const concepts = gold.concepts.flatMap((annotated, i) => {
    const mentions = placed.get(i) ?? [];
    const known = foundByGold.get(i);
    const concept = known === undefined ? undefined : found.conceptsById.get(known.conceptId);
    const isNamed = /[\p{Lu}\d]/u.test(annotated.name);
    conceptsById.set(annotated.name, {
      id: annotated.name,
      name: annotated.name,
      kind: (annotated.kinds[0] ?? 'concept') as Kind,
      aliases: concept?.aliases ?? [],
      origin: concept?.origin ?? { paper: paper.id },
      ...(concept?.expansion === undefined ? {} : { expansion: concept.expansion }),
      broader: (concept?.broader ?? []).flatMap((id) => found.goldNameById.get(id) ?? []),
      paperCount: concept?.paperCount ?? 1,
      mentionCount: Math.max(1, mentions.length),
    });
    const detectorOf = (mention: Mention): Mention => {
      const same = known?.mentions.find(({ field, start }) => field === mention.field && start === mention.start);
      const any = same ?? known?.mentions[0];
      if (any === undefined) return { ...mention, detector: isNamed ? 'coined-token' : 'scored-term', confidence: 0.9 };
      return { ...mention, detector: any.detector, confidence: any.confidence };
    };
    return mentions.length === 0 ? [] : [{ conceptId: annotated.name, mentions: mentions.map(detectorOf) }];
  });
  const goldNameById = new Map(gold.concepts.map(({ name }) => [name, name]));
  return {
    ...found,
    reading: 'gold',
    concepts: { paperId: paper.id, concepts: concepts.sort((a, b) => placeOf(a.mentions) - placeOf(b.mentions)) },
    conceptsById,
    goldNameById,
  };
}

function placeOf(mentions: readonly Mention[]): number {
  const [first] = mentions;
  return first === undefined ? 0 : first.field === 'title' ? first.start - 1e6 : first.start;
}

/** Occurrences of the annotated forms by the index of their concept: the longest form wins where two overlap. */
function placeForms(paper: Paper, gold: GoldPaper): Map<number, Mention[]> {
  const placed = new Map<number, Mention[]>();
  for (const field of ['title', 'abstract'] as const) {
    const sentences = splitSentences(paper[field]);
    const spans = gold.concepts
      .flatMap(({ forms }, concept) => forms.flatMap((form) => occurrences(paper[field], form, concept)))
      .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const kept: typeof spans = [];
    for (const span of spans) {
      if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
    }
    for (const { start, end, concept } of kept.sort((a, b) => a.start - b.start)) {
      const mention = { field, start, end, sentence: sentenceAt(sentences, start), detector: '', confidence: 0.9 };
      placed.set(concept, [...(placed.get(concept) ?? []), mention]);
    }
  }
  return placed;
}

function occurrences(text: string, form: string, concept: number): { start: number; end: number; concept: number }[] {
  const found = [];
  for (let at = text.indexOf(form); at >= 0 && form !== ''; at = text.indexOf(form, at + 1)) {
    const isWhole = !isWordAt(text, at - 1, form.charAt(0)) && !isWordAt(text, at + form.length, form.at(-1) ?? '');
    if (isWhole) found.push({ start: at, end: at + form.length, concept });
  }
  return found;
}

/** The form would be cut out of a longer word there. */
function isWordAt(text: string, at: number, edge: string): boolean {
  return /[\p{L}\p{N}]/u.test(edge) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Spans of an annotated sentence or clause; empty where the text does not have it as written. */
export function evidenceSpans(
  paper: Paper,
  evidence: readonly string[],
): { field: Field; start: number; end: number }[] {
  return evidence.flatMap((text) =>
    (['title', 'abstract'] as const).flatMap((field) => {
      const start = text === '' ? -1 : paper[field].indexOf(text);
      return start < 0 ? [] : [{ field, start, end: start + text.length }];
    }),
  );
}
