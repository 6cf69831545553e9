/** What pages say of themselves to machines, as schema.org has it (https://schema.org): JSON-LD in a block that no browser runs. Papers' texts as pages show them. */
import type { ConceptRecord, PaperRecord } from '../domain/schema/site-data.ts';
import { paperPlaces } from '../domain/paper-places.ts';
import { readManifest } from '../site-data/read-manifest.ts';
import { plainText } from '../view/reading/latex-remnants.ts';
import { otherSpellings } from './concept/concept-facts.ts';
import { listDownloads } from './downloads/downloads.ts';
import { LICENCE, TEXT_LICENCE } from './downloads/licence.ts';
import { siteAddress } from './downloads/site-source.ts';
import { toPaperPath } from './href.ts';
import { counted } from './words.ts';

/** A thing with its type; values that are undefined are left out when it is written. */
export type Thing = Readonly<{ '@type': string; [property: string]: unknown }>;

/** Text of a JSON-LD block: no title in it can end the block or begin another. */
export function toJsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
}

/** A concept as a term of the site's vocabulary. */
export function conceptThing(record: ConceptRecord): Thing {
  const { id, name, expansion, definition, introducedBy } = record;
  const others = [...(expansion === undefined ? [] : [expansion]), ...otherSpellings(record)];
  return {
    '@type': 'DefinedTerm',
    ...place(`concepts/${encodeURIComponent(id)}/`),
    name,
    termCode: id,
    alternateName: others.length === 0 ? undefined : others,
    description: definition?.source === 'quoted' ? plainText(definition.quote.text) : definition?.text,
    subjectOf: introducedBy.length === 0 ? undefined : introducedBy.map((paper) => articleRef(paper.id, paper.title)),
    inDefinedTermSet: vocabularyThing(),
  };
}

/** The list of concepts, which is the vocabulary. */
export function vocabularyThing(): Thing {
  return { '@type': 'DefinedTermSet', ...place('concepts/'), name: `Concepts of ${readManifest().title}` };
}

/** A paper: what is known, nothing guessed. */
export function paperThing({ paper, concepts }: PaperRecord): Thing {
  const { id, title, authors, organisation, venue, date, tags } = paper;
  const places = paperPlaces(paper);
  const introduced = concepts.filter(({ role }) => role === 'introduces');
  return {
    '@type': 'ScholarlyArticle',
    mainEntityOfPage: absolute(toPaperPath(id).slice(1)),
    name: plainText(title),
    headline: plainText(title),
    author: authors?.map((name) => ({ '@type': 'Person', name })),
    sourceOrganization: organisation === undefined ? undefined : { '@type': 'Organization', name: organisation },
    isPartOf: venue === undefined ? undefined : { '@type': 'PublicationVolume', name: venue },
    datePublished: date === undefined || date.isInferred ? undefined : date.value,
    keywords: tags.length === 0 ? undefined : tags,
    sameAs: places.length === 0 ? undefined : places.map(({ address }) => address),
    about: introduced.length === 0 ? undefined : introduced.map((concept) => termRef(concept.id, concept.name)),
  };
}

/** All that is offered for download. */
export function datasetThing(): Thing {
  const { title, description, dataDate, dataHash, counts } = readManifest();
  return {
    '@type': 'Dataset',
    ...place('downloads/'),
    name: `${title}: concepts, papers and relations`,
    description: `${description}: ${counted(counts.concepts, 'concept')} and ${counted(counts.statedRelations, 'relation')} read from the titles and abstracts of ${counted(counts.papers, 'paper')}, with the sentences that state them.`,
    version: dataHash,
    dateModified: dataDate,
    license: LICENCE.address,
    conditionsOfAccess: TEXT_LICENCE, // some of the files quote the papers
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: title, url: siteAddress() },
    distribution: listDownloads().map(({ name, mediaType }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      contentUrl: absolute(`downloads/${name}`),
    })),
  };
}

/** The site itself. */
export function siteThing(): Thing {
  const { title, description } = readManifest();
  return { '@type': 'WebSite', ...place(''), name: title, description };
}

function termRef(id: string, name: string): Thing {
  return { '@type': 'DefinedTerm', ...place(`concepts/${encodeURIComponent(id)}/`), name };
}

function articleRef(id: string, name: string): Thing {
  return { '@type': 'ScholarlyArticle', url: absolute(toPaperPath(id).slice(1)), name: plainText(name) };
}

/** Name and address of a thing that has a page; nothing where the site does not know its own address. */
function place(path: string): Readonly<Record<string, string>> {
  const address = absolute(path);
  return address === undefined ? {} : { '@id': address, url: address };
}

function absolute(path: string): string | undefined {
  const site = siteAddress();
  return site === undefined ? undefined : `${site}${path}`;
}
