/** Relations that one paper's sentences state, with the paper's own "we" resolved to what it introduces. */
import type { RelationMode, StatedRelation } from '../../domain/schema/concept.ts';
import type { Clause } from './clauses.ts';
import { CUES } from './cues/all.ts';
import { testBed } from './cues/test-bed.ts';
import type { Introduction } from './introduces.ts';
import type { ReadableClause } from './reading.ts';
import type { ReadSentence } from './sentences.ts';
import { settleActors } from './settle-actors.ts';
import type { Anchor } from './tokens.ts';

/** A stated relation; `from` is absent where the paper speaks of its own work and introduces nothing by name. */
export type PaperRelation = Omit<StatedRelation, 'paper' | 'from'> & Readonly<{ from: string | undefined }>;

const MODE_ORDER: readonly RelationMode[] = ['direct', 'others', 'paper'];

/**
 * All relations of a paper, each (from, type, to) once, in order of the text; `compares` counts without direction.
 * @param conceptIdByAlias  all names, in lower case, of the concepts that the paper mentions
 */
export function readPaperRelations(
  sentences: readonly ReadSentence[],
  introductions: readonly Introduction[],
  conceptIdByAlias: ReadonlyMap<string, string>,
): PaperRelation[] {
  const introduced = new Set(introductions.map(({ conceptId }) => conceptId));
  const conceptIdByForm = new Map([...conceptIdByAlias, ...formsOf(sentences)]);
  const studied = introduced.size > 0 ? [] : studiedBy(sentences);
  const names: PaperNames = { introduced, conceptIdByForm, headNouns: headNounsOf(introduced, conceptIdByForm) };
  const umbrella = umbrellaOf(introductions);
  const best = new Map<string, PaperRelation>();
  let last = introductions[0]?.conceptId;
  let isOpened = false;
  for (const sentence of sentences) {
    const named = introducedIn(sentence, introduced);
    const topic = named.length === 1 ? named[0] : (umbrella ?? named[0] ?? last);
    last = named[0] ?? last;
    isOpened ||= sentence.field === 'abstract' && (named.length > 0 || speaksOfUs(sentence));
    for (const relation of readSentenceRelations(sentence, names, { topic, studied, isOpened })) {
      const key = keyOf(relation);
      const known = best.get(key);
      if (known === undefined || isBetter(relation, known)) best.set(key, relation);
    }
  }
  return [...best.values()].sort((a, b) => placeOf(a) - placeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Place in the text: the title comes first. */
function placeOf({ evidence }: PaperRelation): number {
  return evidence.field === 'title' ? -1 : evidence.start;
}

type PaperNames = Pick<ReadableClause, 'introduced' | 'conceptIdByForm'> & Readonly<{ headNouns: ReadonlySet<string> }>;

/** "We evaluate" in a paper without anything new is about the concepts of its title. */
function studiedBy(sentences: readonly ReadSentence[]): string[] {
  const title = sentences.find(({ field }) => field === 'title');
  return (
    title?.tokens.flatMap(({ anchor }) =>
      anchor?.part === 'concept' && (anchor.kind === 'method' || anchor.kind === 'concept') ? [anchor.conceptId] : [],
    ) ?? []
  );
}

/** What "we" and "our method" mean where a paper introduces several names: the one in its title. */
function umbrellaOf(introductions: readonly Introduction[]): string | undefined {
  return introductions.find(({ evidence }) => evidence.cue.startsWith('title-'))?.conceptId;
}

/** Whom the paper's own "we" and "it" mean; before the paper has spoken of its work, "it" and "the method" mean others. */
type Speaker = Readonly<{
  topic: string | undefined;
  /** What a paper without anything new is about, in the order of its title. */
  studied: readonly string[];
  isOpened: boolean;
}>;

function readSentenceRelations(sentence: ReadSentence, names: PaperNames, speaker: Speaker): PaperRelation[] {
  const { introduced, conceptIdByForm, headNouns } = names;
  const named = new Set(sentence.tokens.flatMap(({ anchor }) => (anchor ? [anchor.conceptId] : [])));
  const words = sentence.tokens.map(({ text }) => text);
  const isTitle = sentence.field === 'title';
  if (words.includes('hope')) return []; // what the authors wish for
  const clauses = settleActors(sentence, introduced, headNouns);
  return clauses.flatMap(({ clause, actors }, i) => {
    const opposed = clause.lead === 'whereas' ? (clauses[i - 1]?.clause.subjects ?? []) : [];
    const readable = { clause, actors, isTitle, words, opposed, introduced, conceptIdByForm };
    return CUES.flatMap((cue) =>
      cue.read(readable).flatMap(({ from, type, to }): PaperRelation[] => {
        const isStudy = type === 'evaluates' && cue.name === testBed.name && isStudying(clause, from);
        const fromId = subjectOf(from, to, { ...speaker, studied: isStudy ? speaker.studied : [] }, named);
        if (fromId === to.conceptId || (from.part === 'self' && !speaker.isOpened && POINTING.test(from.text)))
          return [];
        const evidence = { field: sentence.field, ...sentence.span };
        const mode = modeOf(fromId, to.conceptId, introduced, named);
        return [{ from: fromId, to: to.conceptId, type, mode, evidence, cue: cue.name, confidence: cue.confidence }];
      }),
    );
  });
}

/** Whom a relation is about: the concept itself; for the paper's own work, what it introduces or the sentence studies. */
function subjectOf(
  from: Anchor,
  to: Anchor,
  { topic, studied }: Speaker,
  named: ReadonlySet<string>,
): string | undefined {
  if (from.part === 'concept') return from.conceptId;
  return topic ?? studied.find((id) => id !== to.conceptId && named.has(id));
}

/** Words that point back: at the new work once it was named, at the last method before. */
const POINTING = /^(?:it|the|this|these)\b/;

function speaksOfUs({ tokens }: ReadSentence): boolean {
  return tokens.some(({ text, anchor }) => anchor?.part === 'self' && /^(?:we|our)\b/.test(text));
}

/** "We evaluate", "our study extends to", "experiments on"; not what an unnamed "our method" does. */
function isStudying({ verb }: Clause, { text }: Anchor): boolean {
  const isTest = verb !== undefined && /^(?:evaluate|apply)$/.test(verb.verb.verbClass);
  return text === 'we' ? isTest : /^$|\b(?:study|work|paper|analysis|experiments|results)$/.test(text);
}

function formsOf(sentences: readonly ReadSentence[]): Map<string, string> {
  const anchors = sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ anchor }) => (anchor?.part === 'concept' ? [anchor] : [])),
  );
  return new Map(anchors.map(({ text, conceptId }) => [text.toLowerCase(), conceptId]));
}

/** Last words of the new names of several words, by which the text may go on to call them. */
function headNounsOf(introduced: ReadonlySet<string>, conceptIdByForm: ReadonlyMap<string, string>): Set<string> {
  const names = [...conceptIdByForm].filter(([form, id]) => introduced.has(id) && /\s/.test(form));
  return new Set(names.map(([form]) => form.split(/\s+/).at(-1) ?? ''));
}

function modeOf(
  from: string | undefined,
  to: string,
  introduced: ReadonlySet<string>,
  named: ReadonlySet<string>,
): RelationMode {
  if (from === undefined || !named.has(from)) return 'paper';
  return introduced.has(from) || introduced.has(to) ? 'direct' : 'others';
}

/** Introduced concepts that an abstract's sentence names, in its order. */
function introducedIn(sentence: ReadSentence, introduced: ReadonlySet<string>): string[] {
  const ids = sentence.tokens.flatMap(({ anchor }) =>
    anchor !== undefined && introduced.has(anchor.conceptId) ? [anchor.conceptId] : [],
  );
  return [...new Set(ids)];
}

function keyOf({ from = '', type, to }: PaperRelation): string {
  const ends = type === 'compares' ? [from, to].sort() : [from, to];
  return [type, ...ends].join('\n');
}

function isBetter(a: PaperRelation, b: PaperRelation): boolean {
  const order = MODE_ORDER.indexOf(a.mode) - MODE_ORDER.indexOf(b.mode);
  return order < 0 || (order === 0 && a.confidence > b.confidence);
}
