/** Which surface forms are the same thing: mentions gathered into concepts, each with its name, kind, aliases and address. */
import type { Concept, Kind, Mention, PaperConcept, PaperConcepts } from '../../domain/schema/concept.ts';
import type { Span } from '../../domain/schema/paper.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import type { FoundMention, PaperMentions } from '../mentions/mention.ts';
import { MODEL_SIZE } from '../text/name-shape.ts';
import { assignIds, type PublishedIds } from './assign-ids.ts';
import type { Models } from '../fitted/linear-model.ts';
import { definitionHere } from './definition-here.ts';
import { chooseKind, chooseKindInTheWorld, kindOfTaskElsewhere } from './choose-kind.ts';
import { asCalledHere, asWritten } from './written-name.ts';

/** All mentions of one concept; `entry` where the lexicon knows it. */
type Group = {
  key: string;
  entry?: number;
  name: string;
  family?: number;
  mentions: { paperId: string; mention: FoundMention }[];
};

/**
 * @param papers   output of findMentions
 * @param lexicon  the one that it was given
 * @param models   fitted; those named `kind/…` are used
 * @param published  ids that are given already
 * @returns concepts sorted by id, and per paper (input order) its concepts sorted by first mention
 */
export function resolveConcepts(
  papers: readonly PaperMentions[],
  lexicon: Lexicon,
  models: Models,
  published?: PublishedIds,
): { concepts: readonly Concept[]; papers: readonly PaperConcepts[] } {
  const keyOf = keyByEntry(papers, lexicon);
  const groups = groupMentions(papers, lexicon, keyOf);
  // Elsewhere a name that waits for context is itself seldom meant: "GAD65" and "AOT40" are no versions of GAD and AOT.
  const waiting = new Set(
    lexicon.forms
      .filter(
        ({ needsContext, entry, text }) =>
          !lexicon.isAboutMethods && needsContext && text === lexicon.entries[entry]?.name,
      )
      .map(({ entry }) => entry),
  );
  const curatedKinds = new Map(
    lexicon.entries.flatMap(({ name, kind, origin }, entry) =>
      origin === 'curated' && !waiting.has(entry) ? [[name, kind]] : [],
    ),
  );
  const named = new Set([...groups.values()].map(({ name }) => name));
  const kindOfVersion = (name: string): Kind | undefined => {
    const known = name.replace(VERSION, '');
    // Ethylene's "C2D4" is no version of a "C2D" that nobody there names.
    return known === name || !(lexicon.isNear || named.has(known)) ? undefined : curatedKinds.get(known);
  };
  const kinds = new Map(
    [...groups.values()].map((group) => [group.key, kindOf(group, { lexicon, models, kindOfVersion })]),
  );
  const ids = assignIds(
    [...groups.values()].map((group) => describe(group, kinds.get(group.key) ?? 'method', lexicon)),
    published,
  );
  const idByEntry = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.entry !== undefined) idByEntry.set(lexicon.entries[group.entry]?.name ?? '', ids.get(group.key) ?? '');
  }
  const concepts = [...groups.values()].map((group) => toConcept(group, lexicon, kinds, ids, idByEntry));
  return {
    concepts: concepts.sort((a, b) => (a.id < b.id ? -1 : 1)),
    papers: papers.map((paper) => toPaperConcepts(paper, ids, keyOf)),
  };
}

/** Which concept a mention is of, once names without an entry have met the entry of their own spelling ("u-muP", "u-μP"). */
type KeyOf = (mention: FoundMention) => string;

function keyByEntry(papers: readonly PaperMentions[], lexicon: Lexicon): KeyOf {
  const entriesByName = new Map<string, Set<number>>();
  const named = new Set<number>();
  for (const { mentions } of papers) for (const { entry } of mentions) if (entry !== undefined) named.add(entry);
  for (const entry of named) {
    const name = toAliasKey(lexicon.entries[entry]?.name ?? '');
    entriesByName.set(name, (entriesByName.get(name) ?? new Set()).add(entry));
  }
  const keys = lexicon.entries.map((_, entry) => `entry:${entry}`); // one text each, not one for each of its mentions
  if (!lexicon.isNear)
    for (const [entry, other] of sameWords(papers, lexicon, entriesByName)) keys[entry] = keys[other] ?? '';
  const keyOfEntry = (entry: number): string => keys[entry] ?? `entry:${entry}`;
  return (mention) => {
    if (mention.entry !== undefined) return keyOfEntry(mention.entry);
    const name = toAliasKey(mention.name ?? mention.surface);
    const [entry, ...others] = entriesByName.get(name) ?? [];
    return entry === undefined || others.length > 0 ? `name:${name}` : keyOfEntry(entry);
  };
}

/** In small letters, and two at least: no acronym, which may be two things. */
const WORDS = /^\p{Ll}[\p{Ll}\s-]+$/u;

/**
 * Of another field's papers those with the context of a row mean the row, and others, which filed themselves under the same word, a term of
 * the field: "stress" twice. It is one concept, the one that more papers have.
 * @returns the entry that each other one is taken for
 */
function sameWords(
  papers: readonly PaperMentions[],
  { entries }: Lexicon,
  entriesByName: ReadonlyMap<string, ReadonlySet<number>>,
): Map<number, number> {
  const papersOf = new Map<number, number>();
  for (const { mentions } of papers)
    for (const entry of new Set(mentions.map((mention) => mention.entry)))
      if (entry !== undefined) papersOf.set(entry, (papersOf.get(entry) ?? 0) + 1);
  const isPlain = (entry: number): boolean =>
    WORDS.test(entries[entry]?.name ?? '') && entries[entry]?.expansion === undefined;
  const same = new Map<number, number>();
  for (const named of entriesByName.values()) {
    const [first, ...others] = [...named]
      .filter(isPlain)
      .sort((a, b) => (papersOf.get(b) ?? 0) - (papersOf.get(a) ?? 0) || a - b);
    for (const other of first === undefined ? [] : others) same.set(other, first ?? other);
  }
  return same;
}

function groupMentions(papers: readonly PaperMentions[], lexicon: Lexicon, keyOf: KeyOf): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { paperId, mentions } of papers) {
    for (const mention of mentions) {
      const key = keyOf(mention);
      let group = groups.get(key);
      if (group === undefined) {
        const entry = key.startsWith('entry:') ? Number(key.slice('entry:'.length)) : undefined;
        const { family } = mention;
        const name =
          entry === undefined ? (mention.name ?? mention.surface) : (lexicon.entries[entry]?.name ?? mention.surface);
        group = {
          key,
          ...(entry === undefined ? {} : { entry }),
          ...(family === undefined ? {} : { family }),
          name,
          mentions: [],
        };
        groups.set(key, group);
      }
      group.mentions.push({ paperId, mention });
    }
  }
  return groups;
}

/** "RWKV6", "YOLOv8", "MobileNetV2", "PPO-2": what makes a version of a known name, spelt as it is; a V among capitals is one of its letters. */
const VERSION = /[-–]?(?:v|(?<=[\p{Ll}–-])V)?\d+(?:\.\d+)*$/u;

type KindReading = Readonly<{
  lexicon: Lexicon;
  models: Models;
  kindOfVersion: (name: string) => Kind | undefined;
}>;

function kindOf(group: Group, { lexicon, models, kindOfVersion }: KindReading): Kind {
  const entry = group.entry === undefined ? undefined : lexicon.entries[group.entry];
  const known = (entry?.origin === 'curated' ? undefined : kindOfVersion(group.name)) ?? entry?.kind;
  if (known === 'task' && entry?.comesAlong === true && !lexicon.isNear && !lexicon.isAboutMethods)
    return kindOfTaskElsewhere(asCalledHere({ name: group.name, expansion: undefined }, group.mentions).name);
  if (known !== undefined) return known;
  const hints = group.mentions.flatMap(({ mention }) => mention.kindHint ?? []);
  const isIntroduced = group.mentions.some(({ mention }) => /^(?:title-name|introduced-name)$/.test(mention.detector));
  const evidence = { name: group.name, expansion: entry?.expansion, hints, isIntroduced };
  // The models have seen machine learning; of another field they know what its papers bring, no more: "LED", "LHC".
  const isLikeMeasured = lexicon.isNear || (lexicon.isAboutMethods && isIntroduced);
  return isLikeMeasured
    ? chooseKind(evidence, models)
    : chooseKindInTheWorld(evidence, group.mentions.length, lexicon.isAboutMethods);
}

function describe(
  group: Group,
  kind: Kind,
  lexicon: Lexicon,
): { key: string; name: string; kind: Kind; isCurated: boolean; expansion?: string } {
  const entry: LexiconEntry | undefined = group.entry === undefined ? undefined : lexicon.entries[group.entry];
  const expansion = entry?.expansion;
  return {
    key: group.key,
    name: group.name,
    kind,
    isCurated: entry?.origin === 'curated',
    ...(expansion === undefined ? {} : { expansion }),
  };
}

/** "OPT-2.7B" is of the family OPT, and so is the next size in "OPT-2.7B/6.7B". */
const FROM_SIZE = new RegExp(`[-– _]?${MODEL_SIZE}.*$`, 'u');

function toConcept(
  group: Group,
  lexicon: Lexicon,
  kinds: ReadonlyMap<string, Kind>,
  ids: ReadonlyMap<string, string>,
  idByEntry: ReadonlyMap<string, string>,
): Concept {
  const entry = group.entry === undefined ? undefined : lexicon.entries[group.entry];
  const family = group.family === undefined ? undefined : lexicon.entries[group.family]?.name.replace(FROM_SIZE, '');
  const broader = [...(entry?.broader ?? []), ...(family === undefined ? [] : [family])]
    .map((name) => idByEntry.get(name))
    .filter((id) => id !== undefined);
  const id = ids.get(group.key) ?? '';
  const given = { name: group.name, expansion: entry?.expansion };
  const { name, expansion } =
    entry?.origin !== 'curated'
      ? asWritten(given, group.mentions, lexicon.isAboutMethods)
      : lexicon.isNear || entry.comesAlong !== true
        ? given
        : asCalledHere(given, group.mentions);
  return {
    id,
    name,
    kind: kinds.get(group.key) ?? 'method',
    ...(expansion === undefined ? {} : { expansion }),
    aliases: aliasesOf(group),
    origin: entry?.origin ?? { paper: group.mentions[0]?.paperId ?? '' },
    ...definitionHere(
      entry,
      group.mentions.map(({ paperId }) => paperId),
      lexicon,
    ),
    broader: [...new Set(broader)].filter((other) => other !== id).sort(),
    paperCount: new Set(group.mentions.map(({ paperId }) => paperId)).size,
    mentionCount: group.mentions.length,
  };
}

/** "OPT-13B and 30B": the second says its size alone. */
const SIZE_ALONE = new RegExp(`^${MODEL_SIZE}$`, 'u');

/** Surface forms as written, most used first, ties by code unit; without those that name it beside another name only. */
function aliasesOf(group: Group): { form: string; mentionCount: number }[] {
  const counts = new Map<string, number>();
  for (const { mention } of group.mentions)
    if (!SIZE_ALONE.test(mention.surface)) counts.set(mention.surface, (counts.get(mention.surface) ?? 0) + 1);
  return [...counts]
    .map(([form, mentionCount]) => ({ form, mentionCount }))
    .sort((a, b) => b.mentionCount - a.mentionCount || (a.form < b.form ? -1 : 1));
}

function toPaperConcepts(paper: PaperMentions, ids: ReadonlyMap<string, string>, keyOf: KeyOf): PaperConcepts {
  const byId = new Map<string, PaperConcept & { mentions: Mention[] }>();
  let sentence: Span = { start: 0, end: 0 };
  for (const found of paper.mentions) {
    const { field, start, end, detector, confidence } = found;
    // Mentions of one sentence follow one another: one span for all of them is less to hold.
    if (found.sentence.start !== sentence.start || found.sentence.end !== sentence.end) sentence = found.sentence;
    const conceptId = ids.get(keyOf(found)) ?? '';
    const concept = byId.get(conceptId) ?? { conceptId, mentions: [] };
    byId.set(conceptId, concept);
    concept.mentions.push({ field, start, end, sentence, detector, confidence });
  }
  // A list that was added to has room for more; these stay.
  const concepts = [...byId.values()].map(({ conceptId, mentions }) => ({ conceptId, mentions: mentions.slice() }));
  return { paperId: paper.paperId, concepts };
}
