/** A view as a line in a list of references. */
import { dateWords } from '../../domain/date-words.ts';
import type { ViewSource } from './content.ts';

/** “LoRA, one step away.” Methodscape, data of 24 June 2026 (3f06e2548057). https://… */
export function toCitationText({ title, site, dataDate, dataHash, address }: ViewSource): string {
  const date = dataDate === undefined ? 'data' : `data of ${dateWords(dataDate)}`;
  return `“${title}.” ${site}, ${date} (${dataHash}). ${address}`;
}
