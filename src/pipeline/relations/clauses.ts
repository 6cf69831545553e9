/**
 * Clauses of a sentence: who (subjects) does what (verb) to whom, on what, with what (slots). A shallow reading: a finite
 * verb takes what stands before it back to the last joint as its subject; other verbs take the subject of their clause.
 */
import { isNominative, type Chunk, type NounPhrase, type VerbGroup } from './phrases.ts';
import { readSlots, type Slot } from './slots.ts';
import type { Anchor } from './tokens.ts';

export type Clause = Readonly<{
  subjects: readonly Anchor[];
  /** Words of the subject's phrase: "experiments", "LoRA modules". */
  subjectWords: readonly string[];
  verb?: VerbGroup;
  /** Preposition that leads a gerund: "by combining". */
  lead: string;
  slots: readonly Slot[];
  /** Last word of the phrase that a verb without subject hangs on: "[tasks] requiring". '' for none. */
  host: string;
  /** Index of the clause whose subject it shares; -1 for none. */
  parent: number;
  /** Lemma of that clause's verb; '' for none. */
  governing: string;
}>;

type Draft = { from: number; to: number; verbAt: number; verb?: VerbGroup };

/** Clauses in order of their verbs; a sentence or title without a verb is one clause without `verb`. */
export function readClauses(chunks: readonly Chunk[]): Clause[] {
  const drafts = cutAtVerbs(chunks);
  const clauses: Clause[] = [];
  for (const draft of drafts) clauses.push(readClause(chunks, draft, clauses));
  return fillLeadingGerunds(clauses);
}

/** The first clause starts at 0; every later one at its verb, or where its own subject starts. */
function cutAtVerbs(chunks: readonly Chunk[]): Draft[] {
  const drafts: Draft[] = [];
  let floor = 0;
  for (const [i, chunk] of chunks.entries()) {
    if (chunk.sort !== 'verb') continue;
    const start = chunk.mood === 'finite' ? subjectStart(chunks, i, floor) : i;
    const last = drafts.at(-1);
    const isOfVerb = start === floor && floor > 0; // nothing between the last verb and this one but noun phrases
    const isReduced = isReducedRelative(chunks, last) && runsBack(chunks, i, floor) && !isAfterComma(chunks, i - 1);
    const isLeftover = isReduced || (isOfVerb && chunks[floor]?.sort === 'prep'); // "methods designed [for X] perform"
    const from = isLeftover || (isOfVerb && isActivity(chunks, last)) ? i : start;
    if (last !== undefined) last.to = from;
    else if (from > 0 && chunk.mood !== 'finite') drafts.push({ from: 0, to: from, verbAt: -1 });
    drafts.push({ from: drafts.length === 0 ? 0 : from, to: chunks.length, verbAt: i, verb: chunk });
    floor = i + 1;
  }
  if (drafts.length === 0) drafts.push({ from: 0, to: chunks.length, verbAt: -1 });
  return drafts;
}

/** "[Merging A into B] helps": a gerund that opens its clause is, with its object, the subject of the next verb. */
function isActivity(chunks: readonly Chunk[], draft: Draft | undefined): boolean {
  if (draft?.verb?.mood !== 'gerund') return false;
  const before = chunks[draft.verbAt - 1];
  return before === undefined || before.sort === 'rel' || before.sort === 'conj';
}

/** "tasks [spanning A and B] show", "methods [trained on A and B] show". */
function isReducedRelative(chunks: readonly Chunk[], draft: Draft | undefined): boolean {
  const mood = draft?.verb?.mood;
  return draft !== undefined && (mood === 'participle' || mood === 'gerund') && chunks[draft.verbAt - 1]?.sort === 'np';
}

/** "trained on A spanning B, [these models] excel": the phrase is the subject of what follows. */
function isAfterComma(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.sort === 'np' && isComma(chunks[at - 1]);
}

/** Only phrases, prepositions, commas, brackets and "and" stand between two verbs. */
function runsBack(chunks: readonly Chunk[], verbAt: number, floor: number): boolean {
  return chunks.slice(floor, verbAt).every((chunk) => {
    if (chunk.sort === 'conj') return /^(?:and|or)$/.test(chunk.text);
    return chunk.sort === 'np' || chunk.sort === 'prep' || (chunk.sort === 'mark' && /^[,()/]$/.test(chunk.text));
  });
}

/** Where the subject of a finite verb begins: back over noun phrases and prepositions to the last joint. */
function subjectStart(chunks: readonly Chunk[], verbAt: number, floor: number): number {
  let isList = false;
  for (let at = verbAt; at > floor; at--) {
    const before = chunks[at - 1] as Chunk; // at > floor >= 0
    if (before.sort === 'np' || before.sort === 'prep' || (before.sort === 'mark' && /^[()/]$/.test(before.text)))
      continue;
    const isJoin = isComma(before) || (before.sort === 'conj' && /^(?:and|or)$/.test(before.text));
    isList ||= isJoin && chunks[at]?.sort === 'np' && isListFromJoint(chunks, at - 1, floor);
    if (!isJoin || !isList) return at;
  }
  return floor;
}

/** "that A, B, and C improve": names before an "and" are subjects, too, where a joint opens them and no verb. */
function isListFromJoint(chunks: readonly Chunk[], joinAt: number, floor: number): boolean {
  let hasAnd = false;
  for (let i = joinAt; i >= floor; i--) {
    const chunk = chunks[i] as Chunk; // i >= floor >= 0
    if (chunk.sort === 'np') continue;
    if (chunk.sort === 'mark' && chunk.text === ',') continue;
    if (chunk.sort === 'conj' && /^(?:and|or)$/.test(chunk.text)) hasAnd = true;
    else return hasAnd && (chunk.sort === 'rel' || chunk.sort === 'conj');
  }
  return hasAnd && floor === 0 && chunks[0]?.sort === 'np' && !hasPronoun(chunks, joinAt);
}

/** "…, we": a pronoun starts a clause of its own. */
function hasPronoun(chunks: readonly Chunk[], joinAt: number): boolean {
  const after = chunks[joinAt + 1];
  return after?.sort === 'np' && after.heads.some(({ part }) => part === 'self');
}

function readClause(chunks: readonly Chunk[], draft: Draft, earlier: readonly Clause[]): Clause {
  const before = chunks[draft.verbAt - 1];
  const host = before?.sort === 'np' && draft.verb?.mood !== 'finite' ? (before.words.at(-1) ?? '') : '';
  const read = withSubjects(chunks, draft, earlier);
  return { ...read, host, governing: earlier[read.parent]?.verb?.verb.lemma ?? '' };
}

const NOBODY = { subjects: [], subjectWords: [] };

type Subjects = Pick<Clause, 'subjects' | 'subjectWords' | 'parent'>;

function withSubjects(
  chunks: readonly Chunk[],
  draft: Draft,
  earlier: readonly Clause[],
): Omit<Clause, 'host' | 'governing'> {
  const slots = readSlots(chunks, draft);
  const lead = leadOf(chunks, draft.from);
  const { verb } = draft;
  if (verb === undefined) {
    const first = slots.find((slot) => slot.preps.length === 0);
    return { ...(first === undefined ? NOBODY : subjectOf(first, slots)), lead, slots, parent: -1 };
  }
  const before = chunks[draft.verbAt - 1];
  const subjects =
    ownSubjects(verb, slots) ??
    subjectsBeforeVerb(verb, before, earlier) ??
    relativeSubjects(chunks, draft, earlier) ??
    sharedSubjects(verb, before, earlier);
  return { verb, ...subjects, lead, slots };
}

/** A finite verb's subject in its own clause. */
function ownSubjects(verb: VerbGroup, slots: readonly Slot[]): Subjects | undefined {
  if (verb.mood !== 'finite') return undefined;
  const free = slots.filter((slot) => slot.isBefore && slot.preps.length === 0);
  const named =
    free.length > 0 ? free : slots.slice(0, 1).filter((slot) => slot.isBefore && slot.preps.join() === 'as'); // "As X outperforms Y, …"
  const pronoun = named.find(({ phrases }) => isNominative(phrases[0]?.words[0])); // "here we present"
  const own = pronoun ?? named.find((slot) => !slot.isAside) ?? named[0];
  return own === undefined ? undefined : { ...subjectOf(own, slots), parent: -1 };
}

/** "[methods designed for X] perform", "[using A] helps": the clause before, with its object, is the subject. */
function subjectsBeforeVerb(
  verb: VerbGroup,
  before: Chunk | undefined,
  earlier: readonly Clause[],
): Subjects | undefined {
  const previous = earlier.at(-1);
  if (verb.mood !== 'finite' || before?.sort !== 'np' || previous?.verb === undefined) return undefined;
  if (isNaming(previous.verb)) return { subjects: headsAt(previous, isObject), subjectWords: [], parent: -1 };
  if (previous.verb.mood === 'participle') {
    return { subjects: previous.subjects, subjectWords: previous.subjectWords, parent: -1 };
  }
  if (previous.verb.mood !== 'gerund') return undefined;
  if (previous.host !== '') {
    const hosting = earlier.at(-2); // "studies on tasks spanning A show": the studies do
    return { subjects: hosting?.subjects ?? [], subjectWords: hosting?.subjectWords ?? [], parent: -1 };
  }
  const isUse = /^(?:build|apply)$/.test(previous.verb.verb.verbClass); // of "using A helps" it is A that helps
  const object = previous.verb.verb.lemma === 'replace' ? 'with' : undefined; // of "replacing A with B" it is B
  const subjects = isUse ? headsAt(previous, (slot) => slot.preps.at(-1) === object) : [];
  return { subjects, subjectWords: [], parent: -1 };
}

/** "X, which …", "methods that …", "X, trained on …": the nearest phrase, or what the clause before is about. */
function relativeSubjects(chunks: readonly Chunk[], draft: Draft, earlier: readonly Clause[]): Subjects | undefined {
  const previous = earlier.at(-1);
  const before = chunks[draft.verbAt - 1];
  const isReduced = draft.verb?.mood === 'participle' && before?.sort === 'np';
  if (previous === undefined || (before?.sort !== 'rel' && !isReduced)) return undefined;
  const parent = earlier.length - 1;
  const isAside = before?.sort === 'rel' && isComma(chunks[draft.verbAt - 2]);
  const isFar = isAside && (previous.slots.at(-1)?.preps.length ?? 0) > 0; // "X is a method for Y, which …": X
  if (isFar && previous.verb?.verb.lemma === 'be') {
    return { subjects: previous.subjects, subjectWords: previous.subjectWords, parent };
  }
  const phrase = lastPhrase(previous);
  if (phrase === undefined || phrase.heads.length === 0) return undefined;
  return { subjects: phrase.heads, subjectWords: phrase.words, parent };
}

/** The subject of the clause it goes with; nobody in "allowing it to …", where "it" may be anything. */
function sharedSubjects(verb: VerbGroup, before: Chunk | undefined, earlier: readonly Clause[]): Subjects {
  const parent = parentOf(earlier, verb);
  const isOfIt = verb.mood === 'infinitive' && before?.sort === 'np' && before.words.at(-1) === 'it';
  if (isOfIt && earlier.at(-1)?.verb?.isPassive === false) return { subjects: [], subjectWords: ['it'], parent };
  const caused = verb.mood === 'infinitive' && before?.sort === 'np' ? causedBy(earlier.at(-1), before) : undefined;
  if (caused !== undefined) return { ...caused, parent };
  const shared = earlier[parent];
  return { subjects: shared?.subjects ?? [], subjectWords: shared?.subjectWords ?? [], parent };
}

const CAUSES = /^(?:allow|enable|help|encourage|force|guide|train|make|lead|require|cause|permit)$/;

/** "enables X to converge": it is X that converges. */
function causedBy(previous: Clause | undefined, object: NounPhrase): Omit<Subjects, 'parent'> | undefined {
  const isCause = previous?.verb !== undefined && CAUSES.test(previous.verb.verb.lemma);
  return isCause && object.heads.length > 0 ? { subjects: object.heads, subjectWords: object.words } : undefined;
}

/** "a variant called X". */
export function isNaming({ verb, mood }: VerbGroup): boolean {
  return mood === 'participle' && /^(?:call|name|term|dub)$/.test(verb.lemma);
}

function isObject({ preps, isBefore }: Slot): boolean {
  return preps.length === 0 && !isBefore;
}

function isComma(chunk: Chunk | undefined): boolean {
  return chunk?.sort === 'mark' && chunk.text === ',';
}

function headsAt(clause: Clause, fits: (slot: Slot) => boolean): Anchor[] {
  return clause.slots.filter(fits).flatMap((slot) => slot.phrases.flatMap(({ heads }) => heads));
}

/** A coordinated finite verb goes with the last finite one; a gerund or infinitive with the clause before it. */
function parentOf(earlier: readonly Clause[], verb: VerbGroup): number {
  if (verb.mood !== 'finite') return earlier.length - 1;
  const at = earlier.findLastIndex((clause) => clause.verb?.mood === 'finite');
  return at < 0 ? earlier.length - 1 : at;
}

/** "a series of experiments": they are the subject. */
const AMOUNT = /^(?:series|set|suite|number|range|variety)$/;

function subjectOf(own: Slot, slots: readonly Slot[]): Pick<Clause, 'subjects' | 'subjectWords'> {
  const subjectWords = own.phrases.flatMap((phrase) => phrase.words);
  const subjects = own.phrases.flatMap((phrase) => phrase.heads);
  if (subjects.length > 0) return { subjects, subjectWords };
  const complement = slots.find((slot) => slot.isBefore && slot.preps.length === 1 && slot.preps[0] === 'of');
  if (complement !== undefined && AMOUNT.test(subjectWords.at(-1) ?? ''))
    subjectWords.push(...complement.phrases.flatMap((phrase) => phrase.words));
  return { subjects: complement?.phrases.flatMap((phrase) => phrase.heads) ?? [], subjectWords };
}

function lastPhrase(clause: Clause): NounPhrase | undefined {
  return clause.slots.at(-1)?.phrases.at(-1);
}

/** A gerund before the main clause ("By aligning X, Y improves") has the main clause's subject. */
function fillLeadingGerunds(clauses: readonly Clause[]): Clause[] {
  return clauses.map((clause, i) => {
    if (clause.subjects.length > 0 || clause.subjectWords.length > 0 || clause.verb?.mood === 'finite') return clause;
    const main = clauses.slice(i + 1).find((next) => next.verb?.mood === 'finite');
    const own = headsAt(clause, () => true);
    if (main === undefined || main.subjects.some((subject) => own.includes(subject))) return clause;
    return { ...clause, subjects: main.subjects, subjectWords: main.subjectWords };
  });
}

function leadOf(chunks: readonly Chunk[], at: number): string {
  const before = chunks[at - 1];
  return before?.sort === 'prep' || before?.sort === 'conj' || before?.sort === 'rel' ? before.text : '';
}
