/**
 * When two records are the same work: when they share a DOI, an arXiv id or an id of the ACL Anthology; or have the same title and
 * the same year or first author; or the same title and the same abstract; or the same telling title, and nothing speaks against it.
 * Titles of fewer than three words ("Editorial") say too little for a year alone.
 */
import { shortHash } from '../../domain/ids.ts';
import { aclIdIn, arxivIdIn, isArxivDoi, isPreprintDoi, toArxivId } from './fields/identifiers.ts';
import type { PaperRecord } from './record.ts';
import { isTelling, toTitleKey } from './title-key.ts';

/** Ids in the one spelling that copies share: no versions, and arXiv's own DOI as the arXiv id that it repeats. */
export function withPlainIds(record: PaperRecord): PaperRecord {
  const { doi, ...rest } = record;
  const arxiv = record.arxiv === undefined ? arxivIdIn(doi ?? '') : (toArxivId(record.arxiv) ?? record.arxiv);
  return {
    ...rest,
    ...(doi === undefined || isArxivDoi(doi) ? {} : { doi }),
    ...(arxiv === undefined ? {} : { arxiv }),
  };
}

export type IdentityKey = Readonly<{ key: string; isWeak: boolean }>;

/** Keys that copies share, surest first; a weak one needs that nothing else contradicts it. */
export function identityKeys(record: PaperRecord): IdentityKey[] {
  const title = toTitleKey(record.title);
  const year = yearOf(record);
  const author = firstAuthor(record);
  const acl = aclIdOf(record);
  const keys: IdentityKey[] = [];
  if (record.doi) keys.push({ key: `doi ${record.doi}`, isWeak: false });
  if (record.arxiv) keys.push({ key: `arxiv ${record.arxiv}`, isWeak: false });
  if (acl) keys.push({ key: `acl ${acl}`, isWeak: false });
  if (record.abstract) keys.push({ key: `text ${title} ${shortHash(toTitleKey(record.abstract))}`, isWeak: false });
  if (author) keys.push({ key: `author ${title} ${author}`, isWeak: true });
  if (year && isTelling(record.title)) keys.push({ key: `year ${title} ${year}`, isWeak: true });
  // A record that knows no more than its title joins one of the same title, if that title says enough.
  if (isTelling(record.title)) keys.push({ key: `title ${title}`, isWeak: true });
  return keys;
}

/** Why two records of one title may be two works; undefined where nothing speaks against it. */
export function contradiction(a: PaperRecord, b: PaperRecord, key: string): string | undefined {
  const authors = [firstAuthor(a), firstAuthor(b)];
  if (authors[0] && authors[1] && authors[0] !== authors[1]) return 'another first author';
  const [doi, otherDoi] = [tellingDoi(a), tellingDoi(b)];
  if (doi && otherDoi && doi !== otherDoi) return 'another DOI';
  if (a.arxiv && b.arxiv && a.arxiv !== b.arxiv) return 'another arXiv id';
  if (!key.startsWith('title ')) return undefined;
  if (a.abstract && b.abstract && abstractStart(a) !== abstractStart(b)) return 'another abstract';
  return areFarApart(a, b) ? 'another year' : undefined;
}

/** All of a record that `contradiction` looks at, each in the one spelling in which it is compared; undefined where the record does not know it. */
export function aspectsOf(record: PaperRecord): readonly (string | undefined)[] {
  const { arxiv, abstract, date } = record;
  return [
    firstAuthor(record),
    tellingDoi(record),
    arxiv || undefined,
    abstract ? abstractStart(record) : undefined,
    date?.isInferred ? undefined : yearOf(record),
  ];
}

/** Without those of preprints: they speak against no other, as an arXiv id does not. */
function tellingDoi({ doi }: PaperRecord): string | undefined {
  return doi && !isPreprintDoi(doi) ? doi : undefined;
}

/** A preprint and its publication are often a year apart; a year that was worked out speaks against nothing. */
const MAX_YEARS_BETWEEN = 1;

/** Values of one aspect that a record's own does not contradict: the same, and of years those one before and one after. */
export const MAX_AGREEING = 1 + 2 * MAX_YEARS_BETWEEN;

function yearOf({ date }: PaperRecord): string | undefined {
  return date?.value.slice(0, 4);
}

function areFarApart(a: PaperRecord, b: PaperRecord): boolean {
  if (a.date === undefined || b.date === undefined || a.date.isInferred || b.date.isInferred) return false;
  return Math.abs(Number(yearOf(a)) - Number(yearOf(b))) > MAX_YEARS_BETWEEN;
}

/** Letters that abstracts are compared by: copies differ in formulas and in what is cut off at the end. */
const ABSTRACT_START = 60;

function abstractStart({ abstract }: PaperRecord): string {
  return toTitleKey(abstract.slice(0, ABSTRACT_START * 4)).slice(0, ABSTRACT_START);
}

function aclIdOf({ doi, url }: PaperRecord): string | undefined {
  return aclIdIn(doi ?? '') ?? aclIdIn(url ?? '');
}

/** Family name of the first author, whether written "Ada Byron" or "Byron, Ada"; without accents, as some exports lose them. */
function firstAuthor(record: PaperRecord): string | undefined {
  const name = record.authors?.[0]?.trim();
  if (!name) return undefined;
  const family = name.includes(',') ? name.split(',')[0] : name.split(/\s+/).at(-1);
  return toTitleKey(withoutAccents(family ?? name)) || undefined;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}
