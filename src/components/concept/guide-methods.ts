/** What an umbrella's page leads on to: the specific methods beneath a term that is named almost everywhere. */
import type { Kind } from '../../domain/kinds.ts';
import type { ConceptRecord, ConceptRef, Evidence } from '../../domain/schema/site-data.ts';
import { isLikely, RELATION_LABELS } from '../../domain/vocabulary.ts';
import { markedFor } from '../../view/reading/marked-text.ts';
import type { Quoting } from '../../view/reading/quoted-once.ts';
import type { Atlas } from '../atlas.ts';

/** A method, and the sentence that relates the umbrella to it, where there is one that stands without reserve, with the relation in words: "Built on by". */
export type GuideMethod = Readonly<{ concept: ConceptRef; quote?: Evidence; lead?: string }>;

const MOST = 10;
const SPECIFIC: ReadonlySet<Kind> = new Set(['method', 'model']);

/**
 * Ten methods and models: first those that a sentence relates to it, then those under it, then what is often named with it; within each the
 * most prominent first. No umbrellas, and nothing that the umbrella itself falls under.
 */
export function guideMethods(record: ConceptRecord, { byId }: Pick<Atlas, 'byId'>): readonly GuideMethod[] {
  const broader = new Set(record.broader.map(({ id }) => id));
  const isSpecific = ({ id, kind }: ConceptRef): boolean =>
    SPECIFIC.has(kind) && byId.get(id)?.isUmbrella !== true && !broader.has(id) && id !== record.id;
  const prominence = ({ id }: ConceptRef): number => byId.get(id)?.prominence ?? 0;
  const ranked = (concepts: readonly ConceptRef[]): readonly ConceptRef[] =>
    concepts.filter(isSpecific).toSorted((a, b) => prominence(b) - prominence(a) || (a.id < b.id ? -1 : 1));
  const found = new Map<string, ConceptRef>();
  const relations = record.relations.flatMap(({ other, type, direction, evidence: [quote] }) =>
    quote !== undefined && isLikely(quote.confidence)
      ? [{ other, said: { quote, lead: RELATION_LABELS[type][direction] } }]
      : [],
  );
  const related = relations.map(({ other }) => other);
  for (const concept of [related, record.narrower, record.coMentions].flatMap(ranked)) {
    const { id, name, kind } = concept;
    if (found.size < MOST) found.set(id, found.get(id) ?? { id, name, kind });
  }
  return [...found.values()].map((concept) => ({
    concept,
    ...relations.find(({ other }) => other.id === concept.id)?.said,
  }));
}

/** What they quote on the page, for all else there to know. */
export function quotingMethods(self: string, methods: readonly GuideMethod[]): Quoting {
  return {
    id: 'methods',
    heading: 'Specific methods',
    open: methods.flatMap(({ concept, quote }) => (quote ? markedFor(quote, [self, concept.id]) : [])),
    folded: [],
  };
}
