/** Files that lie beside lists of papers and are none, known by how they begin. */

type Kind = readonly [begins: RegExp, message: string];

/** Beginnings as Windows-1252 has them, and what to say of such a file. */
const KINDS: readonly Kind[] = [
  [/^%PDF-/, 'a PDF: export its record (BibTeX, RIS …) instead'],
  [/^(?:\u2030PNG|\u00ff\u00d8\u00ff|GIF8|RIFF.{4}WEBP|II\*\0|MM\0\*)/s, 'an image; it is set aside'],
  [/^(?:PK\u0003\u0004|7z\u00bc\u00af|Rar!)/, 'an archive or an office document: unpack it, or save it as CSV'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'an office document: save it as CSV'],
  [/^\{\\rtf/, 'an office document: export the records of its papers (BibTeX, RIS …) instead'],
  [/^<(?:!doctype html|html)\b/i, 'a web page: export its records (BibTeX, RIS …) instead'],
  [/^<\d{1,6}\s?\.?\s?>\s/, 'a list of citations from Ovid: choose RIS in its list of formats instead'],
  [/^RT [A-Z][a-z]/, 'tagged text of RefWorks: choose RIS in its list of formats instead'],
];

/** Some XML is read; of the rest it is said once no reader knows it. */
const XML_KINDS: readonly Kind[] = [
  [/^(?:<\?xml[^>]{0,200}>\s*)?<rdf:RDF/i, 'RDF of another kind than “Zotero RDF”: choose that, RIS or BibTeX instead'],
  [
    /^<(?:\?xml\s|[a-z][\w:.-]*[\s>])/i,
    'XML that is none of EndNote, PubMed, Zotero or arXiv: export BibTeX, RIS … instead',
  ],
];

/** @param head  how the file begins @returns what it is and what to do; undefined where it may be a list of papers */
export function noListBy(head: string): string | undefined {
  return [...KINDS, ...XML_KINDS].find(([begins]) => begins.test(head))?.[1];
}

/** Whether no reader could read a file that begins so, whatever follows: nobody asks in what encoding it is. */
export function isNeverRead(head: string): boolean {
  return KINDS.some(([begins]) => begins.test(head));
}
