/** Addresses of papers: those of published papers stay; a new one gets its title's slug. */
import { shortHash, toPaperId } from '../../domain/ids.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import type { PublishedPaper } from '../published/snapshot.ts';
import { isTelling, toTitleKey } from './title-key.ts';

type Told = Readonly<{ title: string; doi?: string | undefined; arxiv?: string | undefined; text: string }>;

/**
 * @param papers     each with at least one source
 * @param published  a paper that shares a DOI, arXiv id, title and abstract, or (where each side has only one of it) a title
 *                   with one of these keeps that id; no other paper gets it
 * @returns ids in the order of the papers; unique
 */
export function assignPaperIds(
  papers: readonly Omit<Paper, 'id'>[],
  published: readonly PublishedPaper[] = [],
): readonly string[] {
  const kept = keptIds(papers, published);
  const used = new Set(published.map(({ id }) => id));
  return papers.map((paper, i) => kept.get(i) ?? uniqueId(paper, used));
}

type Key = (paper: Told) => string;

/** What tells a paper from all others, the surest first; empty where it is not known. */
const KEYS: readonly Key[] = [
  ({ doi = '' }) => doi,
  ({ arxiv = '' }) => arxiv,
  ({ title, text }) => `${toTitleKey(title)} ${text}`,
  ({ title }) => (isTelling(title) ? toTitleKey(title) : ''),
];

function keptIds(papers: readonly Omit<Paper, 'id'>[], published: readonly PublishedPaper[]): Map<number, string> {
  const kept = new Map<number, string>();
  const given = new Set<string>();
  const told = papers.map((paper): Told => ({ ...paper, text: shortHash(paper.abstract) }));
  for (const key of KEYS) {
    const before = firstOnly(published, key);
    for (const [own, i] of firstOnly(told, key)) {
      const id = published[before.get(own) ?? -1]?.id;
      if (id === undefined || given.has(id) || kept.has(i)) continue;
      kept.set(i, id);
      given.add(id);
    }
  }
  return kept;
}

/** Index by key, of those that are alone with it. */
function firstOnly(papers: readonly Told[], key: Key): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  papers.forEach((paper, i) => {
    const own = key(paper);
    if (own !== '') found.set(own, found.has(own) ? -1 : i);
  });
  for (const [own, i] of found) if (i < 0) found.delete(own);
  return found;
}

/** The title's slug; a further paper of that title takes its year, then a hash of its text and place. */
function uniqueId({ title, abstract, date, sources }: Omit<Paper, 'id'>, used: Set<string>): string {
  const bare = toPaperId(title);
  const year = date?.value.slice(0, 4);
  const [source] = sources;
  const isFree = (candidate: string): boolean => !used.has(candidate);
  const dated = year === undefined ? bare : `${bare.slice(0, 75)}-${year}`;
  let id = isFree(bare) ? bare : dated;
  if (!isFree(id)) id = `${bare.slice(0, 71)}-${shortHash(abstract)}`;
  if (!isFree(id)) id = `${bare.slice(0, 71)}-${shortHash(`${source?.file}:${source?.line}`)}`;
  if (!isFree(id)) id = `${bare.slice(0, 71)}-${used.size}`;
  used.add(id);
  return id;
}
