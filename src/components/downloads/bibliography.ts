/** `papers.bib`: every paper as a BibTeX entry, a record at a time. */
import { readIndex, readPaper } from '../../site-data/read-records.ts';
import { paperToBibtex } from '../../view/export/bibtex.ts';

/** Entries by key, an empty line between them. */
export function* toBibliography(): Generator<string> {
  let isFirst = true;
  for (const { id } of readIndex().papers) {
    yield (isFirst ? '' : '\n') + paperToBibtex(readPaper(id).paper);
    isFirst = false;
  }
}
