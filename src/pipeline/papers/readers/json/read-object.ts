/** One JSON object as a record, whichever program wrote it. */
import { toRecord, type Place } from '../../fields/to-record.ts';
import type { PaperRecord } from '../../record.ts';
import { arxivMetadata } from './arxiv-metadata.ts';
import { csl } from './csl.ts';
import { huggingFace } from './hugging-face.ts';
import { openAlex } from './openalex.ts';
import { readPlain } from './plain.ts';
import { semanticScholar } from './semantic-scholar.ts';
import type { JsonShape } from './shape.ts';
import { isObject } from './values.ts';

/** In the order in which they are asked; what none of them knows is read as plain. */
export const SHAPES: readonly JsonShape[] = [openAlex, semanticScholar, arxivMetadata, huggingFace, csl];

/** @returns undefined, with a report, for what is no object or has no title */
export function readObject(value: unknown, place: Place): PaperRecord | undefined {
  if (isObject(value)) {
    const shape = SHAPES.find((candidate) => candidate.recognises(value));
    return shape ? toRecord(shape.tell(value), place) : readPlain(value, place);
  }
  const { file, line, report } = place;
  const found = JSON.stringify(value) ?? '';
  const expected = 'a JSON object for each paper';
  report({ file, line, severity: 'error', rule: 'json/no-object', message: 'set aside', found, expected });
  return undefined;
}
