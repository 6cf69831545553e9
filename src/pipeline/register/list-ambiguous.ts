/** Forms that mean several things, or that could not be told: each meaning with the papers that have it and why. */
import type { Concept } from '../../domain/schema/concept.ts';
import { GROUNDS } from '../../domain/kinds.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { LeftForm, PaperMentions } from '../mentions/mention.ts';
import { conceptByEntry, type Definition, type Occurrence } from './occurrences.ts';
import type { AmbiguousForm, LeftAlone, Sense, SenseUse } from './register.ts';

const MAX_USES = 6; // papers shown of a sense
const MAX_PLACES = 3; // sentences shown of a form left alone

type Left = Readonly<{ paperId: string; form: LeftForm }>;

/** Sorted by key. */
export function listAmbiguous(
  concepts: readonly Concept[],
  occurrences: readonly Occurrence[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
  mentions: readonly PaperMentions[],
  lexicon: Lexicon,
): AmbiguousForm[] {
  const leftByKey = Map.groupBy(
    mentions.flatMap(({ paperId, left }) => left.map((form): Left => ({ paperId, form }))),
    ({ form }) => toAliasKey(form.surface),
  );
  const named = Map.groupBy(concepts, ({ name }) => toAliasKey(name));
  const conceptIds = new Map<string, Set<string>>();
  for (const [key, own] of named) conceptIds.set(key, new Set(own.map(({ id }) => id)));
  for (const { key, conceptId } of occurrences) conceptIds.set(key, (conceptIds.get(key) ?? new Set()).add(conceptId));
  const several = [...conceptIds].filter(([, ids]) => ids.size > 1).map(([key]) => key);
  const keys = new Set([...several, ...leftByKey.keys()]);
  const uses = Map.groupBy(
    occurrences.filter(({ key }) => keys.has(key)),
    ({ key }) => key,
  );
  const meanings = meaningsByKey(lexicon, keys);
  const idByEntry = conceptByEntry(occurrences);
  return [...keys].sort().map((key): AmbiguousForm => {
    const own = uses.get(key) ?? [];
    const left = leftByKey.get(key) ?? [];
    const ids = conceptIds.get(key) ?? new Set();
    const byConcept = Map.groupBy(own, ({ conceptId }) => conceptId);
    const senses = [...ids].map((id) => toSense(id, byConcept.get(id) ?? [], definitions)).sort(byPapers);
    const others = [...(meanings.get(key) ?? [])].filter((entry) => !ids.has(idByEntry.get(entry) ?? ''));
    return {
      key,
      forms: byUse(
        [...own.map(({ mention }) => mention.surface), ...left.map(({ form }) => form.surface)],
        named.get(key),
      ),
      senses,
      otherMeanings: [...new Set(others.map((entry) => lexicon.entries[entry]?.name ?? ''))].sort(),
      ...(left.length === 0 ? {} : { left: toLeftAlone(left) }),
    };
  });
}

/** Entries that have a form under one of the keys. */
function meaningsByKey({ forms }: Lexicon, keys: ReadonlySet<string>): Map<string, Set<number>> {
  const meanings = new Map<string, Set<number>>();
  for (const { text, entry } of forms) {
    const key = toAliasKey(text);
    if (keys.has(key)) meanings.set(key, (meanings.get(key) ?? new Set()).add(entry));
  }
  return meanings;
}

/** @param own  uses of the form that mean this concept */
function toSense(
  conceptId: string,
  own: readonly Occurrence[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
): Sense {
  const byPaper = [...Map.groupBy(own, ({ paperId }) => paperId)];
  const all = byPaper.flatMap(([paperId, some]) => toUse(paperId, some, definitions.get(paperId) ?? []) ?? []);
  const order = (use: SenseUse): number => GROUNDS.indexOf(use.ground);
  return {
    conceptId,
    mentionCount: own.length,
    paperCount: byPaper.length,
    uses: all.sort((a, b) => order(a) - order(b)).slice(0, MAX_USES),
  };
}

function toUse(paperId: string, uses: readonly Occurrence[], definitions: readonly Definition[]): SenseUse | undefined {
  const [first] = uses;
  if (first === undefined) return undefined;
  const { ground, word, field, sentence } = first.mention;
  const defining = definitions.find(({ short, long }) => short === first.key || long === first.key);
  return {
    paperId,
    mentionCount: uses.length,
    ground,
    ...(word === undefined ? {} : { word }),
    evidence: defining?.sentence() ?? { field, ...sentence },
  };
}

function toLeftAlone(left: readonly Left[]): LeftAlone {
  const byPaper = [...new Map(left.toReversed().map((one) => [one.paperId, one.form]))].toReversed();
  const isContext = left.some(({ form }) => form.lacks === 'context');
  return {
    mentionCount: left.length,
    paperCount: byPaper.length,
    lacks: isContext ? 'context' : 'definition',
    places: byPaper.slice(0, MAX_PLACES).map(([paperId, { field, sentence, start, end }]) => ({
      paperId,
      evidence: { field, ...sentence },
      at: { start, end },
    })),
  };
}

function byPapers(a: Sense, b: Sense): number {
  return b.paperCount - a.paperCount || (a.conceptId < b.conceptId ? -1 : 1);
}

/** Distinct spellings, most used first; the names of concepts that no text has under this key last. */
function byUse(surfaces: readonly string[], named: readonly Concept[] = []): string[] {
  const counts = new Map<string, number>();
  for (const surface of surfaces) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  for (const { name } of named) counts.set(name, counts.get(name) ?? 0);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([form]) => form);
}
