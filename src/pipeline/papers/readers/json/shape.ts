import type { Told } from '../../fields/to-record.ts';
import type { JsonObject } from './values.ts';

/** How one program writes a paper as a JSON object, wherever that object stands: in a list, alone, or in a line of its own. */
export type JsonShape = Readonly<{
  name: string;
  /** By its keys; each object is asked anew, so a file may hold several shapes. */
  recognises: (object: JsonObject) => boolean;
  /** What stands beside papers, by the program's own word: attachments, reviews. It is left out. */
  isNoPaper?: (object: JsonObject) => boolean;
  tell: (object: JsonObject) => Told;
}>;
