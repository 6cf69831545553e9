/** Verb groups: a verb with its auxiliaries, and whether a word that may be a verb is one where it stands. */
import type { VerbGroup } from './phrases.ts';
import type { Token } from './tokens.ts';
import { lookUpVerb, NOUN_LIKE, type Verb } from './verbs.ts';
import { ARTICLES, BE, CONJS, DETERMINERS, HAVE, isAdverb, MODALS, PREPS, RELATIVES, SUBORDINATORS } from './words.ts';

type Mood = VerbGroup['mood'];
type ReadVerb = Readonly<{ chunk: VerbGroup; length: number }>;

/** The verb group that starts at a token, and how many tokens it takes; nothing where none starts. */
export function readVerbGroup(tokens: readonly Token[], at: number): ReadVerb | undefined {
  const aux = readAuxiliaries(tokens, at);
  const token = tokens[aux.end];
  const verb = token?.sort === 'word' ? lookUpVerb(token.text) : undefined;
  if (aux.end > at && (aux.isBe || aux.isModal)) return readCompound(tokens, at, aux, verb);
  if (verb === undefined || aux.end > at) return undefined;
  const mood = moodOfBareVerb(tokens, at, verb);
  return mood === undefined
    ? undefined
    : group(tokens, at, at + 1, { verb, mood, isPassive: mood === 'participle', isNegated: false });
}

type Auxiliaries = Readonly<{ end: number; isBe: boolean; isModal: boolean; isTo: boolean; isNegated: boolean }>;

/** Words that stand before a verb and make a group with it. */
const AUXILIARIES: ReadonlySet<string> = new Set([...MODALS, ...HAVE, ...BE]);

/** "has not been", "to", "can": up to the token that is no auxiliary and no adverb after one. */
function readAuxiliaries(tokens: readonly Token[], at: number): Auxiliaries {
  const found = { end: at, isBe: false, isModal: false, isTo: false, isNegated: false };
  if (!AUXILIARIES.has(tokens[at]?.text ?? '')) return found;
  for (; found.end < tokens.length; found.end++) {
    const token = tokens[found.end];
    if (token?.sort !== 'word') break;
    if (/^(?:not|cannot|never)$/.test(token.text)) found.isNegated = true;
    if (MODALS.has(token.text)) {
      found.isModal = true;
      if (token.text === 'to') found.isTo = true;
    } else if (HAVE.has(token.text)) found.isModal = true;
    else if (BE.has(token.text)) found.isBe = true;
    else if (found.end === at || !isAdverb(token)) break;
  }
  return found;
}

function readCompound(
  tokens: readonly Token[],
  at: number,
  aux: Auxiliaries,
  verb: Verb | undefined,
): ReadVerb | undefined {
  const { end, isBe, isTo, isNegated } = aux;
  const word = tokens[end]?.text ?? '';
  const isPassive = isBe && verb?.form === 'ed';
  const isProgressive = isBe && verb?.form === 'ing' && !NOUN_LIKE.has(word);
  const isPlain = !isBe && (verb?.form === 'base' || (verb?.form === 'ed' && !isTo));
  const isGerund = /^(?:being|having)$/.test(tokens[at]?.text ?? '');
  const mood = isTo ? 'infinitive' : isGerund ? 'gerund' : 'finite';
  if (verb !== undefined && (isPassive || isProgressive || isPlain))
    return group(tokens, at, end + 1, { verb, mood, isPassive, isNegated });
  if (isTo && !isBe) return undefined; // the preposition
  const plain: Verb = { lemma: isBe ? 'be' : 'have', verbClass: isBe ? 'be' : 'plain', form: 's' };
  return group(tokens, at, end, { verb: plain, mood, isPassive: false, isNegated });
}

function group(
  tokens: readonly Token[],
  at: number,
  end: number,
  what: Omit<VerbGroup, 'sort' | 'start' | 'end'>,
): ReadVerb {
  const start = tokens[at]?.start ?? 0;
  return { chunk: { sort: 'verb', ...what, start, end: tokens[end - 1]?.end ?? start }, length: end - at };
}

/** What stands around a word that may be a verb; adverbs before it are passed over. */
type Surroundings = Readonly<{
  word: string;
  before: Token | undefined;
  after: Token | undefined;
  /** The token behind `after`. */
  next: Token | undefined;
  hadAdverb: boolean;
}>;

/** A verb without auxiliary: finite, gerund, participle, or no verb here at all. */
function moodOfBareVerb(tokens: readonly Token[], at: number, verb: Verb): Mood | undefined {
  let beforeAt = at - 1;
  while (beforeAt >= 0 && isAdverb(tokens[beforeAt] as Token)) beforeAt--; // beforeAt is in range
  const around: Surroundings = {
    word: tokens[at]?.text ?? '',
    before: tokens[beforeAt],
    after: tokens[at + 1],
    next: tokens[at + 2],
    hadAdverb: beforeAt < at - 1,
  };
  if (PREPS.has(around.word)) return undefined; // "including", "given", "based"
  if (around.before?.sort === 'word' && !isAfterSubject(around) && DETERMINERS.has(around.before.text))
    return undefined;
  switch (verb.form) {
    case 'base':
      return moodOfBase(around);
    case 's':
      return moodOfS(around);
    case 'ed':
      return moodOfEd(around);
    case 'ing':
      return moodOfIng(around);
    default:
      return verb.form satisfies never;
  }
}

/** "we learn", "methods improve", "[we] learn and use the"; not the nouns "use", "result". */
function moodOfBase(around: Surroundings): Mood | undefined {
  const { word, before, after, hadAdverb } = around;
  if (/^(?:we|they|that|which)$/.test(before?.text ?? '')) return 'finite';
  if (NOUN_LIKE.has(word)) {
    const isAim = after?.text === 'to' && before?.sort === 'word' && before.text.endsWith('s'); // "methods aim to"
    const isDone = before?.sort === 'anchor' && before.text.endsWith('s') && startsPhrase(after); // "our models match the"
    const isJoined = before?.text === 'and' && startsPhrase(after);
    return isAim || hadAdverb || isDone || isJoined || isPaired(around, 'base') ? 'finite' : undefined;
  }
  if (before === undefined || before.sort === 'mark' || CONJS.has(before.text))
    return startsObject(after) || isComparedWith(around) ? 'finite' : undefined;
  return before.sort === 'anchor' || before.text.endsWith('s') || hadAdverb ? 'finite' : undefined;
}

function moodOfS(around: Surroundings): Mood | undefined {
  const { word, before, after } = around;
  if (before === undefined) return undefined;
  const isJoined = /^(?:and|but|yet)$/.test(before.text) && after?.sort !== 'mark';
  if (NOUN_LIKE.has(word)) {
    const isVerb =
      ((isAfterSubject(around) || isJoined) && startsObject(after)) || (isPlainNoun(before) && startsPhrase(after));
    return isVerb || isPaired(around, 's') ? 'finite' : undefined;
  }
  return before.sort === 'word' && PREPS.has(before.text) ? undefined : 'finite';
}

/** "We deploy X and compare with Y"; "Compare to Y, …" stands for "compared". */
function isComparedWith({ word, before, after }: Surroundings): boolean {
  return word === 'compare' && before?.text === 'and' && /^(?:with|to|against)$/.test(after?.text ?? '');
}

/** "X matches or exceeds Y": what is joined with a sure verb is one. */
function isPaired({ before, after, next }: Surroundings, form: Verb['form']): boolean {
  const other = after?.text === 'or' && next?.sort === 'word' ? lookUpVerb(next.text) : undefined;
  const isSure = other?.form === form && !NOUN_LIKE.has(next?.text ?? '');
  return isSure && (before?.sort === 'anchor' || isPlainNoun(before) || RELATIVES.has(before?.text ?? ''));
}

/** "a variant called X". */
const NAMING = /^(?:called|named|termed|dubbed)$/;

/** Past tense after a subject; participle where its phrase ends ("methods designed for"); else an adjective. */
function moodOfEd(around: Surroundings): Mood | undefined {
  const { word, before, after } = around;
  if (before?.text === 'we') return 'finite';
  if (NAMING.test(word) && after?.anchor !== undefined && before !== undefined && before.sort !== 'mark')
    return 'participle';
  if (isAfterSubject(around)) return endsPhrase(after) ? 'participle' : 'finite';
  if (before?.sort === 'word' && PREPS.has(before.text) && before.text !== 'as') return undefined;
  return endsPhrase(after) ? 'participle' : undefined;
}

/** "using" and nouns in -ing are no verbs; "information decoupling ability" is a compound. */
function moodOfIng({ word, before, after }: Surroundings): Mood | undefined {
  if (word === 'consisting') return 'gerund';
  if (after === undefined || after.sort === 'mark' || after.text === 'of' || /^(?:existing|promising)$/.test(word))
    return undefined;
  if (NOUN_LIKE.has(word) && (before === undefined || before.text === ':' || !startsPhrase(after))) return undefined;
  const isCompound = isPlainNoun(before) && !before?.text.endsWith('s'); // plurals do not lead compounds
  if (isCompound && !startsPhrase(after) && !DETERMINERS.has(after.text) && after.text !== 'both') return undefined;
  if (before?.sort === 'anchor' && !startsObject(after) && !PREPS.has(after.text)) return undefined;
  return 'gerund';
}

function isAfterSubject({ before }: Surroundings): boolean {
  return before !== undefined && (before.sort === 'anchor' || before.text === 'they' || RELATIVES.has(before.text));
}

/** A word that is neither verb, preposition nor joint. */
function isPlainNoun(token: Token | undefined): boolean {
  if (token?.sort !== 'word') return false;
  const isOther = [PREPS, CONJS, SUBORDINATORS, RELATIVES, BE, MODALS].some((words) => words.has(token.text));
  return !isOther && lookUpVerb(token.text) === undefined;
}

function startsPhrase(token: Token | undefined): boolean {
  return token !== undefined && (token.anchor !== undefined || ARTICLES.has(token.text));
}

function startsObject(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.sort === 'anchor' || DETERMINERS.has(token.text)) return true;
  const isVerb = lookUpVerb(token.text) !== undefined && !NOUN_LIKE.has(token.text);
  return token.sort !== 'mark' && !PREPS.has(token.text) && !CONJS.has(token.text) && !isVerb;
}

function endsPhrase(token: Token | undefined): boolean {
  return token === undefined || token.sort === 'mark' || PREPS.has(token.text) || CONJS.has(token.text);
}
