/** Scores extracted concepts against annotated papers: found or not, kind, role, links across papers. */
import { foldCase, isNamed, titleKey } from './keys.ts';
import { formsOf, matchConcepts } from './match.ts';
import { measure, Tally, type Measure } from './measures.ts';
import type { GoldConcept, GoldPaper, SystemConcept, SystemPaper } from './records.ts';

export type ConceptScore = Readonly<{
  all: Measure;
  /** Names (upper case, digit or Greek letter in it) and terms apart. */
  named: Measure;
  term: Measure;
  /** The role `introduces`, over concepts that every annotator calls introduced. */
  introduces: Measure;
  /** Shares of matched required concepts, in [0, 1]. */
  kindAccuracy: number;
  roleAccuracy: number;
  /** Over pairs of matched mentions in different papers: same id if and only if same annotated name. */
  linking: Measure;
  paperCount: number;
  missingPaperCount: number;
  byKind: readonly (readonly [string, Measure])[];
  /** Recall is not known by detector; only precision says something. */
  byDetector: readonly (readonly [string, Measure])[];
  /** Names with how often, most first. */
  missed: readonly (readonly [string, number])[];
  spurious: readonly (readonly [string, number])[];
}>;

type Link = Readonly<{ paper: string; gold: string; system: string }>;

class Counting {
  readonly sort = new Tally<'named' | 'term'>();
  readonly introduces = new Tally<'introduces'>();
  readonly kind = new Tally();
  readonly detector = new Tally();
  readonly links: Link[] = [];
  readonly missed = new Map<string, number>();
  readonly spurious = new Map<string, number>();
  matched = 0;
  kindOk = 0;
  roleOk = 0;
}

/**
 * @param gold    annotated papers; those that the system lacks count as missed in full
 * @param system  papers with their concepts, joined by title; of two with one title the last counts
 */
export function scoreConcepts(gold: readonly GoldPaper[], system: readonly SystemPaper[]): ConceptScore {
  const systemByTitle = new Map(system.map((paper) => [titleKey(paper.title), paper]));
  const counting = new Counting();
  let missingPaperCount = 0;
  for (const paper of gold) {
    const found = systemByTitle.get(titleKey(paper.title));
    if (found === undefined) missingPaperCount++;
    countPaper(counting, paper, found?.concepts ?? []);
  }
  const share = (part: number): number => part / Math.max(1, counting.matched);
  return {
    all: counting.sort.measure('named', 'term'),
    named: counting.sort.measure('named'),
    term: counting.sort.measure('term'),
    introduces: counting.introduces.measure('introduces'),
    kindAccuracy: share(counting.kindOk),
    roleAccuracy: share(counting.roleOk),
    linking: measureLinks(counting.links),
    paperCount: gold.length,
    missingPaperCount,
    byKind: counting.kind.all(),
    byDetector: counting.detector.all(),
    missed: mostFirst(counting.missed),
    spurious: mostFirst(counting.spurious),
  };
}

function countPaper(counting: Counting, paper: GoldPaper, found: readonly SystemConcept[]): void {
  const matches = matchConcepts(
    paper.concepts,
    found.map((concept) => formsOf(paper, concept)),
  );
  const goldBySystem = new Map(matches.map((match) => [match.system, paper.concepts[match.gold]]));
  const systemByGold = new Map(matches.map((match) => [match.gold, found[match.system]]));
  for (const { gold, system } of matches) {
    const [a, b] = [paper.concepts[gold], found[system]];
    if (a === undefined || b === undefined) continue;
    counting.links.push({ paper: titleKey(paper.title), gold: foldCase(a.name), system: b.id ?? b.name });
    if (a.required) countMatch(counting, a, b);
  }
  for (const [i, concept] of paper.concepts.entries()) countMissed(counting, concept, systemByGold.get(i));
  for (const [j, concept] of found.entries()) countFound(counting, concept, goldBySystem.get(j));
}

function countMatch(counting: Counting, gold: GoldConcept, system: SystemConcept): void {
  counting.sort.add(sortOf(gold.name), 'tp');
  counting.kind.add(gold.kinds[0] ?? '', 'tp');
  for (const detector of detectorsOf(system)) counting.detector.add(detector, 'tp');
  counting.matched++;
  if (gold.kinds.includes(system.kind)) counting.kindOk++;
  if (gold.roles.includes(system.role)) counting.roleOk++;
}

function countMissed(counting: Counting, gold: GoldConcept, system: SystemConcept | undefined): void {
  if (!gold.required) return;
  if (system === undefined) {
    counting.sort.add(sortOf(gold.name), 'fn');
    counting.kind.add(gold.kinds[0] ?? '', 'fn');
    counting.missed.set(gold.name, (counting.missed.get(gold.name) ?? 0) + 1);
  }
  const isIntroduced = gold.roles.length === 1 && gold.roles[0] === 'introduces';
  if (isIntroduced && system?.role !== 'introduces') counting.introduces.add('introduces', 'fn');
}

function countFound(counting: Counting, system: SystemConcept, gold: GoldConcept | undefined): void {
  if (gold === undefined) {
    counting.sort.add(sortOf(system.name), 'fp');
    counting.kind.add(system.kind, 'fp');
    for (const detector of detectorsOf(system)) counting.detector.add(detector, 'fp');
    counting.spurious.set(system.name, (counting.spurious.get(system.name) ?? 0) + 1);
  }
  if (system.role !== 'introduces') return;
  counting.introduces.add('introduces', gold?.roles.includes('introduces') === true ? 'tp' : 'fp');
}

function sortOf(name: string): 'named' | 'term' {
  return isNamed(name) ? 'named' : 'term';
}

function detectorsOf(concept: SystemConcept): Set<string> {
  return new Set(concept.mentions?.flatMap(({ detector }) => detector ?? []));
}

function measureLinks(links: readonly Link[]): Measure {
  const counts = { tp: 0, fp: 0, fn: 0 };
  for (const [i, a] of links.entries()) {
    for (let j = i + 1; j < links.length; j++) {
      const b = links[j] as Link; // j < links.length
      if (a.paper === b.paper) continue;
      if (a.system === b.system) counts[a.gold === b.gold ? 'tp' : 'fp']++;
      else if (a.gold === b.gold) counts.fn++;
    }
  }
  return measure(counts);
}

/** Sorted by count, falling; equal counts keep the order in which they came. */
function mostFirst(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}
