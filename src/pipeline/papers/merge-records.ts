/** Which records are copies of one paper (`identity.ts` has the rule), and what the paper is then. */
import type { Report } from '../../domain/diagnostic.ts';
import type { Paper, PaperDate } from '../../domain/schema/paper.ts';
import type { PublishedPaper } from '../published/snapshot.ts';
import { assignPaperIds } from './assign-paper-ids.ts';
import { aspectsOf, contradiction, identityKeys, MAX_AGREEING, withPlainIds, type IdentityKey } from './identity.ts';
import { isPreprintDoi } from './fields/identifiers.ts';
import { findLinks } from './links.ts';
import type { PaperRecord } from './record.ts';

/**
 * @param published  papers whose ids are given already
 * @returns papers sorted by id. Doubtful cases (a shared title and year, but other authors or DOI) stay apart and are reported
 */
export function mergeRecords(
  records: readonly PaperRecord[],
  report: Report,
  published: readonly PublishedPaper[] = [],
): readonly Paper[] {
  const papers = groupCopies(records.map(withPlainIds), report).map(toPaper);
  const ids = assignPaperIds(papers, published);
  return papers.map((paper, i) => ({ id: ids[i] ?? '', ...paper })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Copies so far. A group that has joined another leads on to it. */
type Group = {
  copies: Placed[];
  /** For each aspect that could speak against a further record, the first copies of different values. */
  witnesses: readonly (readonly Witness[])[];
  joined?: Group;
};
type Placed = Readonly<{ record: PaperRecord; place: number }>;
type Witness = Readonly<{ value: string; copy: Placed }>;

/** The first copy that contradicts a record is among so many: all before it agree. */
const MAX_WITNESSES = MAX_AGREEING + 1;

/** Groups in order of their first record, each in order of reading; time grows with the records, however many are copies. */
function groupCopies(records: readonly PaperRecord[], report: Report): PaperRecord[][] {
  const groups: Group[] = [];
  const groupByKey = new Map<string, Group>();
  for (const [place, record] of records.entries()) {
    const keys = identityKeys(record);
    const found = findGroups(record, keys, groupByKey, report);
    const own = toGroup({ record, place });
    const [group = own] = found;
    if (group === own) groups.push(own);
    else join(group, own);
    for (const { key } of keys) if (!groupByKey.has(key)) groupByKey.set(key, group);
    for (const other of found.slice(1)) join(group, other); // this record knows the ids of two papers so far: they are one
  }
  return groups
    .filter((group) => group.joined === undefined)
    .map(({ copies }) => copies.sort((a, b) => a.place - b.place).map(({ record }) => record));
}

function toGroup(copy: Placed): Group {
  const witnesses = aspectsOf(copy.record).map((value) => (value === undefined ? [] : [{ value, copy }]));
  return { copies: [copy], witnesses };
}

/** Moves the copies of `other` to `group`: the shorter list to the longer, so that a chain of joins stays cheap. */
function join(group: Group, other: Group): void {
  const [longer, shorter] =
    group.copies.length < other.copies.length ? [other.copies, group.copies] : [group.copies, other.copies];
  for (const copy of shorter) longer.push(copy);
  group.copies = longer;
  group.witnesses = group.witnesses.map((some, aspect) =>
    firstWitnesses([...some, ...(other.witnesses[aspect] ?? [])]),
  );
  other.copies = [];
  other.witnesses = [];
  other.joined = group;
}

/** Of each value the first, of these the first few. */
function firstWitnesses(all: Witness[]): readonly Witness[] {
  const first = new Map<string, Witness>();
  for (const one of all.sort((a, b) => a.copy.place - b.copy.place))
    if (!first.has(one.value)) first.set(one.value, one);
  return [...first.values()].slice(0, MAX_WITNESSES);
}

/** The group that a key's group has become. */
function resolve(group: Group): Group {
  let last = group;
  while (last.joined !== undefined) last = last.joined;
  if (group.joined !== undefined) group.joined = last; // the next walk is short
  return last;
}

/** All groups that share a sure key with the record; without one, the group of its first weak key where nothing contradicts. */
function findGroups(
  record: PaperRecord,
  keys: readonly IdentityKey[],
  groupByKey: ReadonlyMap<string, Group>,
  report: Report,
): Group[] {
  const groupsOf = (isWeakWanted: boolean) =>
    keys.flatMap(({ key, isWeak }) => {
      const group = isWeak === isWeakWanted ? groupByKey.get(key) : undefined;
      return group ? [{ key, group: resolve(group) }] : [];
    });
  const sure = new Set(groupsOf(false).map(({ group }) => group));
  if (sure.size > 0) return [...sure];
  const [likely] = groupsOf(true);
  if (!likely) return [];
  const witnesses = new Set(likely.group.witnesses.flat().map(({ copy }) => copy));
  for (const { record: other } of [...witnesses].sort((a, b) => a.place - b.place)) {
    const doubt = contradiction(record, other, likely.key);
    if (doubt === undefined) continue;
    report({
      file: record.file,
      line: record.line,
      severity: 'warning',
      rule: 'paper/doubtful-copy',
      message: `same title as ${other.file}:${other.line}, but ${doubt}; kept apart`,
      found: record.title,
    });
    return [];
  }
  return [likely.group];
}

/** One paper from its copies: each field from the first copy that knows it, the longest abstract, the best date. */
function toPaper(copies: readonly PaperRecord[]): Omit<Paper, 'id'> {
  const first = <Name extends keyof PaperRecord>(name: Name) =>
    copies.map((copy) => copy[name]).find((value) => value !== undefined && value !== '');
  const abstract = copies.reduce((best, copy) => (copy.abstract.length > best.length ? copy.abstract : best), '');
  const main = copies.find((copy) => copy.abstract === abstract) ?? (copies[0] as PaperRecord);
  const dates = copies.flatMap((copy) => copy.date ?? []);
  const commentCounts = copies.flatMap((copy) => copy.commentCount ?? []);
  const optional = {
    date: dates.sort(compareDates)[0],
    authors: first('authors'),
    authorCount: first('authorCount'),
    organisation: first('organisation'),
    venue: first('venue'),
    doi: copies.map(({ doi }) => doi).find((doi) => doi && !isPreprintDoi(doi)) ?? first('doi'),
    arxiv: first('arxiv'),
    url: first('url'),
    commentCount: commentCounts.reduce<number | undefined>((most, count) => Math.max(most ?? count, count), undefined),
  };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const sources = [main, ...copies.filter((copy) => copy !== main)].map(({ file, line }) => ({ file, line }));
  return {
    // A lone surrogate cannot be written as UTF-8; its replacement has the same length, so offsets hold.
    title: main.title.toWellFormed(),
    abstract: abstract.toWellFormed(),
    tags: [...new Set(copies.flatMap((copy) => copy.tags))],
    links: findLinks(abstract),
    sources,
    ...known,
  };
}

/** Printed before inferred, precise before vague, early before late. */
function compareDates(a: PaperDate, b: PaperDate): number {
  if (a.isInferred !== b.isInferred) return a.isInferred ? 1 : -1;
  if (a.value.length !== b.value.length) return b.value.length - a.value.length;
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}
