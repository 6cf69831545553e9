/** Verdicts of readers on stated relations, one line a relation that was drawn. */
import * as z from 'zod';
import { statedRelationSchema } from '../../src/domain/schema/concept.ts';
import { keyOf, rulesVersion, type RelationKey } from './draw.ts';

export const JUDGED_FILE = 'data/annotated/judged-relations.jsonl';

const shape = statedRelationSchema.pick({ paper: true, from: true, type: true, to: true, mode: true, evidence: true });
/** Version of the rules under which the relation was drawn last, see `rulesVersion`. */
const rules = z.string().regex(/^[0-9a-f]{8}$/);
const judgedSchema = z.discriminatedUnion('verdict', [
  shape.extend({ rules, verdict: z.literal('right') }).strict(),
  /** `why`: what is wrong with it, in a few words. */
  shape.extend({ rules, verdict: z.literal('wrong'), why: z.string().min(1) }).strict(),
]);
export type Judged = Readonly<z.infer<typeof judgedSchema>>;
export type Verdict = Readonly<{ verdict: 'right' } | { verdict: 'wrong'; why: string }>;

/**
 * Lines of the file; blank ones are skipped.
 * @throws {Error} `<file>:<line>: …` for a line that is no JSON, has another shape, or judges a relation a second time
 */
export function parseJudged(text: string, file: string): Judged[] {
  const lines = new Map<string, number>();
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const judged = parseLine(line, `${file}:${i + 1}`);
    const first = lines.get(keyOf(judged));
    if (first !== undefined) throw new Error(`${file}:${i + 1}: judges the relation of line ${first} again`);
    lines.set(keyOf(judged), i + 1);
    return [judged];
  });
}

function parseLine(line: string, place: string): Judged {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place}: is no JSON`, { cause });
  }
  const result = judgedSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${place}: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'has another shape'}`);
}

/** What a reader types: `r`, or `w` and what is wrong; undefined for anything else. */
export function parseAnswer(line: string): Verdict | undefined {
  const [, letter, why = ''] = /^\s*([rw])(?:\s+(.*\S))?\s*$/.exec(line) ?? [];
  if (letter === 'r' && why === '') return { verdict: 'right' };
  return letter === 'w' && why !== '' ? { verdict: 'wrong', why } : undefined;
}

/** The file's text: keys in one order, so that a verdict changed is a line changed. */
export function formatJudged(judged: readonly Judged[]): string {
  return judged
    .map((one) => {
      const { paper, from, type, to, mode, evidence, rules: version, verdict } = one;
      const why = verdict === 'wrong' ? { why: one.why } : {};
      return `${JSON.stringify({ paper, from, type, to, mode, evidence, rules: version, verdict, ...why })}\n`;
    })
    .join('');
}

/**
 * The verdicts known of a draw, in its order, now of the rules of today; and what is still to be judged.
 * @param stated  all relations of today
 */
export function sortDrawn<Relation extends RelationKey>(
  drawn: readonly Relation[],
  known: readonly Judged[],
  stated: readonly RelationKey[],
): { judged: Judged[]; open: Relation[] } {
  const today = rulesVersion(stated);
  const byKey = new Map(known.map((one) => [keyOf(one), one]));
  return {
    judged: drawn.flatMap((relation) => {
      const one = byKey.get(keyOf(relation));
      return one === undefined ? [] : [{ ...one, rules: today }];
    }),
    open: drawn.filter((relation) => !byKey.has(keyOf(relation))),
  };
}
