import type { Report } from '../../../domain/diagnostic.ts';

/** Many programs write the whole document in one line: which record of it is meant. */
export function countedBy(count: number, report: Report): Report {
  return (told) => report({ ...told, message: `record ${count} of this line: ${told.message}` });
}
