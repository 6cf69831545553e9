/** The register of aliases and senses: why forms were taken for one thing, which are several, and what a person decided. */
import type { Report } from '../../domain/diagnostic.ts';
import type { Concept, PaperConcepts } from '../../domain/schema/concept.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import type { Decision, Lexicon } from '../lexicon/lexicon.ts';
import type { Abbreviations } from '../mentions/find-abbreviations.ts';
import type { PaperMentions } from '../mentions/mention.ts';
import { listAmbiguous } from './list-ambiguous.ts';
import { listMerges } from './list-merges.ts';
import { conceptByEntry, joinMentions, readDefinitions, type Occurrence } from './occurrences.ts';
import type { AppliedDecision, Register } from './register.ts';

/** What the earlier stages made, all of the same papers in the same order. */
export type RegisterInputs = Readonly<{
  papers: readonly Paper[];
  lexicon: Lexicon;
  mentions: readonly PaperMentions[];
  abbreviations: readonly Abbreviations[];
  resolved: Readonly<{ concepts: readonly Concept[]; papers: readonly PaperConcepts[] }>;
}>;

/** @param report  hears of decisions that change nothing: an exception that is not needed any more is a mistake */
export function buildRegister(
  { papers, lexicon, mentions, abbreviations, resolved }: RegisterInputs,
  report: Report,
): Register {
  const occurrences = joinMentions(mentions, resolved.papers);
  const definitions = readDefinitions(papers, abbreviations);
  const decisions = applyDecisions(lexicon, mentions, occurrences);
  if (!lexicon.isForeign) lexicon.decisions.forEach((one, i) => reportStale(one, decisions[i], report));
  return {
    merges: listMerges(resolved.concepts, occurrences, definitions),
    ambiguous: listAmbiguous(resolved.concepts, occurrences, definitions, mentions, lexicon),
    decisions,
    isForeign: lexicon.isForeign,
  };
}

function applyDecisions(
  { decisions }: Lexicon,
  mentions: readonly PaperMentions[],
  occurrences: readonly Occurrence[],
): AppliedDecision[] {
  const places = mentions.flatMap(({ paperId, overruled }) => overruled.map(({ decision }) => ({ paperId, decision })));
  const byDecision = Map.groupBy(places, ({ decision }) => decision);
  const idByEntry = conceptByEntry(occurrences);
  return decisions.map(({ row, entry }, index) => {
    const own = byDecision.get(index) ?? [];
    const conceptId = entry === undefined ? undefined : idByEntry.get(entry);
    return {
      row,
      ...(conceptId === undefined ? {} : { conceptId }),
      mentionCount: own.length,
      paperIds: [...new Set(own.map(({ paperId }) => paperId))],
    };
  });
}

function reportStale({ papers, row }: Decision, applied: AppliedDecision | undefined, report: Report): void {
  const { file, line } = row;
  const place = { file, line, severity: 'error', rule: 'register/stale' } as const;
  const words = `${row.form} ${row.decision} ${row.concept}`.trim();
  if (applied === undefined || applied.paperIds.length === 0) {
    report({
      ...place,
      message: 'decision changes nothing',
      found: words,
      expected: 'a form that some text has and that is read otherwise without this row',
    });
    return;
  }
  for (const id of papers ?? []) {
    if (applied.paperIds.includes(id)) continue;
    report({
      ...place,
      message: `decision "${words}" changes nothing in this paper`,
      found: id,
      expected: 'a paper that has the form and is read otherwise without this row',
    });
  }
}
