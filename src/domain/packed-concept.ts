/** A served concept as a file and back. A paper is spoken of in many places, and a sentence may state several things: either is written once. */
import type { PackedConcept, ServedConcept } from './schema/served.ts';
import type { PaperRef, Quote } from './schema/site-data.ts';

type Sentence = PackedConcept['sentences'][number];

type PaperRow = Sentence['paper'];

/** Papers of a concept in one file, and on one page of their list: a common term is named in thousands. */
export const PAPERS_A_PAGE = 500;

/** A page of a concept's papers, as a file of its own: `/data/v1/concepts/<id>/papers/<number>.json`. @param number  from 2; the first stands in the record */
export function paperPage({ papers }: ServedConcept, number: number): ServedConcept['papers'] {
  return papers.slice((number - 1) * PAPERS_A_PAGE, number * PAPERS_A_PAGE);
}

/**
 * The file of a concept, with the first page of its papers. A paper that it speaks of and that is not among these stays where it is spoken of: it is
 * on a further page, or it gave the name only, and its mentions are read as another thing.
 */
export function packConcept(concept: ServedConcept): PackedConcept {
  const { definition, origin, earliest, introducedBy, relations } = concept;
  const papers = paperPage(concept, 1);
  const rowById = new Map(papers.map(({ paper }, row) => [paper.id, row]));
  const rowOf = (paper: PaperRef): PaperRow => rowById.get(paper.id) ?? paper;
  const { sentences, add } = createSentences(rowOf);
  return {
    ...concept,
    definition:
      definition?.source === 'quoted' ? { source: definition.source, sentence: add(definition.quote) } : definition,
    origin: origin === 'curated' ? origin : { paper: rowOf(origin.paper) },
    earliest: earliest && rowOf(earliest),
    introducedBy: introducedBy.map(rowOf),
    relations: relations.map(({ evidence, ...relation }) => ({
      ...relation,
      evidence: evidence.map(({ paper, field, text, marks, ...rest }) => ({
        ...rest,
        sentence: add({ paper, field, text, marks }),
      })),
    })),
    papers: papers.map(({ quote, isSurvey, ...entry }) => ({
      ...entry,
      ...(isSurvey && { isSurvey }),
      ...(quote && { sentence: add(quote) }),
    })),
    sentences,
  };
}

/** Sentences in the order in which they are first met; one that is met again gains the marks that it has there. */
function createSentences(rowOf: (paper: PaperRef) => PaperRow) {
  const sentences: Sentence[] = [];
  const rows = new Map<string, number>();
  const add = ({ paper, field, text, marks }: Quote): number => {
    const key = JSON.stringify([paper.id, field, text]);
    const row = rows.get(key) ?? sentences.length;
    rows.set(key, row);
    const known = sentences[row]?.marks ?? [];
    const fresh = marks
      .map(({ start, end, id }): Sentence['marks'][number] => [start, end, id])
      .filter(([start, , id]) => !known.some((other) => other[0] === start && other[2] === id));
    sentences[row] = {
      paper: rowOf(paper),
      field,
      text,
      marks: [...known, ...fresh].sort((a, b) => a[0] - b[0]),
    };
    return row;
  };
  return { sentences, add };
}

/** The concept with the first page of its papers. @throws {TypeError} where a row is missing: the file is damaged */
export function unpackConcept(packed: PackedConcept): ServedConcept {
  const { definition, origin, earliest, relations, papers, sentences, ...rest } = packed;
  const paperAt = (row: PaperRow): PaperRef => (typeof row === 'number' ? at(papers, row).paper : row);
  /** With the marks of some concepts, of those that are known here. */
  const quote = (row: number, concepts: readonly Pick<Quote['marks'][number], 'id' | 'kind'>[]): Quote => {
    const { paper, marks, ...words } = at(sentences, row);
    const kinds = new Map(concepts.map(({ id, kind }) => [id, kind]));
    return {
      ...words,
      paper: paperAt(paper),
      marks: marks.flatMap(([start, end, id]) => {
        const kind = kinds.get(id);
        return kind === undefined ? [] : [{ start, end, id, kind }];
      }),
    };
  };
  return {
    ...rest,
    ...(definition && {
      definition:
        definition.source === 'quoted'
          ? { source: definition.source, quote: quote(definition.sentence, [packed]) }
          : definition,
    }),
    origin: origin === 'curated' ? origin : { paper: paperAt(origin.paper) },
    ...(earliest !== undefined && { earliest: paperAt(earliest) }),
    introducedBy: packed.introducedBy.map(paperAt),
    relations: relations.map((relation) => ({
      ...relation,
      evidence: relation.evidence.map(({ sentence, ...ground }) => ({
        ...quote(sentence, [packed, relation.other]),
        ...ground,
      })),
    })),
    papers: papers.map(({ sentence, isSurvey = false, ...entry }) => ({
      ...entry,
      isSurvey,
      ...(sentence !== undefined && { quote: quote(sentence, [packed]) }),
    })),
  };
}

function at<T>(list: readonly T[], row: number): T {
  const found = list[row];
  if (found === undefined) throw new TypeError(`unpackConcept: there is no row ${row}`);
  return found;
}
