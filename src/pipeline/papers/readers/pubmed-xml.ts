/**
 * PubMed's XML ("efetch" of its API, and its yearly files). Of the headings that its librarians give, those that a paper is mainly about are tags.
 * @see https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/
 */
import { bestDate } from '../fields/dates.ts';
import { pubmedAddress } from '../fields/identifiers.ts';
import { toPlainHeading } from '../fields/subject-headings.ts';
import { elementsAt, firstAt, textsAt, toReader, type Element } from './xml/records.ts';

const ARTICLE = 'MedlineCitation/Article';

export const pubmedXml = toReader({
  name: 'pubmed-xml',
  description: 'XML of PubMed',
  recognises: (head) => /<PubmedArticle\b/.test(head),
  record: 'PubmedArticle',
  tell: (record) => ({
    title: firstAt(record, `${ARTICLE}/ArticleTitle`, `${ARTICLE}/VernacularTitle`),
    abstract: elementsAt(record, `${ARTICLE}/Abstract/AbstractText`).map(withLabel).join(' '),
    authors: elementsAt(record, `${ARTICLE}/AuthorList/Author`).map(toName),
    date: bestDate(
      [`${ARTICLE}/Journal/JournalIssue/PubDate`, `${ARTICLE}/ArticleDate`]
        .flatMap((path) => elementsAt(record, path))
        .map(toDate),
    ),
    venue: firstAt(record, `${ARTICLE}/Journal/Title`, 'MedlineCitation/MedlineJournalInfo/MedlineTA'),
    doi: doiOf(record),
    url: pubmedAddress(firstAt(record, 'MedlineCitation/PMID') ?? ''),
    tags: [
      ...textsAt(record, 'MedlineCitation/KeywordList/Keyword'),
      ...elementsAt(record, 'MedlineCitation/MeshHeadingList/MeshHeading').filter(isMain).flatMap(toHeading),
    ],
  }),
});

/** `<AbstractText Label="METHODS">` */
function withLabel({ attributes: { Label }, text }: Element): string {
  return Label === undefined || /^unlabelled$/i.test(Label) ? text : `${Label}: ${text}`;
}

function toName(author: Element): string {
  const family = firstAt(author, 'LastName');
  const given = firstAt(author, 'ForeName', 'Initials');
  const suffix = firstAt(author, 'Suffix');
  const parts = [family, suffix, given].filter((part) => part !== undefined);
  return firstAt(author, 'CollectiveName') ?? parts.join(', ');
}

/** `<Year>2021</Year><Month>Jun</Month>`, or `<MedlineDate>2020 Mar-Apr</MedlineDate>`. */
function toDate(date: Element): string {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => firstAt(date, name));
  if (year === undefined) return firstAt(date, 'MedlineDate') ?? '';
  if (month === undefined || /^\d+$/.test(month))
    return [year, month, day].filter((part) => part !== undefined).join('-');
  return `${day ?? ''} ${month} ${year}`.trim();
}

function doiOf(record: Element): string | undefined {
  const ids = [
    ...elementsAt(record, 'PubmedData/ArticleIdList/ArticleId').filter(
      ({ attributes }) => attributes['IdType'] === 'doi',
    ),
    ...elementsAt(record, `${ARTICLE}/ELocationID`).filter(({ attributes }) => attributes['EIdType'] === 'doi'),
  ];
  return ids[0]?.text;
}

/** Of the heading itself, or of what it is narrowed to. */
function isMain({ children }: Element): boolean {
  return children.some(({ attributes }) => attributes['MajorTopicYN'] === 'Y');
}

function toHeading(heading: Element): string[] {
  return textsAt(heading, 'DescriptorName').map(toPlainHeading);
}
