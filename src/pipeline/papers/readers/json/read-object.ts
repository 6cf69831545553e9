/** One JSON object as records, whichever program wrote it. */
import { toRecord, type Place } from '../../fields/to-record.ts';
import type { PaperRecord } from '../../record.ts';
import { countedBy } from '../counted-by.ts';
import { arxivMetadata } from './arxiv-metadata.ts';
import { csl } from './csl.ts';
import { papersIn } from './envelope.ts';
import { huggingFace } from './hugging-face.ts';
import { openAlex } from './openalex.ts';
import { openReview } from './openreview.ts';
import { hasTitle, tellPlain } from './plain.ts';
import { semanticScholar } from './semantic-scholar.ts';
import type { JsonShape } from './shape.ts';
import { isObject, type JsonObject } from './values.ts';
import { zotero } from './zotero.ts';

/** In the order in which they are asked; what none of them knows is read as plain. */
export const SHAPES: readonly JsonShape[] = [
  openAlex,
  semanticScholar,
  arxivMetadata,
  huggingFace,
  zotero,
  openReview,
  csl,
];

/** The papers of an object: itself, or those that it holds. What is no object or has no title is reported. */
export function* readObject(value: unknown, place: Place): Generator<PaperRecord> {
  for (const [i, paper] of papersIn(value, isPaper).entries()) {
    const record = readPaper(paper, i === 0 ? place : { ...place, report: countedBy(i + 1, place.report) });
    if (record) yield record;
  }
}

function isPaper(object: JsonObject): boolean {
  return SHAPES.some((shape) => shape.recognises(object)) || hasTitle(object);
}

function readPaper(value: unknown, place: Place): PaperRecord | undefined {
  if (isObject(value)) {
    const shape = SHAPES.find((candidate) => candidate.recognises(value));
    if (shape?.isNoPaper?.(value)) return undefined;
    const told = shape ? shape.tell(value) : tellPlain(value, place);
    if (shape === undefined && !hasTitle(value)) return reportNoTitle(value, place);
    return toRecord(told, place);
  }
  const { file, line, report } = place;
  const found = JSON.stringify(value) ?? '';
  const expected = 'a JSON object for each paper';
  report({ file, line, severity: 'error', rule: 'json/no-object', message: 'set aside', found, expected });
  return undefined;
}

/** With the names that are there: whoever has the title under another one sees it. */
function reportNoTitle(object: JsonObject, { file, line, report }: Place): undefined {
  const found = `only ${Object.keys(object).join(', ').slice(0, 200) || 'no fields'}`;
  const expected = '"title" with a text that is not empty';
  const message = 'record has no title; set aside';
  report({ file, line, severity: 'error', rule: 'paper/no-title', message, found, expected });
}
