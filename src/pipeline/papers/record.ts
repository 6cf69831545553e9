/** What readers hand over: one record of a source, in the source's own terms, before anything is merged. */
import type { Report } from '../../domain/diagnostic.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import type { SourceFile } from './source-file.ts';

/** A paper as one record tells it: no id yet, one place. */
export type PaperRecord = Omit<Paper, 'id' | 'sources' | 'links'> & Readonly<{ file: string; line: number }>;

export type ReadOptions = Readonly<{
  /** Year for dates without one on a saved page, from the settings; overrules what the page suggests. */
  pageYear?: number | undefined;
}>;

/** One source format. `recognises` is shown how the file begins, from its first character that is no space; never its name. */
export type Reader = Readonly<{
  name: string;
  description: string;
  recognises: (head: string) => boolean;
  /** Of formats whose lines may stand in one another's texts: the line that shows the format. What comes first is no quotation. */
  mark?: (head: string) => number;
  read: (file: SourceFile, report: Report, options: ReadOptions) => Iterable<PaperRecord>;
}>;
