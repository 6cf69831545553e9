/** Subject headings of medical libraries (MeSH) among a paper's keywords, as people say them: "RNA, Messenger/*genetics" is "Messenger RNA". */

/** What tells of a paper that its keywords are such headings; nearly all have one of these. */
const TELLING =
  /^\*?(?:Humans|Animals|Female|Male|Mice|Rats)$|^\*[A-Za-z]{3}|^[^/]+\/(?:[a-z& ]+\/)?\*[a-z]|: (?:genetics|metabolism|physiology)$/;

/** What a heading may be narrowed to, behind a stroke or a colon. @see https://www.nlm.nih.gov/mesh/subhierarchy.html */
const QUALIFIERS = (
  'abnormalities|administration & dosage|adverse effects|agonists|analogs & derivatives|analysis|anatomy & histology|' +
  'antagonists & inhibitors|biosynthesis|blood|blood supply|cerebrospinal fluid|chemical synthesis|chemically induced|chemistry|' +
  'classification|complications|congenital|cytology|deficiency|diagnosis|diagnostic imaging|diet therapy|drug effects|drug therapy|' +
  'economics|education|embryology|enzymology|epidemiology|ethics|ethnology|etiology|genetics|growth & development|history|immunology|' +
  'injuries|innervation|instrumentation|isolation & purification|legislation & jurisprudence|metabolism|methods|microbiology|mortality|' +
  'nursing|organization & administration|parasitology|pathogenicity|pathology|pharmacokinetics|pharmacology|physiology|physiopathology|' +
  'poisoning|prevention & control|psychology|radiation effects|radiotherapy|rehabilitation|secondary|standards|' +
  'statistics & numerical data|supply & distribution|surgery|therapeutic use|therapy|toxicity|transmission|transplantation|trends|' +
  'ultrastructure|urine|veterinary|virology'
).split('|');
/** Some programs cut them: "growth & develop". */
const SHORTEST_CUT = 4;

const NARROWED = /^([\p{Lu}\d][^/:]*)(?:\/|: )(.+)$/u;
/** Two parts, both in capitals as titles are. */
const TURNED =
  /^((?:[\p{Lu}\d][^\s,;]*)(?:\s[\p{Lu}\d][^\s,;]*){0,5}),\s((?:[\p{Lu}\d][^\s,;]*)(?:\s[\p{Lu}\d][^\s,;]*){0,5})$/u;

/** Keywords with their headings in plain words; without any that medical libraries give, they stay. */
export function withPlainHeadings(keywords: readonly string[]): readonly string[] {
  return keywords.some((keyword) => TELLING.test(keyword)) ? keywords.map(toPlainHeading) : keywords;
}

/** "Genome, Mitochondrial" is "Mitochondrial Genome", "*Genome/genetics" is "Genome". */
export function toPlainHeading(heading: string): string {
  const plain = withoutBracket(heading.replace(/^\*(?=\S)/, ''));
  const [, name = '', behind = ''] = NARROWED.exec(plain) ?? [];
  const isNarrowed = name !== '' && behind.split('/').every(isQualifier);
  return (isNarrowed ? name.trim() : plain).replace(TURNED, '$2 $1');
}

/** Cochrane's "Conduct Disorder [*prevention & control, psychology]". */
function withoutBracket(heading: string): string {
  const [, name = '', behind = ''] = /^(.+) \[([^[\]]+)\]$/.exec(heading) ?? [];
  return name !== '' && behind.split(', ').every(isQualifier) ? name : heading;
}

function isQualifier(text: string): boolean {
  const word = text.replace(/^\*/, '');
  return text !== word || QUALIFIERS.some((qualifier) => word.length >= SHORTEST_CUT && qualifier.startsWith(word));
}
