/** What readers hand over: one record of a source, in the source's own terms, before anything is merged. */
import type { Report } from '../../domain/diagnostic.ts';
import type { Paper } from '../../domain/schema/paper.ts';

/** A source file as lines, numbered from 1; can be walked more than once. Line ends and a byte-order mark are gone. */
export type SourceFile = Readonly<{ name: string; lines: Iterable<string> }>;

/** A paper as one record tells it: no id yet, one place. */
export type PaperRecord = Omit<Paper, 'id' | 'sources' | 'links'> & Readonly<{ file: string; line: number }>;

export type ReadOptions = Readonly<{
  /** Year for dates without one on a saved page, from the settings; overrules what the page suggests. */
  pageYear?: number | undefined;
}>;

/** One source format. `recognises` looks at the first lines only and never at the file's name. */
export type Reader = Readonly<{
  name: string;
  description: string;
  recognises: (firstLines: readonly string[]) => boolean;
  read: (file: SourceFile, report: Report, options: ReadOptions) => Iterable<PaperRecord>;
}>;
