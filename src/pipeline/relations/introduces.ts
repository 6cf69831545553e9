/** Which concepts a paper brings into the world: its name before the colon of the title, and what "we propose" names. */
import type { Concept, RoleEvidence } from '../../domain/schema/concept.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import type { Anchor } from './tokens.ts';
import type { ReadSentence } from './sentences.ts';

/** A concept that the paper introduces, with its reason; in order of strength. */
export type Introduction = Readonly<{ conceptId: string; evidence: RoleEvidence }>;

type Found = { conceptId: string; cue: string; confidence: number; sentence: ReadSentence; order: number };

const MAX_INTRODUCED = 3; // more names in one abstract are components

const SURVEY =
  /\b(?:survey|review|overview|tutorial|primer|guide to|a guide|perspective|position paper|editorial|introduction to|lecture notes)\b/i;

const NAMING =
  /\b(?:called|named|termed|dubbed|coined|namely|denoted (?:as|by)|referred to as|refer to as|which we (?:call|name|term|dub)|we (?:call|name|term|dub)(?: (?:it|this|them))?|abbreviated as|short for|i\.e\.,?)\s*[("'`*\\{]*(?:(?:a|an|the)\s+)?$/i;
const NOVEL_AFTER = /^\s*(?:\([^)]*\)\s*)?(?:,|is|--|—)\s*(?:a|an|the first)\s+(?:\S+\s+){0,3}?(?:novel|new|first)\b/i;
const OUR_BEFORE =
  /\b(?:our|the proposed|our proposed|our new|our novel)\s+(?:(?:new|novel|proposed|own|method|approach|framework|algorithm|model|architecture|optimizer),?\s+)*[("'`]*$/i;

/**
 * What the paper introduces: at most three concepts, the title's first; none for surveys.
 * @param sentences  the paper's read sentences, title first
 */
export function findIntroductions(
  paper: Paper,
  sentences: readonly ReadSentence[],
  conceptsById: ReadonlyMap<string, Concept>,
): Introduction[] {
  const isNew = (conceptId: string): boolean => {
    const origin = conceptsById.get(conceptId)?.origin;
    return typeof origin === 'object' && origin.paper === paper.id;
  };
  const found = sentences.flatMap((sentence, order) => [
    ...titlePrefix(sentence, order, conceptsById),
    ...titleHead(sentence, order, isNew),
    ...proposals(sentence, order, isNew),
    ...namings(paper, sentence, order, isNew),
  ]);
  if (SURVEY.test(paper.title)) return strongest(found.filter(({ cue }) => cue === 'title-prefix' && false));
  return strongest(found);
}

function strongest(found: readonly Found[]): Introduction[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const known = best.get(one.conceptId);
    if (known === undefined || one.confidence > known.confidence) best.set(one.conceptId, one);
  }
  const ranked = [...best.values()].sort((a, b) => b.confidence - a.confidence || a.order - b.order);
  return ranked.slice(0, MAX_INTRODUCED).map(({ conceptId, cue, confidence, sentence }) => ({
    conceptId,
    evidence: { type: 'introduces', evidence: { field: sentence.field, ...sentence.span }, cue, confidence },
  }));
}

/** "Name: what it is": the name before the title's first colon. */
function titlePrefix(sentence: ReadSentence, order: number, conceptsById: ReadonlyMap<string, Concept>): Found[] {
  if (sentence.field !== 'title') return [];
  const [first, mark] = sentence.tokens;
  const concept = first?.anchor && conceptsById.get(first.anchor.conceptId);
  if (!concept || first?.anchor?.part !== 'concept' || (mark?.text !== ':' && !/^--?$|^[—–]$/.test(mark?.text ?? '')))
    return [];
  if (concept.origin === 'curated' && !isName(first.raw)) return [];
  return [{ conceptId: concept.id, cue: 'title-prefix', confidence: 0.96, sentence, order }];
}

/** "New Name of known things for a task": a title without colon that starts with a name found here only. */
function titleHead(sentence: ReadSentence, order: number, isNew: (id: string) => boolean): Found[] {
  const first = sentence.tokens.find((token) => token.sort !== 'mark');
  if (sentence.field !== 'title' || first?.anchor?.part !== 'concept' || !isNew(first.anchor.conceptId)) return [];
  return [{ conceptId: first.anchor.conceptId, cue: 'title-head', confidence: 0.8, sentence, order }];
}

/** Looks coined: a capital after the first letter, a digit, or a sign. */
function isName(form: string): boolean {
  return /^\S*[\p{Lu}\p{N}+#]/u.test(form.slice(1)) && !/\s/.test(form.trim());
}

/** "We propose NAME", "a NAME is proposed", "we propose three techniques: A, B and C". */
function proposals(sentence: ReadSentence, order: number, isNew: (id: string) => boolean): Found[] {
  return sentence.clauses.flatMap(({ clause, actors }) => {
    if (clause.verb?.verb.verbClass !== 'introduce') return [];
    const anchors: Anchor[] = [];
    if (clause.verb.isPassive && clause.verb.mood === 'finite') anchors.push(...clause.subjects);
    else if (
      actors.some((actor) => actor.part === 'self') ||
      /^(?:paper|work|article)s?$/.test(clause.subjectWords.at(-1) ?? '')
    ) {
      for (const slot of clause.slots) {
        if (!slot.isBefore && slot.preps.length === 0)
          anchors.push(...slot.phrases.flatMap((phrase) => phrase.heads.slice(-1)));
      }
    }
    return anchors
      .filter((anchor) => anchor.part === 'concept' && isNew(anchor.conceptId))
      .map((anchor) => ({ conceptId: anchor.conceptId, cue: 'we-propose', confidence: 0.9, sentence, order }));
  });
}

/** "called NAME", "our NAME", "NAME, a novel …": what stands right beside the name. */
function namings(paper: Paper, sentence: ReadSentence, order: number, isNew: (id: string) => boolean): Found[] {
  const text = paper[sentence.field];
  return sentence.tokens.flatMap(({ anchor }) => {
    if (anchor?.part !== 'concept' || !isNew(anchor.conceptId)) return [];
    const before = text.slice(sentence.span.start, anchor.start);
    const after = text.slice(anchor.end, sentence.span.end);
    const found = (cue: string, confidence: number): Found[] => [
      { conceptId: anchor.conceptId, cue, confidence, sentence, order },
    ];
    if (NAMING.test(before)) return found('called', 0.88);
    if (OUR_BEFORE.test(before)) return found('our-name', 0.85);
    if (NOVEL_AFTER.test(after)) return found('a-novel', 0.85);
    return [];
  });
}
