/** What tells a work from all others, in the one spelling that copies share. */

/** Old ones hold a part between angle brackets: `10.1175/1520-0469(1967)024<0241:TEOTAW>2.0.CO;2`. */
const DOI = /\b10\.\d{4,9}\/(?:[^\s"<>]|<\d[^\s"<>]*>)+/;
const SHORT_DOI = /^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\/[a-z\d]{3,10})\s*$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\./i;
const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;
const ALONE = new RegExp(String.raw`^\s*(?:arxiv:\s*)?(${ARXIV_ID})(?:\s*\[[\w.-]+\])?\s*$`, 'i');
const MARKED = new RegExp(
  String.raw`(?:arxiv:\s*|arxiv\.org\/(?:abs|pdf|html)\/|10\.48550\/arxiv\.)(${ARXIV_ID})`,
  'i',
);

/** `https://doi.org/10.1000/ABC.` is 10.1000/abc: lower case, without resolver and the sentence's punctuation; undefined where there is none. */
export function toDoi(text: string): string | undefined {
  return DOI.exec(text)?.[0]
    .replace(/(?<![.,;:])[.,;:]+$/, '')
    .toLowerCase();
}

/** Among identifiers of all kinds the first that is a DOI; what is called one and is none is given back, to be reported. */
export function doiAmong(identifiers: readonly string[], called: string | undefined): string | undefined {
  return identifiers.find((text) => toDoi(text) !== undefined) ?? called;
}

/** `10/fznvg8`: what reference managers may put in a DOI's place. It leads to the work and tells no copy. @returns its address */
export function shortDoiAddress(text: string): string | undefined {
  const id = SHORT_DOI.exec(text)?.[1];
  return id === undefined ? undefined : `https://doi.org/${id.toLowerCase()}`;
}

/** Where PubMed shows the paper of a number; undefined for what is none. */
export function pubmedAddress(id: string): string | undefined {
  return /^[1-9]\d{0,8}$/.test(id) ? `https://pubmed.ncbi.nlm.nih.gov/${id}/` : undefined;
}

/** `arXiv:2106.09685v2` is 2106.09685: without its version, so that versions meet. The text holds the id and little else. */
export function toArxivId(text: string): string | undefined {
  const id = ALONE.exec(text)?.[1];
  return id === undefined ? arxivIdIn(text) : withoutVersion(id);
}

/** The id where a text says that it is one of arXiv: `arXiv:2106.09685v2`, an address there, or arXiv's own DOI. */
export function arxivIdIn(text: string): string | undefined {
  const id = MARKED.exec(text)?.[1];
  return id === undefined ? undefined : withoutVersion(id);
}

/** The month in which arXiv gave out an id: 2105.02859 and quant-ph/0105028 say it; undefined where it is no month. */
export function monthOfArxiv(id: string): string | undefined {
  const [, year = '', month = ''] = /(?:^|\/)(\d{2})(\d{2})(?:\.|\d{3}$)/.exec(id) ?? [];
  if (!/^(?:0[1-9]|1[0-2])$/.test(month)) return undefined;
  return `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
}

/** Whether a DOI is the one that arXiv gives a preprint: then it says no more than the arXiv id. */
export function isArxivDoi(doi: string): boolean {
  return ARXIV_DOI.test(doi);
}

/** What bioRxiv and medRxiv, SSRN, Research Square, PsyArXiv and the like, ChemRxiv, preprints.org, TechRxiv, Authorea give preprints. */
const PREPRINT_DOI =
  /^10\.(?:1101\/\d|64898\/|2139\/ssrn|21203\/rs\.|3123[0-9]\/osf|31219\/osf|35542\/osf|26434\/chemrxiv|20944\/preprints|36227\/techrxiv|22541\/(?:au|essoar)|1002\/essoar|2196\/preprints|5194\/egusphere)/i;

/** Whether a DOI is a preprint's: its publication has another, and is the same work. */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOI.test(doi);
}

/** `2020.acl-main.1` or `P19-1001`, from the ACL Anthology's DOIs and addresses. */
export function aclIdIn(text: string): string | undefined {
  const id =
    /(?:10\.18653\/v1\/|10\.3115\/v1\/|(?:aclanthology\.org|aclweb\.org\/anthology)\/)([a-z]\d{2}-\d{4}|\d{4}\.[a-z\d-]+\.\d+)/i;
  return id.exec(text)?.[1]?.toLowerCase();
}

function withoutVersion(id: string): string {
  return id.replace(/v\d+$/i, '');
}
