/**
 * Zotero's RDF, the first entry of its list of formats. A journal or volume stands in the paper that is in it, or apart under an address of its own; it
 * has the paper's DOI. Notes, attachments and collections, and what people write (`dc:description`), are not read.
 * @see https://github.com/zotero/translators, "Zotero RDF.js"
 */
import { arxivIdIn } from '../fields/identifiers.ts';
import type { Told } from '../fields/to-record.ts';
import type { Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { elementsAt, firstAt, readRecords, textsAt, type Element } from './xml/records.ts';
import { rootsIn } from './xml/roots.ts';

export const zoteroRdf: Reader = {
  name: 'zotero-rdf',
  description: 'RDF of Zotero',
  /** Zotero's "Bibliontology RDF" has names of its own. */
  recognises: (head) =>
    /^<(?:\?xml|!--|rdf:RDF)/.test(head) &&
    /<rdf:RDF[^<>]*\bxmlns:z=["']http:\/\/www\.zotero\.org\/namespaces\/export#["']/.test(head) &&
    !/\bxmlns:bibo=/.test(head),
  read: (file, report) => {
    const volumes = volumesIn(file);
    return readRecords(file, { name: 'zotero-rdf', isRecord: isNode, tell: (node) => tell(node, volumes) }, report);
  },
};

/** What is written of all things stands in the document's one element. */
function isNode(_name: string, depth: number): boolean {
  return depth === 1;
}

/** A journal, book or site that papers are in. */
type Volume = Readonly<{ title: string | undefined; doi: string | undefined }>;

/** Those that stand apart, by address. Of one with several papers nobody knows whose the DOI is. */
function volumesIn(file: SourceFile): ReadonlyMap<string, Volume> {
  const volumes = new Map<string, Volume>();
  const paperCounts = new Map<string, number>();
  for (const { element } of rootsIn(file, isNode, () => undefined)) {
    const address = copyOf(element.attributes['rdf:about']);
    if (firstAt(element, 'z:itemType') === undefined && /^(?:bib|z):/.test(element.name) && address !== undefined) {
      if (!NO_VOLUMES.has(element.name)) volumes.set(address, toVolume(element));
    }
    for (const held of addressesOfVolumes(element).map(copyOf)) paperCounts.set(held, (paperCounts.get(held) ?? 0) + 1);
  }
  for (const [address, { title }] of volumes)
    if (paperCounts.get(address) !== 1) volumes.set(address, { title, doi: undefined });
  return volumes;
}

const NO_VOLUMES: ReadonlySet<string> = new Set(['z:Attachment', 'z:Collection', 'bib:Memo', 'bib:Series']);

function toVolume(element: Element): Volume {
  return { title: copyOf(firstAt(element, 'dc:title')), doi: copyOf(doiOf(element)) };
}

/** A text that is cut from a larger one keeps that in memory: all pieces of the file, where each has a journal. */
function copyOf<Text extends string | undefined>(text: Text): Text {
  return text === undefined ? text : (JSON.parse(JSON.stringify(text)) as Text);
}

/** A part of a paper (a newspaper's section) may stand between it and the volume. */
const PLACES = ['dcterms:isPartOf', 'dcterms:isPartOf/bib:Part/dcterms:isPartOf'];

function addressesOfVolumes(node: Element): string[] {
  return PLACES.flatMap((path) => elementsAt(node, path)).flatMap(({ attributes }) => attributes['rdf:resource'] ?? []);
}

function volumesOf(node: Element, volumes: ReadonlyMap<string, Volume>): Volume[] {
  const inside = PLACES.flatMap((path) => elementsAt(node, path))
    .flatMap(({ children }) => children)
    .filter(({ name }) => name !== 'bib:Part' && name !== 'bib:Series');
  return [...inside.map(toVolume), ...addressesOfVolumes(node).flatMap((address) => volumes.get(address) ?? [])];
}

function tell(node: Element, volumes: ReadonlyMap<string, Volume>): Told | undefined {
  const kind = firstAt(node, 'z:itemType');
  if (kind === undefined || /^(?:attachment|note|annotation)$/.test(kind)) return undefined;
  const held = volumesOf(node, volumes);
  const urls = textsAt(node, 'dc:identifier/dcterms:URI/rdf:value');
  return {
    title: firstAt(node, 'dc:title'),
    abstract: firstAt(node, 'dcterms:abstract'),
    authors: authorsOf(node),
    date: firstAt(node, 'dc:date', 'dcterms:issued'),
    venue:
      held.find(({ title }) => title !== undefined)?.title ?? firstAt(node, 'bib:presentedAt/bib:Conference/dc:title'),
    doi: doiOf(node) ?? held.find(({ doi }) => doi !== undefined)?.doi,
    arxiv: [...textsAt(node, 'prism:number'), ...urls].map(arxivIdIn).find((id) => id !== undefined),
    url: urls[0],
    tags: elementsAt(node, 'dc:subject').flatMap(tagsIn),
  };
}

/** `<dc:identifier>DOI 10.5555/zinc.1</dc:identifier>`, among others ("ISSN 0000-0000") and addresses. */
function doiOf(element: Element): string | undefined {
  return textsAt(element, 'dc:identifier')
    .find((text) => /^DOI\s/.test(text))
    ?.replace(/^DOI\s+/, '');
}

/** Who presents a talk or writes a program is called that. */
const AUTHORS = ['bib:authors', 'z:presenters', 'z:programmers'];

function authorsOf(node: Element): string[] {
  const lists = AUTHORS.map((name) => elementsAt(node, `${name}/rdf:Seq/rdf:li/foaf:Person`));
  return (lists.find((people) => people.length > 0) ?? []).map((person) =>
    [firstAt(person, 'foaf:surname'), firstAt(person, 'foaf:givenName', 'foaf:givenname')]
      .filter((part) => part !== undefined)
      .join(', '),
  );
}

/** A text is a person's tag; catalogues' stand in an element, as numbers of shelves do (`dcterms:LCC`). */
function tagsIn(subject: Element): string[] {
  return subject.children.length === 0 ? [subject.text] : textsAt(subject, 'z:AutomaticTag/rdf:value');
}
