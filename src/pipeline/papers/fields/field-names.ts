/** What services, programs and people call the fields of a paper, in tables and in JSON. */

/** As letters and digits in lower case (`Published Year`, `yearPublished`, `prism:doi`); of several that are there, the first with a value counts. */
export const FIELD_NAMES = {
  title: [
    ...['title', 'documenttitle', 'articletitle', 'papertitle', 'ti', 'itemtitle', 'titleprimary', 'titledisplay'],
    ...['dctitle', 'titles', 'displayname'],
  ],
  abstract: ['abstract', 'abstractnote', 'ab', 'summary', 'abstracttext', 'abstracts', 'dcdescription', 'descriptions'],
  authors: [
    ...['authorfullnames', 'authors', 'author', 'authorsfullname', 'af', 'au', 'creators', 'authornames', 'authorlist'],
    ...['authorsprimary', 'authorshipsauthordisplayname', 'authfullnames', 'authordisplay', 'authorstring'],
    ...['creator', 'dccreator', 'contributors'],
  ],
  date: [
    ...['date', 'publicationdate', 'publisheddate', 'datepublished', 'firstpublicationdate', 'onlinedate', 'published'],
    ...['publishedat', 'pubdate', 'coverdate', 'prismcoverdate', 'produceddates', 'earliestdate', 'preprintdate'],
    ...['publicationyear', 'publishedyear', 'yearpublished', 'pubyear', 'year', 'py'],
  ],
  venue: [
    ...[
      'venue',
      'publicationtitle',
      'sourcetitle',
      'journaltitle',
      'journal',
      'journalbook',
      'conference',
      'booktitle',
    ],
    ...[
      'containertitle',
      'so',
      'publicationname',
      'prismpublicationname',
      'periodicalfull',
      'publication',
      'proceeding',
    ],
    ...[
      'proceedings',
      'primarylocationsourcedisplayname',
      'journaltitles',
      'journalinfo',
      'publicationinfo',
      'journals',
    ],
    ...['container', 'pub', 'secondarytitle', 'conferencetitle'],
  ],
  doi: ['doi', 'di', 'doilink', 'itemdoi', 'idsdoi', 'prismdoi', 'dois', 'doiids', 'identifier', 'identifiers'],
  arxiv: ['arxiv', 'arxivid', 'eprint', 'arxiveprints', 'arxivids', 'paperarxivid'],
  url: [
    ...['url', 'link', 'website', 'articleurl', 'urlabs', 'paperurlabs', 'absurl', 'primarylocationlandingpageurl'],
    ...['landingpageurl', 'openurllink', 'plink', 'externalurl', 'sourcelinkout', 'dimensionsurl', 'uris', 'ee'],
    ...[
      'paperurl',
      'entryid',
      'site',
      'openreview',
      'sourceurls',
      'web',
      'webaddress',
      'weblink',
      'downloadurl',
      'pdflink',
      'urlpdf',
      'pdfurl',
      'pdf',
    ],
  ],
  pubmed: ['pmid', 'pubmedid'],
  organisation: ['organisation', 'organization'],
  tags: [
    ...['keywords', 'tags', 'manualtags', 'automatictags', 'authorkeywords', 'authkeywords', 'de', 'ieeeterms'],
    ...['collection', 'collections', 'categories', 'category', 'keyword', 'keywordlist', 'keywordsdisplayname'],
    ...['subjects', 'tasks'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FieldName = keyof typeof FIELD_NAMES;

/** "Author(s)" is `authors`. */
export function toFieldKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

const FIELD_BY_KEY: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, keys]) => keys.map((key) => [key, field as FieldName] as const)),
);

/** Which field is called so; undefined for a name that says nothing. */
export function fieldOf(key: string): FieldName | undefined {
  return FIELD_BY_KEY.get(key);
}
