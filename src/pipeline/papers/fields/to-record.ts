/** One record from what a source tells, field by field: cleaned, checked, and what is left out reported. */
import type { Report } from '../../../domain/diagnostic.ts';
import { toWebAddress } from '../../../domain/web-address.ts';
import type { PaperRecord } from '../record.ts';
import { withoutCapitals } from './capital-title.ts';
import { toAbstract, toPlainText } from './clean-text.ts';
import { toDateText } from './dates.ts';
import { arxivIdIn, isArxivDoi, monthOfArxiv, shortDoiAddress, toArxivId, toDoi } from './identifiers.ts';
import { toReadNames } from './names.ts';
import { withPlainHeadings } from './subject-headings.ts';

/** The named fields, as texts of the source. Whatever else a source has (notes, attachments) has no place here. */
export type Told = Readonly<{
  title?: string | undefined;
  abstract?: string | undefined;
  /** "Ada Byron" or "Byron, Ada". */
  authors?: readonly string[] | undefined;
  /** Set where the list of authors ends with "and others". */
  areMoreAuthors?: boolean | undefined;
  date?: string | undefined;
  venue?: string | undefined;
  organisation?: string | undefined;
  doi?: string | undefined;
  arxiv?: string | undefined;
  url?: string | undefined;
  tags?: readonly string[] | undefined;
  commentCount?: number | undefined;
}>;

/** Where a record stands, and who hears of it. */
export type Place = Readonly<{ file: string; line: number; report: Report }>;

/** Longer than any title; what is longer is text that lost its line ends. */
const MAX_TITLE_LENGTH = 1000;
/** Longer than any abstract, and than a whole book: what text costs to read is many times its length in memory. */
const MAX_ABSTRACT_LENGTH = 1 << 20;

/** @returns undefined, with a report, where there is no title: then it is no paper */
export function toRecord(told: Told, place: Place): PaperRecord | undefined {
  const abstract = toAbstract(withoutRest(told.abstract ?? '', place));
  const authors = toReadNames((told.authors ?? []).map(toPlainText));
  const called = withoutAuthors(withoutVenue(toTitle(told.title ?? ''), abstract), authors);
  const title = withoutCapitals(called.replace(NOT_FOUND, ''), abstract);
  if (title === '' || title.length > MAX_TITLE_LENGTH) {
    reportNoTitle(told, title, place);
    return undefined;
  }
  const shortDoi = shortDoiAddress(told.doi ?? '');
  const arxivInDoi = arxivIdIn(told.doi ?? ''); // people write an address of arXiv in its place
  const doi =
    shortDoi || (arxivInDoi !== undefined && toDoi(told.doi ?? '') === undefined)
      ? undefined
      : (checked('doi', told.doi, toDoi, 'a DOI such as 10.1000/182', place) ?? doiOfAddress(told.url));
  const arxiv = checked('arxiv', told.arxiv, toArxivId, 'an arXiv id such as 2106.09685', place);
  const date = checked('date', told.date, toDateText, 'a date with a year, such as 2024-09-10', place);
  const url = checked(
    'url',
    told.url === '' ? shortDoi : (told.url ?? shortDoi),
    toPageAddress,
    'an http or https address',
    place,
  );
  const arxivId = arxiv ?? arxivInDoi ?? arxivIdIn(doi ?? '') ?? arxivIdIn(url ?? '');
  const venue = toPlainText(told.venue ?? '').replace(NOTHING, '');
  const organisation = toPlainText(told.organisation ?? '');
  const { commentCount } = told;
  return {
    title,
    abstract,
    tags: toTags(told.tags ?? []),
    ...(authors.length === 0 ? {} : { authors }),
    ...(authors.length === 0 || told.areMoreAuthors ? {} : { authorCount: authors.length }),
    ...(venue === '' ? {} : { venue }),
    ...(organisation === '' ? {} : { organisation }),
    ...datedBy(date, arxivId),
    ...(doi === undefined || isArxivDoi(doi) ? {} : { doi }),
    ...(arxivId === undefined ? {} : { arxiv: arxivId }),
    ...(url === undefined ? {} : { url }),
    ...(commentCount === undefined || !Number.isSafeInteger(commentCount) || commentCount < 0 ? {} : { commentCount }),
    file: place.file,
    line: place.line,
  };
}

/** A date that nobody gives is the month of the arXiv id. */
function datedBy(told: string | undefined, arxivId: string | undefined): Pick<PaperRecord, 'date'> {
  const month = told === undefined && arxivId !== undefined ? monthOfArxiv(arxivId) : undefined;
  const value = told ?? month;
  return value === undefined ? {} : { date: { value, isInferred: told === undefined } };
}

function withoutRest(abstract: string, { file, line, report }: Place): string {
  if (abstract.length <= MAX_ABSTRACT_LENGTH) return abstract;
  const message = 'the abstract is cut, the record is kept';
  const found = `${abstract.length} characters`;
  const expected = `at most ${MAX_ABSTRACT_LENGTH}`;
  report({ file, line, severity: 'warning', rule: 'paper/abstract-length', message, found, expected });
  return abstract.slice(0, MAX_ABSTRACT_LENGTH);
}

/** What EndNote calls a file that it knows no title of. */
const FILE_NAME = /^\s*<([^<>]+?)(?:\.pdf)?>\s*$/i;

/** "A title - ProQuest", "[PDF] A title": the name of the site that a page was saved from, and the form of the file. */
const OF_SITE =
  /\s[-–—|]\s(?:ProQuest|ScienceDirect|ResearchGate|JSTOR|PubMed(?: Central)?|PMC|SpringerLink|Wiley Online Library|Elsevier Enhanced Reader|IEEE Xplore|IEEE (?:Conference Publication|Journals & Magazine)|ACM Digital Library|Semantic Scholar|Google Scholar|OpenReview|arXiv(?:\.org)?|Wikipedia|YouTube|LessWrong|AI Alignment Forum|Substack|GitHub)$/;
/** What a program writes where it looked a title up in vain. */
const NOT_FOUND = /^not found$/i;
const OF_FILE = /^[[(](?:PDF|HTML)[\])]\s(?=\S)/;

/** Without what databases and sites put around a title: PubMed's full stop, and its brackets for one that it has translated. */
function toTitle(text: string): string {
  const told = toPlainText(text.replace(FILE_NAME, '$1')).replace(OF_FILE, '').replace(OF_SITE, '');
  const plain = told.replace(/(?<=[\p{L}\d)\]”"'’%])(?<!\b(?:al|etc|Inc|Ltd|vs|[A-Z]))\.$/u, '');
  return /^\[[^[\]]+\]$/.test(plain) ? plain.slice(1, -1).replace(/\.$/, '') : plain;
}

/** "ICCHP (1) - Locating a Pedestrian", as some databases call papers of conferences; "ZedNav - A Cane" is named by its abstract. */
const OF_VENUE =
  /^((?=[^ ]*\p{Lu}[^ ]*\p{Lu})[\p{Lu}\d][\p{L}\d&@/-]{1,40}(\s(?:Workshops?|Companion|Posters|Extended Abstracts|Adjunct)(?:\s\p{Lu}[\p{L}/]+){0,3})?)(\s\(\d{1,2}\))?\s-\s(?=["“]?(?:\p{Lu}|\d|e-))/u;

function withoutVenue(title: string, abstract: string): string {
  const [opening = '', name = '', event, volume] = OF_VENUE.exec(title) ?? [];
  if (opening === '') return title;
  const isEvent = event !== undefined || volume !== undefined || /[@/]/.test(name);
  const isSaid = abstract === '' || abstract.toLowerCase().includes(name.toLowerCase());
  return isEvent || !isSaid ? title.slice(opening.length) : title;
}

/** "Pouring tea - A. Byron, C. Babbage", "Pouring tea - Byron et al.": a title with those whose work it is behind it. */
function withoutAuthors(title: string, authors: readonly string[]): string {
  if (authors.length === 0 || title.length > MAX_TITLE_LENGTH) return title;
  const [, own = '', told = ''] = /^(.{3,}?)\s[-–—]\s((?:(?!\s[-–—]\s).)+)$/u.exec(title) ?? [];
  const known = new Set(authors.map(lastWord));
  const names = told
    .replace(/,?\s*\bet\.?\s?al\.?$/i, '')
    .split(/,\s*(?:and\s)?|\sand\s|\s&\s|;\s*/u)
    .filter((name) => name.trim() !== '');
  return names.length > 0 && names.every((name) => NAME.test(name) && known.has(lastWord(name))) ? own : title;
}

const NAME = /^\s*(?:(?:\p{Lu}[\p{L}.'’-]*|d[aeiu]|de[lnr]|l[ae]|van|von|ten|bin|el)\s*)+$/u;

function lastWord(name: string): string {
  return /(\p{L}[\p{L}\p{M}'’-]*)[^\p{L}]*$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function reportNoTitle(told: Told, title: string, { file, line, report }: Place): void {
  const known = Object.entries(told).flatMap(([name, value]) => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    return /^(?:doi|arxiv|url)$/.test(name) ? [`${name} ${String(value)}`] : [name];
  });
  report({
    file,
    line,
    severity: 'error',
    rule: title === '' ? 'paper/no-title' : 'paper/title-length',
    message: title === '' ? 'record has no title; set aside' : 'the title is no title; set aside',
    found: title !== '' ? title : known.length > 0 ? `only ${known.join(', ')}` : 'no known fields',
    expected: title === '' ? 'a title that is not empty' : `at most ${MAX_TITLE_LENGTH} characters`,
  });
}

/** What programs, and people for a date, write for a value that they do not have. */
const NOTHING = /^(?:undefined|null|none|nan|not (?:found|available)|n\/a|n\.\s?d\.|nd|s\.\s?d\.|o\.\s?j\.|no date)$/i;

/** The value in its one spelling; a report where there was a value and it is not one of its kind. */
function checked(
  name: string,
  text: string | undefined,
  parse: (text: string) => string | undefined,
  expected: string,
  { file, line, report }: Place,
): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || NOTHING.test(trimmed)) return undefined;
  const value = parse(trimmed);
  if (value !== undefined) return value;
  const message = `the ${name} is left out, the record is kept`;
  report({ file, line, severity: 'warning', rule: `paper/${name}`, message, found: trimmed, expected });
  return undefined;
}

/** An address of the DOI's own resolver says no less than the DOI. */
function doiOfAddress(url: string | undefined): string | undefined {
  return /^\s*https?:\/\/(?:dx\.)?doi\.org\//i.test(url ?? '') ? toDoi(url ?? '') : undefined;
}

const MAX_ADDRESS_LENGTH = 2000;

/** `https` where the host is known to answer so, else as given: pages decide what they link to (`toWebAddress`). */
function toPageAddress(text: string): string | undefined {
  const [first = ''] = text
    .trim()
    .replace(/^[\s;,|]+/, '')
    .replace(/^(?:\/\/)?(?=www\.)/i, 'https://') // as people, and some catalogues, write it
    .split(/(?<![\s;|])[\s;|]+(?=https?:\/\/)|(?<!\s)\s{3,}/i); // of several the first; Rayyan has lost a line end behind it
  const address = first.replace(/[<>]/g, encodeURIComponent); // of old DOIs
  const isAddress =
    /^https?:\/\/[^\s"']+$/i.test(address) && address.length <= MAX_ADDRESS_LENGTH && URL.canParse(address);
  return isAddress ? (toWebAddress(address) ?? address) : undefined;
}

const MAX_TAG_LENGTH = 100;

function toTags(tags: readonly string[]): string[] {
  const plain = tags.map(toPlainText).filter((tag) => tag !== '' && tag.length <= MAX_TAG_LENGTH && !isNote(tag));
  return [...new Set(withPlainHeadings(plain))];
}

/** What programs and people note for themselves among tags: "⛔ No DOI found", "/unread", "_tablet". */
export function isNote(tag: string): boolean {
  return /^(?:\p{Extended_Pictographic}|[/_])/u.test(tag);
}
