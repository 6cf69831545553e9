/** Scores stated concept-to-concept relations against annotated ones. */
import { titleKey } from './keys.ts';
import { formsOf, matchConcepts } from './match.ts';
import { Tally, type Measure } from './measures.ts';
import type { GoldPaper, GoldRelation, GoldRelations, SystemPaper, SystemRelation } from './records.ts';

const TYPES = ['builds-on', 'compares', 'evaluates'] as const;
type Type = (typeof TYPES)[number];

/** Where a relation was missed or wrongly stated. */
export type RelationSlip = Readonly<{ title: string; from: string; type: string; to: string }>;

export type RelationScore = Readonly<{
  /** Ends alone, without type and direction; then with both; then by type. */
  pair: Measure;
  typed: Measure;
  byType: readonly (readonly [Type, Measure])[];
  /** Share of the true positives whose mode an annotator gave too, in [0, 1]. */
  modeAccuracy: number;
  paperCount: number;
  /** By cue: what it stated right and wrong; optional relations count for nothing. */
  byCue: readonly (readonly [string, Measure])[];
  missed: readonly RelationSlip[];
  spurious: readonly RelationSlip[];
}>;

class Counting {
  readonly types = new Tally<Type>();
  readonly pairs = new Tally<'pair'>();
  readonly cues = new Tally();
  readonly missed: RelationSlip[] = [];
  readonly spurious: RelationSlip[] = [];
  modeOk = 0;
}

/**
 * @param gold      annotated papers with concepts
 * @param relations annotated relations; a relation of all readers is required, one of a single reader costs nothing
 * @param system    papers with the concepts found; joined by title
 * @param stated    relations found, by paper id
 * @throws {Error} for annotated relations of a paper without annotated concepts
 */
export function scoreRelations(
  gold: readonly GoldPaper[],
  relations: readonly GoldRelations[],
  system: readonly SystemPaper[],
  stated: readonly SystemRelation[],
): RelationScore {
  const goldByTitle = new Map(gold.map((paper) => [titleKey(paper.title), paper]));
  const systemByTitle = new Map(system.map((paper) => [titleKey(paper.title), paper]));
  const statedByPaper = Map.groupBy(stated, ({ paper }) => paper);
  const relationsByTitle = new Map(relations.map((one) => [titleKey(one.title), one.relations]));
  const counting = new Counting();
  for (const [key, annotated] of relationsByTitle) {
    const paper = goldByTitle.get(key);
    if (paper === undefined)
      throw new Error(`scoreRelations: relations of "${key}", a paper without annotated concepts`);
    const found = systemByTitle.get(key);
    countPaper(counting, paper, annotated, found, statedByPaper.get(found?.id ?? '') ?? []);
  }
  const typed = counting.types.measure(...TYPES);
  return {
    pair: counting.pairs.measure('pair'),
    typed,
    byType: TYPES.map((type) => [type, counting.types.measure(type)]),
    modeAccuracy: counting.modeOk / Math.max(1, typed.tp),
    paperCount: relationsByTitle.size,
    byCue: counting.cues.all(),
    missed: counting.missed,
    spurious: counting.spurious,
  };
}

function countPaper(
  counting: Counting,
  paper: GoldPaper,
  annotated: readonly GoldRelation[],
  found: SystemPaper | undefined,
  stated: readonly SystemRelation[],
): void {
  const names = goldNames(paper, found);
  const goldByKey = new Map(annotated.map((one) => [keyOf(one.from, one.type, one.to), one]));
  const isPairRequired = new Map<string, boolean>();
  for (const { from, to, required } of annotated) {
    const pair = pairOf(from, to);
    isPairRequired.set(pair, required || (isPairRequired.get(pair) ?? false));
  }
  const title = paper.title;
  const seen = new Set<string>();
  const seenPairs = new Set<string>();
  for (const relation of found === undefined ? [] : stated) {
    if (!isType(relation.type)) continue;
    const ends = endsOf(relation, names);
    countStated(counting, relation, relation.type, ends && keyOf(ends.from, relation.type, ends.to), {
      goldByKey,
      seen,
      title,
    });
    countPair(counting, ends && pairOf(ends.from, ends.to), isPairRequired, seenPairs);
  }
  for (const [key, one] of goldByKey) {
    if (!one.required || seen.has(key)) continue;
    if (isType(one.type)) counting.types.add(one.type, 'fn');
    counting.missed.push({ title, from: one.from, type: one.type, to: one.to });
  }
  for (const [pair, isRequired] of isPairRequired)
    if (isRequired && !seenPairs.has(pair)) counting.pairs.add('pair', 'fn');
}

type Known = Readonly<{ goldByKey: ReadonlyMap<string, GoldRelation>; seen: Set<string>; title: string }>;

function countStated(
  counting: Counting,
  relation: SystemRelation,
  type: Type,
  key: string | undefined,
  known: Known,
): void {
  const gold = key === undefined ? undefined : known.goldByKey.get(key);
  const cue = `${relation.cue ?? '?'}/${type}`;
  if (key === undefined || gold === undefined) {
    counting.types.add(type, 'fp');
    counting.cues.add(cue, 'fp');
    counting.spurious.push({ title: known.title, from: relation.from, type, to: relation.to });
    return;
  }
  if (!known.seen.has(key) && gold.required) {
    counting.types.add(type, 'tp');
    counting.cues.add(cue, 'tp');
    if (gold.modes.includes(relation.mode ?? '')) counting.modeOk++;
  }
  known.seen.add(key);
}

function countPair(
  counting: Counting,
  pair: string | undefined,
  isRequired: ReadonlyMap<string, boolean>,
  seen: Set<string>,
): void {
  if (pair === undefined || !isRequired.has(pair)) {
    counting.pairs.add('pair', 'fp');
    return;
  }
  if (!seen.has(pair) && isRequired.get(pair) === true) counting.pairs.add('pair', 'tp');
  seen.add(pair);
}

/** Annotated name of each system concept that matches one. */
function goldNames(paper: GoldPaper, found: SystemPaper | undefined): Map<string, string> {
  const concepts = found?.concepts ?? [];
  const matches = matchConcepts(
    paper.concepts,
    concepts.map((concept) => formsOf(paper, concept)),
  );
  return new Map(matches.map(({ gold, system }) => [concepts[system]?.id ?? '', paper.concepts[gold]?.name ?? '']));
}

function endsOf(
  { from, to }: SystemRelation,
  names: ReadonlyMap<string, string>,
): { from: string; to: string } | undefined {
  const [a, b] = [names.get(from), names.get(to)];
  return a && b ? { from: a, to: b } : undefined;
}

/** `compares` has no direction. */
function keyOf(from: string, type: string, to: string): string {
  return JSON.stringify(type === 'compares' ? [type, ...[from, to].sort()] : [type, from, to]);
}

function pairOf(from: string, to: string): string {
  return JSON.stringify([from, to].sort());
}

function isType(type: string): type is Type {
  return (TYPES as readonly string[]).includes(type);
}
