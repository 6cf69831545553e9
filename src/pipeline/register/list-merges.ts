/** Why each form is a name of its concept: from what the mentions were matched by, and from what papers define. */
import type { Concept } from '../../domain/schema/concept.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { addTo } from '../text/add-to.ts';
import type { Definition, Occurrence } from './occurrences.ts';
import type { FormGround, Merge, MergedForm } from './register.ts';

const ORDER: readonly FormGround['by'][] = ['decision', 'vocabulary', 'definition', 'found', 'rule'];
const MAX_GROUNDS = 4; // the surest of each sort; one is enough to see why

/** Concepts of more than one alias key, in the order of `concepts`. */
export function listMerges(
  concepts: readonly Concept[],
  occurrences: readonly Occurrence[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
): Merge[] {
  const byConcept = Map.groupBy(occurrences, ({ conceptId }) => conceptId);
  return concepts.flatMap(({ id, name }) => {
    const own = byConcept.get(id) ?? [];
    const byKey = Map.groupBy(own, ({ key }) => key);
    const nameKey = toAliasKey(name);
    if (new Set([nameKey, ...byKey.keys()]).size < 2) return [];
    const defining = definitionsAmong(new Set([nameKey, ...byKey.keys()]), own, definitions);
    const forms = [...byKey].map(([key, uses]) => {
      const form = toMergedForm(uses, defining.get(key) ?? []);
      return { key, ...form, grounds: key === nameKey ? ofName(form.grounds) : form.grounds };
    });
    const named = forms.find(({ key }) => key === nameKey) ?? unwritten(name, nameKey);
    const others = forms.filter(({ key }) => key !== nameKey).sort((a, b) => countOf(b) - countOf(a) || compare(a, b));
    return [{ conceptId: id, forms: [named, ...others].map(({ key: _, ...form }) => form) }];
  });
}

/** Pairs of which both sides are forms of the concept, by the key of either side. */
function definitionsAmong(
  keys: ReadonlySet<string>,
  own: readonly Occurrence[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
): Map<string, Definition[]> {
  const found = [...new Set(own.map(({ paperId }) => paperId))]
    .flatMap((paperId) => definitions.get(paperId) ?? [])
    .filter(({ short, long }) => keys.has(short) && keys.has(long) && short !== long);
  const byKey = new Map<string, Definition[]>();
  for (const definition of found) {
    for (const key of [definition.short, definition.long]) addTo(byKey, key, definition);
  }
  return byKey;
}

function toMergedForm(uses: readonly Occurrence[], defining: readonly Definition[]): MergedForm {
  const counts = new Map<string, number>();
  for (const { mention } of uses) counts.set(mention.surface, (counts.get(mention.surface) ?? 0) + 1);
  const spellings = [...counts]
    .map(([form, mentionCount]) => ({ form, mentionCount }))
    .sort((a, b) => b.mentionCount - a.mentionCount || (a.form < b.form ? -1 : 1));
  return {
    spellings,
    paperCount: new Set(uses.map(({ paperId }) => paperId)).size,
    grounds: groundsOf(uses, defining),
  };
}

function groundsOf(uses: readonly Occurrence[], defining: readonly Definition[]): FormGround[] {
  const grounds = new Map<string, FormGround>();
  const add = (key: string, ground: FormGround): void => void (grounds.has(key) || grounds.set(key, ground));
  const [first] = defining;
  if (first !== undefined) {
    const paperCount = new Set(defining.map(({ paperId }) => paperId)).size;
    add('definition', {
      by: 'definition',
      witness: { paperId: first.paperId, evidence: first.sentence() },
      paperCount,
    });
  }
  for (const { mention, paperId } of uses) {
    const { ground, decision, form, detector } = mention;
    if (ground === 'decision' && decision !== undefined) add(`decision ${decision}`, { by: 'decision', decision });
    else if ((ground === 'vocabulary' || ground === 'context') && form !== undefined)
      add(`vocabulary ${form}`, { by: 'vocabulary', form });
    else if (ground === 'rule') add(`rule ${detector}`, { by: 'rule', detector, paperId });
    else if (first === undefined) add(`found ${detector}`, { by: 'found', detector, paperId });
  }
  return [...grounds.values()].sort((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by)).slice(0, MAX_GROUNDS);
}

/** That a concept has its own name needs no sentence where the list has it. */
function ofName(grounds: readonly FormGround[]): readonly FormGround[] {
  const listed = grounds.filter(({ by }) => by === 'decision' || by === 'vocabulary');
  return listed.length > 0 ? listed : grounds;
}

/** "A/B testing" where papers only write "A/B tests". */
function unwritten(name: string, key: string): MergedForm & { key: string } {
  return { key, spellings: [{ form: name, mentionCount: 0 }], paperCount: 0, grounds: [] };
}

function countOf({ spellings }: MergedForm): number {
  return spellings.reduce((sum, { mentionCount }) => sum + mentionCount, 0);
}

function compare(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}
