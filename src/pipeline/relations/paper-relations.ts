/** Relations that one paper's sentences state, with the paper's own "we" resolved to what it introduces. */
import type { RelationMode, StatedRelation } from '../../domain/schema/concept.ts';
import { CUES } from './cues/all.ts';
import type { Introduction } from './introduces.ts';
import type { ReadSentence } from './sentences.ts';
import type { Anchor } from './tokens.ts';

/** A stated relation; `from` is absent where the paper speaks of its own work and introduces nothing by name. */
export type PaperRelation = Omit<StatedRelation, 'paper' | 'from'> & Readonly<{ from: string | undefined }>;

const MODE_ORDER: readonly RelationMode[] = ['direct', 'others', 'paper'];

/** All relations of a paper, each (from, type, to) once, in order of the text; `compares` counts without direction. */
export function readPaperRelations(
  sentences: readonly ReadSentence[],
  introductions: readonly Introduction[],
): PaperRelation[] {
  const introduced = new Set(introductions.map(({ conceptId }) => conceptId));
  const best = new Map<string, PaperRelation>();
  let topic = introductions[0]?.conceptId;
  for (const sentence of sentences) {
    topic = topicOf(sentence, introduced) ?? topic;
    for (const relation of readSentenceRelations(sentence, introduced, topic)) {
      const key = keyOf(relation);
      const known = best.get(key);
      if (known === undefined || isBetter(relation, known)) best.set(key, relation);
    }
  }
  return [...best.values()];
}

function readSentenceRelations(
  sentence: ReadSentence,
  introduced: ReadonlySet<string>,
  topic: string | undefined,
): PaperRelation[] {
  const isTitle = sentence.field === 'title';
  return sentence.clauses.flatMap(({ clause, actors }) =>
    CUES.flatMap((cue) =>
      cue.read({ clause, actors, isTitle, introduced }).flatMap(({ from, type, to }) => {
        const fromId = from.part === 'self' ? topic : from.conceptId;
        if (fromId === to.conceptId) return [];
        return [
          {
            from: fromId,
            to: to.conceptId,
            type,
            mode: modeOf(from, to, introduced),
            evidence: { field: sentence.field, ...sentence.span },
            cue: cue.name,
            confidence: cue.confidence,
          },
        ];
      }),
    ),
  );
}

function modeOf(from: Anchor, to: Anchor, introduced: ReadonlySet<string>): RelationMode {
  if (from.part === 'self') return 'paper';
  return introduced.has(from.conceptId) || introduced.has(to.conceptId) ? 'direct' : 'others';
}

/** The introduced concept that the sentence is about: the first one it names. */
function topicOf(sentence: ReadSentence, introduced: ReadonlySet<string>): string | undefined {
  if (sentence.field === 'title') return undefined;
  return sentence.tokens.find(({ anchor }) => anchor !== undefined && introduced.has(anchor.conceptId))?.anchor
    ?.conceptId;
}

function keyOf({ from = '', type, to }: PaperRelation): string {
  const ends = type === 'compares' ? [from, to].sort() : [from, to];
  return [type, ...ends].join('\n');
}

function isBetter(a: PaperRelation, b: PaperRelation): boolean {
  const order = MODE_ORDER.indexOf(a.mode) - MODE_ORDER.indexOf(b.mode);
  return order < 0 || (order === 0 && a.confidence > b.confidence);
}
