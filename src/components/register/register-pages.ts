/** How the register is cut into pages that stay short: merged names by letter, forms in parts; and where each entry stands. */
import type { AmbiguousFormRecord } from '../../domain/schema/register.ts';
import { readIndex, readRegister } from '../../site-data/read-records.ts';
import { byLetter } from '../concept-lists.ts';
import type { ConceptRow } from '../concept-lists.ts';
import { href } from '../href.ts';

const CONCEPTS_A_PAGE = 120;
const FORMS_A_PAGE = 60;

/** One page of the register; `slug` is the last part of its address. */
export type RegisterPage = Readonly<{ slug: string; label: string; part: number; parts: number }> &
  (
    | Readonly<{ about: 'names'; rows: readonly ConceptRow[] }>
    | Readonly<{ about: 'senses' | 'unlinked'; forms: readonly AmbiguousFormRecord[] }>
  );

let pages: readonly RegisterPage[] | undefined;
let slugByConcept: ReadonlyMap<string, string> | undefined;
let slugByForm: ReadonlyMap<string, string> | undefined;

/** All pages but the first, in the order of their navigation; none is empty. */
export function registerPages(): readonly RegisterPage[] {
  pages ??= [...namePages(readIndex().concepts), ...formPages(readRegister().ambiguous)];
  return pages;
}

/** Where the register says why the names of a concept are one thing; undefined where it has one name only. */
export function mergeHref(conceptId: string): string | undefined {
  slugByConcept ??= new Map(
    registerPages().flatMap((page) => (page.about === 'names' ? page.rows.map(({ id }) => [id, page.slug]) : [])),
  );
  const slug = slugByConcept.get(conceptId);
  return slug === undefined ? undefined : `${pageHref(slug)}#${conceptAnchor(conceptId)}`;
}

/** Where the register tells the meanings of a form apart, by its alias key; undefined where it has one meaning only. */
export function senseHref(key: string): string | undefined {
  slugByForm ??= new Map(
    registerPages().flatMap((page) => (page.about === 'senses' ? page.forms.map((form) => [form.key, page.slug]) : [])),
  );
  const slug = slugByForm.get(key);
  return slug === undefined ? undefined : `${pageHref(slug)}#${encodeURIComponent(formAnchor(key))}`;
}

export function pageHref(slug: string): string {
  return href(`/guide/register/${slug}/`);
}

/** Ids of elements: prefixed, so that no concept is taken for a part of the page. */
export function conceptAnchor(conceptId: string): string {
  return `concept-${conceptId}`;
}

export function formAnchor(key: string): string {
  return `form-${key}`;
}

/** Concepts of several names by first letter; a long letter in parts. */
export function namePages(concepts: readonly ConceptRow[]): readonly RegisterPage[] {
  return byLetter(concepts.filter(({ registerAt }) => registerAt !== undefined)).flatMap(({ label: letter, rows }) =>
    inParts(rows, CONCEPTS_A_PAGE).map((part, i, all) => ({
      about: 'names' as const,
      slug: withPart(letter === '#' ? 'other' : letter.toLowerCase(), i),
      label: letter,
      part: i + 1,
      parts: all.length,
      rows: part,
    })),
  );
}

/** Forms of several meanings here, then those that were left alone somewhere. */
export function formPages(forms: readonly AmbiguousFormRecord[]): readonly RegisterPage[] {
  const pagesOf = (about: 'senses' | 'unlinked', label: string, some: readonly AmbiguousFormRecord[]) =>
    inParts(some, FORMS_A_PAGE).map((part, i, all) => ({
      about,
      slug: withPart(about, i),
      label,
      part: i + 1,
      parts: all.length,
      forms: part,
    }));
  return [
    ...pagesOf(
      'senses',
      'Several meanings',
      forms.filter(({ senses }) => senses.length > 1),
    ),
    ...pagesOf('unlinked', 'Left unlinked', byLeft(forms.filter(({ left }) => left !== undefined))),
  ];
}

/** Most papers first: those are worth a decision. */
function byLeft(forms: readonly AmbiguousFormRecord[]): readonly AmbiguousFormRecord[] {
  const papers = ({ left }: AmbiguousFormRecord): number => left?.paperCount ?? 0;
  return [...forms].sort((a, b) => papers(b) - papers(a) || (a.key < b.key ? -1 : 1));
}

function inParts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) =>
    items.slice(Math.floor((i * items.length) / count), Math.floor(((i + 1) * items.length) / count)),
  );
}

function withPart(slug: string, index: number): string {
  return index === 0 ? slug : `${slug}-${index + 1}`;
}
