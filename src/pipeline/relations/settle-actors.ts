/** Who a clause is about, once it is known what the paper introduces. */
import type { Clause } from './clauses.ts';
import type { ReadSentence } from './sentences.ts';
import { isWorkNoun } from './read-tokens.ts';
import { isAgainst } from './reading.ts';
import { SELF, type Anchor } from './tokens.ts';

type ActedClause = ReadSentence['clauses'][number];

/**
 * The sentence's clauses with their actors settled: in a title the new name; after "we propose NAME" that name; where a
 * relative clause hangs on "a gradient descent method that …" which is proposed, the paper's own work and not the known method.
 * @param headNouns  last words of the new names: "the agent" after "Mixing Agent"
 */
export function settleActors(
  sentence: ReadSentence,
  introduced: ReadonlySet<string>,
  headNouns: ReadonlySet<string>,
): readonly ActedClause[] {
  if (sentence.field === 'title') return settleTitle(sentence, introduced);
  let topic: Anchor | undefined;
  let known: readonly Anchor[] = [];
  let own: readonly Anchor[] = [];
  return sentence.clauses.map(({ clause, actors: named }, i) => {
    const read = isComparison(clause) ? rivalsIn(clause, named, sentence.clauses[i - 1]?.clause, introduced) : named;
    const isOurs = isOwnPhrase(clause.subjectWords) && !read.some(({ conceptId }) => introduced.has(conceptId));
    const isShort =
      read.length === 0 &&
      /^(?:the|this|our)$/.test(clause.subjectWords[0] ?? '') &&
      headNouns.has(clause.subjectWords.at(-1) ?? '');
    const actors = (isOurs && read.length > 0) || isShort ? [{ ...OWN, text: clause.subjectWords.join(' ') }] : read;
    const isOwn = actors.length > 0 && actors.every((actor) => actor.part === 'self');
    const shown =
      isProposal(clause) || isMade(clause) || clause.verb === undefined || clause.verb.isPassive
        ? undefined
        : ownObject(clause, introduced);
    if (isOwn && shown !== undefined) return { clause, actors: [shown] }; // "highlighting NAME as", "we apply NAME to"
    if (isProposal(clause) && isOwn) {
      const objects = objectsOf(clause);
      topic = objects.find((object) => introduced.has(object.conceptId));
      known = objects.filter((object) => !introduced.has(object.conceptId));
      own = actors;
      return { clause, actors: topic === undefined ? actors : [topic] };
    }
    const isNewSubject = clause.verb?.mood === 'finite' && clause.parent === -1;
    if (topic !== undefined && !isNewSubject && (isOwn || actors.length === 0)) return { clause, actors: [topic] };
    if (!isNewSubject && actors.length > 0 && actors.every((actor) => known.includes(actor))) {
      return { clause, actors: topic === undefined ? own : [topic] };
    }
    return { clause, actors };
  });
}

/** "our Y model", "this Y formulation": whatever name is in it. */
function isOwnPhrase(words: readonly string[]): boolean {
  const [first, last] = [words[0], words.at(-1) ?? ''];
  return first === 'our' || (first === 'this' && words.length > 2 && isWorkNoun(last));
}

function ownObject(clause: Clause, introduced: ReadonlySet<string>): Anchor | undefined {
  const objects = clause.slots.filter((slot) => !slot.isBefore && slot.preps.every((prep) => prep === 'of'));
  return objects
    .flatMap((slot) => slot.phrases.flatMap(({ heads }) => heads))
    .find((head) => introduced.has(head.conceptId));
}

const OWN: Anchor = { part: 'self', conceptId: SELF, kind: 'method', start: 0, end: 0, text: '' };

function settleTitle(sentence: ReadSentence, introduced: ReadonlySet<string>): readonly ActedClause[] {
  const name = sentence.tokens.find(({ anchor }) => anchor !== undefined && introduced.has(anchor.conceptId))?.anchor;
  return name === undefined ? sentence.clauses : sentence.clauses.map(({ clause }) => ({ clause, actors: [name] }));
}

function isProposal(clause: Clause): boolean {
  return clause.verb?.verb.verbClass === 'introduce' && !clause.verb.isPassive;
}

/** "our approach incorporates NAME": the name is a part of it. */
function isMade({ verb }: Clause): boolean {
  return verb?.verb.verbClass === 'build';
}

/** Objects of "we propose", appositions included: "a network, called NAME". */
function objectsOf(clause: Clause): Anchor[] {
  return clause.slots
    .filter((slot) => !slot.isBefore && slot.preps.length === 0)
    .flatMap((slot) => slot.phrases.flatMap((phrase) => phrase.heads));
}

/** Something is set against something else. */
function isComparison(clause: Clause): boolean {
  return clause.verb?.verb.verbClass === 'compare' || clause.slots.some((_, i) => isAgainst(clause, i));
}

const WITH = /^(?:with|using|via|by|within|from)$/;

/** What is compared where the subject is described by the new work, or is only "our policies": "models trained with NAME", "tuning with NAME", "the NAME loss function", "its draws". */
function rivalsIn(
  clause: Clause,
  actors: readonly Anchor[],
  before: Clause | undefined,
  introduced: ReadonlySet<string>,
): readonly Anchor[] {
  if (actors.some(({ part, conceptId }) => part === 'self' || introduced.has(conceptId))) return actors;
  if (actors.length === 0 && /^(?:our|its)$/.test(clause.subjectWords[0] ?? ''))
    return [{ ...OWN, text: clause.subjectWords.join(' ') }];
  const isNew = ({ conceptId }: Anchor): boolean => introduced.has(conceptId);
  const subjects = clause.slots.filter(({ isBefore }) => isBefore);
  const isReduced = before?.verb?.mood === 'participle' && before.subjectWords === clause.subjectWords;
  const described = [
    ...subjects
      .filter(({ preps }) => preps.length === 0)
      .flatMap(({ phrases }) =>
        phrases.flatMap(({ modifiers, bases }) => modifiers.filter((one) => !bases.includes(one))),
      ),
    ...[...subjects, ...(isReduced ? before.slots : [])]
      .filter(
        ({ preps, isList }) => (isList && preps.length === 0) || (preps.length === 1 && WITH.test(preps[0] ?? '')),
      )
      .flatMap(({ phrases }) => phrases.flatMap(({ heads }) => heads)),
  ].filter(isNew);
  const models = actors.filter(({ kind }) => kind === 'model'); // "GPT-4 with NAME": both are
  return described.length > 0 ? [...described, ...models] : actors;
}
