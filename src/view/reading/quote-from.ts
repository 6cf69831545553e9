import type { FieldSpan } from '../../domain/schema/paper.ts';
import type { ServedPaper } from '../../domain/schema/served.ts';
import type { Quote } from '../../domain/schema/site-data.ts';

/** A stretch of a paper as a quotation, with the mentions of one concept in it marked; offsets count from its start. */
export function quoteFrom({ paper, concepts }: ServedPaper, { field, start, end }: FieldSpan, id: string): Quote {
  const marks = concepts
    .filter((concept) => concept.id === id)
    .flatMap(({ kind, mentions }) =>
      mentions
        .filter((mention) => mention.field === field && mention.start >= start && mention.end <= end)
        .map((mention) => ({ start: mention.start - start, end: mention.end - start, id, kind })),
    );
  const { title, date } = paper;
  const ref = date === undefined ? { id: paper.id, title } : { id: paper.id, title, date };
  return { paper: ref, field, text: paper[field].slice(start, end), marks };
}
