/** Which concepts share a sentence without a stated relation: fetched only when a path or a comparison asks. */
import type { SharedSentences } from '../../domain/schema/shared-sentences.ts';
import { SITE_DATA_VERSION } from '../../domain/version.ts';

/** Two concepts, a < b, as node indices; `sentence` is the number of their best sentence. */
export type SharedSentence = Readonly<{ a: number; b: number; paperCount: number; sentence: number }>;

/**
 * @param data  as the build wrote it
 * @throws {Error} of another version, or damaged; the message is fit to be shown
 */
export function decodeShared({ version, ...columns }: SharedSentences): readonly SharedSentence[] {
  if (version !== SITE_DATA_VERSION)
    throw new Error('The sentences are of another version than this page. Reload the page.');
  let a = 0;
  return columns.a.map((step, i) => {
    a += step;
    const [b, paperCount, sentence] = [columns.b[i], columns.papers[i], columns.sentence[i]];
    if (b === undefined || paperCount === undefined || sentence === undefined)
      throw new Error('The data on shared sentences is damaged.');
    return { a, b, paperCount, sentence };
  });
}
