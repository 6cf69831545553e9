/** A paper's record turned towards its page: marks per field, and what it does with each concept, with the sentence. */
import type { Field } from '../../domain/schema/paper.ts';
import { ROLES } from '../../domain/kinds.ts';
import type { Role } from '../../domain/schema/concept.ts';
import type { ServedPaper } from '../../domain/schema/served.ts';
import type { PaperRecord, Quote } from '../../domain/schema/site-data.ts';
import { isStanding } from '../../domain/vocabulary.ts';
import type { Mark } from './marked-text.ts';
import { ownSentence } from './own-sentence.ts';
import { quoteFrom } from './quote-from.ts';

export type PaperConcept = PaperRecord['concepts'][number];
type RoleItem = Readonly<{ concept: PaperConcept; quote: Quote & Readonly<{ confidence: number }> }>;
/** What the paper does with some concepts: readings that are more likely right than wrong, and the others. */
export type RoleGroup = Readonly<{ role: Role; items: readonly RoleItem[]; unlikely: readonly RoleItem[] }>;
/** Groups with a heading of their own, each with a likely reading; and those without one, which stand in one fold behind them. */
export type PaperRoles = Readonly<{ standing: readonly RoleGroup[]; apart: readonly RoleGroup[] }>;
/** Concepts that one detector found, with the mean confidence of its mentions, 0 to 1. */
export type FoundGroup = Readonly<{ detector: string; confidence: number; concepts: readonly PaperConcept[] }>;

/** Every mention in a field, with offsets into it. */
export function marksIn(record: ServedPaper, field: Field): readonly Mark[] {
  return record.concepts.flatMap(({ id, kind, mentions }) =>
    mentions.filter((mention) => mention.field === field).map(({ start, end }) => ({ start, end, id, kind })),
  );
}

/**
 * Roles but `mentions`, strongest first, none empty; a concept stands under each role that it has. What was read from the title as introduced is quoted
 * from the abstract where that says what it does: the title stands on the page already. What a paper introduces it is read for: that is never unlikely,
 * and says how sure it is.
 */
export function toRoleGroups(record: ServedPaper): PaperRoles {
  const groups = ROLES.filter((role) => role !== 'mentions').map((role) => {
    const all = record.concepts.flatMap((concept) => withSentence(record, concept, role));
    const isShown = ({ quote: { confidence } }: RoleItem): boolean => isStanding({ type: role, confidence });
    return { role, items: all.filter(isShown), unlikely: all.filter((item) => !isShown(item)) };
  });
  return {
    standing: groups.filter(({ items }) => items.length > 0),
    apart: groups.filter(({ items, unlikely }) => items.length === 0 && unlikely.length > 0),
  };
}

/** Concepts that the paper names and, as far as is said without reserve, does nothing else with. */
export function onlyMentioned(record: ServedPaper): readonly PaperConcept[] {
  return record.concepts.filter(
    ({ role, roles }) => role === 'mentions' && !roles.some((each) => each.type !== 'mentions' && isStanding(each)),
  );
}

/** What found the names of a paper, with the concepts of each, the surest first; a concept that several found stands under each. */
export function foundGroups(record: ServedPaper): readonly FoundGroup[] {
  const found = record.concepts.flatMap((concept) => concept.mentions.map((mention) => ({ concept, ...mention })));
  return [...Map.groupBy(found, ({ detector }) => detector)]
    .map(([detector, own]) => ({
      detector,
      confidence: own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
      concepts: [...new Set(own.map(({ concept }) => concept))],
    }))
    .sort((a, b) => b.confidence - a.confidence || (a.detector < b.detector ? -1 : 1));
}

function withSentence(record: ServedPaper, concept: PaperConcept, role: Role): readonly RoleItem[] {
  const reason = concept.roles.find(({ type }) => type === role);
  if (reason === undefined) return [];
  const { confidence, evidence } = reason;
  const told = role === 'introduces' && evidence.field === 'title' ? ownSentence(record, concept.id) : undefined;
  const presented = told !== undefined && told.marks.length > 0 ? told : undefined; // one without its name may speak of something else
  return [{ concept, quote: { ...(presented ?? quoteFrom(record, evidence, concept.id)), confidence } }];
}
