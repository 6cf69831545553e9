/** A drawn relation as text: what a reader has to know to judge it. */
import type { StatedRelation } from '../../src/domain/schema/concept.ts';
import type { Paper } from '../../src/domain/schema/paper.ts';
import type { SystemPaper } from '../score/records.ts';

/** A paper with what was found in it. */
export type ReadPaper = Readonly<{ paper: Paper; concepts: SystemPaper['concepts'] }>;

/**
 * Title and abstract, the sentence, both ends with kind and forms in this paper, type, mode, cue and confidence.
 * @throws {Error} where an end is no concept of the paper
 */
export function describeRelation(relation: StatedRelation, { paper, concepts }: ReadPaper): string {
  const { from, type, to, mode, evidence, cue, confidence } = relation;
  const introduced = concepts.filter(({ role }) => role === 'introduces').map(({ name }) => name);
  return [
    `${paper.title}`,
    `  introduces: ${introduced.join(', ') || 'nothing by name'}`,
    `  ${paper.abstract}`,
    `  sentence (${evidence.field}): ${paper[evidence.field].slice(evidence.start, evidence.end)}`,
    `  ${describeEnd(from)}  ${type}  ${describeEnd(to)}`,
    `  mode ${mode}, cue ${cue}, confidence ${confidence.toFixed(2)}`,
  ].join('\n');

  function describeEnd(id: string): string {
    const concept = concepts.find((one) => one.id === id);
    if (concept === undefined) throw new Error(`describeRelation: "${id}" is no concept of paper "${paper.id}"`);
    const forms = (concept.mentions ?? []).map(({ field, start, end }) => paper[field].slice(start, end));
    return `${concept.name} (${concept.kind}: ${[...new Set(forms)].join(' | ')})`;
  }
}
