/** The register's last word: names that no entry has ("LLaMA2-13B", a list's neighbour) follow its decisions too. Adds no mentions. */
import { toAliasKey } from '../../../domain/surface-form.ts';
import type { Decision, Lexicon } from '../../lexicon/lexicon.ts';
import type { Candidate, Detector } from '../mention.ts';

/** @returns a detector that drops or renames what the register decided and the lexicon's forms could not tell */
export function overruledNames({ decisions }: Lexicon): Detector {
  const byKey = Map.groupBy(
    decisions.flatMap((decision, index) => (decision.decision === 'split' ? [] : [{ decision, index }])),
    ({ decision }) => toAliasKey(decision.form),
  );
  return {
    name: 'register',
    description: 'Names that a person decided on.',
    detect: (text, found, { paper }, observer) => {
      if (byKey.size === 0) return found;
      return found.flatMap((candidate): readonly Candidate[] => {
        if (candidate.entry !== undefined) return [candidate];
        const surface = text.repaired.text.slice(candidate.start, candidate.end);
        const decided = (byKey.get(toAliasKey(candidate.name ?? surface)) ?? [])
          .filter(({ decision }) => counts(decision, paper.id, surface))
          .sort((a, b) => Number(b.decision.papers !== undefined) - Number(a.decision.papers !== undefined))[0];
        if (decided === undefined) return [candidate];
        const { start, end } = candidate;
        const { index } = decided;
        const { entry, form } = decided.decision;
        if (entry === undefined) {
          observer.dropped({ start, end, decision: index });
          return [];
        }
        return [{ start, end, entry, detector: 'register', confidence: 1, ground: 'decision', form, decision: index }];
      });
    },
  };
}

function counts({ papers, caseClass, form }: Decision, paperId: string, surface: string): boolean {
  if (papers !== undefined && !papers.has(paperId)) return false;
  if (caseClass === 'exact') return surface === form;
  return caseClass === 'fold' || /\p{Lu}/u.test(surface);
}
