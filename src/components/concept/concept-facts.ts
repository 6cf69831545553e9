/** Facts of a concept's head, in words. */
import { readableForm } from '../../view/reading/latex-remnants.ts';
import { counted, times } from '../words.ts';
import { detectorLabel, rightWords } from '../../domain/vocabulary.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { ConceptRecord, PaperRef } from '../../domain/schema/site-data.ts';

const MAX_SPELLINGS = 6;
const MAX_FORMS = 8;

/** Spellings that differ from the name by more than case, hyphens or plural; most used first. */
export function otherSpellings({ name, expansion, aliases }: ConceptRecord): readonly string[] {
  const seen = new Set([name, expansion ?? ''].map(toAliasKey));
  const others: string[] = [];
  for (const form of aliases.map((alias) => readableForm(alias.form))) {
    const key = toAliasKey(form);
    if (seen.has(key)) continue;
    seen.add(key);
    others.push(form);
  }
  return others.slice(0, MAX_SPELLINGS);
}

/** `“LoRA” (104), “Low-Rank Adaptation” (15) and in 6 other ways`: every form with its mentions, the name's own first. */
export function writtenAs({ name, aliases, mentionCount }: ConceptRecord): string {
  const others = aliases.filter(({ form }) => form !== name);
  const ownCount = mentionCount - others.reduce((sum, alias) => sum + alias.mentionCount, 0);
  const forms = ownCount > 0 ? [{ form: name, mentionCount: ownCount }, ...others] : others;
  const listed = forms.slice(0, MAX_FORMS).map((alias) => `“${readableForm(alias.form)}” (${alias.mentionCount})`);
  const more = forms.length - listed.length;
  return `${listed.join(', ')}${more > 0 ? ` and in ${counted(more, 'other way')}` : ''}`;
}

/** `the list of well-known concepts (95 times, 90 of 100 right)`: what found its mentions, and how often such are right, where that was measured. */
export function foundWords({ foundBy }: ConceptRecord, isMeasured: boolean): readonly string[] {
  return foundBy.map(({ detector, confidence, mentionCount }) => {
    const sureness = !isMeasured || detector === 'register' ? [] : [rightWords(confidence)];
    return `${detectorLabel(detector)} (${[times(mentionCount), ...sureness].join(', ')})`;
  });
}

/** `, of which 21 dated (2023 to 2026)`, `, undated`, or `, 2024`; starts with a comma because it follows the count. */
export function datedSpan({ papers, paperCount, datedPaperCount }: ConceptRecord): string {
  const years = papers.flatMap(({ paper }) => (paper.date === undefined ? [] : [paper.date.value.slice(0, 4)])).sort();
  const [first] = years;
  const last = years.at(-1);
  if (datedPaperCount === 0 || first === undefined || last === undefined) return ', undated';
  const span = first === last ? first : `${first} to ${last}`;
  return datedPaperCount === paperCount ? `, ${span}` : `, of which ${datedPaperCount} dated (${span})`;
}

/** The paper that every sentence of the page comes from, where it is one. */
export function soleSource({ papers, relations }: ConceptRecord): PaperRef | undefined {
  const sources = [
    ...papers.map(({ paper }) => paper),
    ...relations.flatMap(({ evidence }) => evidence.map((each) => each.paper)),
  ];
  const [first] = sources;
  return sources.every(({ id }) => id === first?.id) ? first : undefined;
}
