/** `schema.json`: the shape of every line of the downloads, made from the schemas that the site itself checks them with. */
import * as z from 'zod';
import { statedRelationSchema } from '../../domain/schema/concept.ts';
import { abbreviationsLineSchema, mentionsLineSchema } from '../../domain/schema/json-lines.ts';
import { mergeRecordSchema } from '../../domain/schema/register.ts';
import { conceptRecordSchema, paperRecordSchema } from '../../domain/schema/site-data.ts';

const LINES = {
  concepts: conceptRecordSchema,
  papers: paperRecordSchema,
  mentions: mentionsLineSchema,
  relations: statedRelationSchema,
  register: mergeRecordSchema,
  abbreviations: abbreviationsLineSchema,
};

/** JSON Schema (2020-12): one definition per file, `#/$defs/papers` for `papers.jsonl`; any line fits one of them. */
export type JsonSchema = Readonly<{
  $schema: string;
  title: string;
  anyOf: readonly Readonly<{ $ref: string }>[];
  $defs: Readonly<Record<string, unknown>>;
}>;

/** The schema of all files. Keys that it does not name are refused, to catch slips. */
export function toJsonSchema(): JsonSchema {
  const definitions = Object.entries(LINES).map(([name, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema);
    return [name, { title: `A line of ${name}.jsonl`, ...definition }] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A line of a download',
    anyOf: definitions.map(([name]) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(definitions),
  };
}
