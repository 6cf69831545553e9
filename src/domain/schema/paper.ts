import * as z from 'zod';

/** Half-open interval `[start, end)` of UTF-16 code units into one field of a paper. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = Readonly<z.infer<typeof spanSchema>>;

export const fieldSchema = z.enum(['title', 'abstract']);
export type Field = z.infer<typeof fieldSchema>;

/** A span in a named field. */
export const fieldSpanSchema = spanSchema.extend({ field: fieldSchema });
export type FieldSpan = Readonly<z.infer<typeof fieldSpanSchema>>;

/** `2024`, `2024-09` or `2024-09-10`: the precision known. `isInferred`: the year was worked out, not printed. */
export const paperDateSchema = z.object({
  value: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  isInferred: z.boolean(),
});
export type PaperDate = Readonly<z.infer<typeof paperDateSchema>>;

/** One paper after copies were merged. What is not known is absent, never empty or guessed. */
export const paperSchema = z.object({
  /** Slug of the title (`toPaperId`), unique, its address. */
  id: z.string(),
  title: z.string().min(1),
  /** As received; empty where the record had none. */
  abstract: z.string(),
  date: paperDateSchema.optional(),
  authors: z.array(z.string()).readonly().optional(),
  authorCount: z.int().min(0).optional(),
  organisation: z.string().optional(),
  venue: z.string().optional(),
  doi: z.string().optional(),
  arxiv: z.string().optional(),
  url: z.string().optional(),
  tags: z.array(z.string()).readonly(),
  commentCount: z.int().min(0).optional(),
  /** `https` addresses found in the abstract (code, project pages), in order of appearance, no repeats. */
  links: z.array(z.string()).readonly(),
  /** Where it was read; the first is the one whose text was kept. */
  sources: z.array(z.object({ file: z.string(), line: z.int().min(1) })).readonly(),
});
export type Paper = Readonly<z.infer<typeof paperSchema>>;

/** All of a paper that its text is read from: a date, an author or a place in a file changes nothing of what it says. */
export type PaperBody = Pick<Paper, 'id' | 'title' | 'abstract' | 'links' | 'tags'>;

export function bodyOf({ id, title, abstract, links, tags }: Paper): PaperBody {
  return { id, title, abstract, links, tags };
}
