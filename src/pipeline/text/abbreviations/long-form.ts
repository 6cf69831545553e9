/** Which of the words before (or inside) a bracket a short form stands for: marked capitals, then alignment, then Schwartz-Hearst. */
import type { Span } from '../../../domain/schema/paper.ts';
import { canOpen, makeAligner, toLetters, toUnits, type Unit } from './align.ts';
import { initialsTail } from './initials.ts';
import { schwartzHearst } from './schwartz-hearst.ts';
import { firstWords, lastWords, spanOf, type Word } from './words.ts';

/** Least score per letter of an alignment that is believed; plain initials score 3, a letter inside a word 0.2 to 0.6. */
const MIN_SCORE_PER_LETTER = 1.7;

/** The same for a short form of several words, which could be any remark in a bracket. */
const MIN_SCORE_OF_PHRASE = 2;

/** Nouns that follow a name without being part of its short form: "adversarial machine learning algorithms (AML)". */
const TRAILING_HEADS =
  /^(?:algorithm|method|model|framework|approach|system|network|technique|strategy|scheme|dataset|benchmark|task|problem|module|layer|architecture|metric|score|loss)s?$|^(?:strategies|approaches|losses)$/i;

const EDGE_WORDS =
  /^(?:the|a|an|our|of|and|or|in|on|for|by|with|to|called|named|termed|new|novel|as|is|are|this|using|we|propose|introduce|present)$/i;

/** Words that hand a name over or lead to it and are no part of it: "we propose a population-coded network (PopNet)", "and young adult". */
const NO_OPENING =
  /^(?:propose[sd]?|introduces?d?|presents?|develop(?:s|ed)?|called|named|termed|dubbed|using|we|and|or|but|with|by|than|that|which|while)$/i;

/** A head may be left out unless the short form's last letter could be its own: "agent-based market models (ABMs)". */
function isTrailingHead(word: string, letters: string): boolean {
  return TRAILING_HEADS.test(word) && word.charAt(0).toLowerCase() !== letters.at(-1);
}

type Scored = Readonly<{ span: Span; score: number }>;

/**
 * @param text    repaired text
 * @param window  where the long form is looked for; it has to end at the window's end, but for trailing heads
 * @returns the long form's span, or undefined where nothing in the window explains the short form
 */
export function findLongForm(short: string, text: string, window: Span): Span | undefined {
  const letters = toLetters(short);
  if (letters.length < 2 || letters.length > 14) return undefined;
  const words = lastWords(text, window, letters.length + 6);
  let best: Scored | undefined;
  let marked: Span | undefined;
  for (let drop = 0; drop <= 2 && drop < words.length; drop++) {
    if (drop > 0 && !isTrailingHead(words[words.length - drop]?.text ?? '', letters)) break;
    const kept = drop === 0 ? words : words.slice(0, -drop);
    marked = byMarkedCapitals(letters, kept) ?? marked;
    const aligned = byAlignment(letters, kept);
    if (aligned && aligned.score > (best?.score ?? 0)) best = aligned;
  }
  if (marked ?? best) return marked ?? best?.span;
  const listed =
    letters.length < 3 ? undefined : initialsTail(letters, lastWords(text, window, letters.length + 6, true));
  if (listed) return spanOf(listed);
  if (!isStrongShortForm(short) || /^\p{Lu}\p{Ll}+$/u.test(short)) return undefined;
  const found = schwartzHearst(short, text, { start: words[0]?.start ?? window.end, end: window.end });
  return found && !IN_SENTENCE.test(text.slice(found.start, found.end)) ? withLocants(found, words, text) : undefined;
}

/** Letters that are anywhere in the words are in any piece of a sentence: "diagnosed with acute mania … disorder (DSM-III-R)". */
const IN_SENTENCE =
  /^(?:an?|the|and|or|but|in|of|on|to|as|with|suggesting|results)\b|\b(?:that|which|is|are|was|were|been|has|have|had|these|those|we|our|recently|compared|associated)\b|\b(?:and|or|of|in|the|to)$/i;

/** The whole chemical name where a letter-by-letter search stopped behind its locants: "2,6-diaminopurine". */
function withLocants(found: Span, words: readonly Word[], text: string): Span {
  const word = words.find(({ start, end }) => start < found.start && found.start < end);
  const isLocant = word !== undefined && LOCANTS.test(text.slice(word.start, found.start));
  return isLocant ? { start: word.start, end: found.end } : found;
}

/** The long form that begins a window ("SF stands for …", "Name: …"): the best of its prefixes. */
export function findLeadingLongForm(short: string, text: string, window: Span): Span | undefined {
  const letters = toLetters(short);
  if (letters.length < 2 || letters.length > 14) return undefined;
  const words = firstWords(text, window, letters.length + 6);
  const opening = words.findIndex((word) => !EDGE_WORDS.test(word.text));
  if (opening < 0) return undefined;
  const kept = words.slice(opening);
  const units = toUnits(kept.map((word) => word.text));
  const isOpen = canOpen(letters, units[0]);
  let best: { size: number; score: number } | undefined;
  let capitals = '';
  for (let size = 1; size <= kept.length; size++) {
    capitals += capitalsOf(kept[size - 1]);
    const isMarked = capitals.toLowerCase() === letters;
    if (!isMarked && !isOpen) continue;
    const ofSize = units.filter(({ word }) => word < size);
    const score = isMarked ? 3 * letters.length + 1 : makeAligner(letters, ofSize)(0);
    if (score >= MIN_SCORE_PER_LETTER * letters.length && score > (best?.score ?? 0)) best = { size, score };
  }
  return best === undefined ? undefined : spanOf(kept.slice(0, best.size));
}

/** Least score per letter for two names that a paper gives its own work. */
const MIN_SCORE_OF_OWN = 1.4;

/** Do the letters of a name stand for all words of a phrase? "MS-SSM" for "multi-scale SSM", "gSR" for "group spectral regularization". */
export function isSpelledOutBy(name: string, phrase: string): boolean {
  const letters = toLetters(name);
  if (letters.length < 3 || letters.length > 14) return false;
  return makeAligner(letters, toUnits(phrase.split(/\s+/)))(0) >= MIN_SCORE_OF_OWN * letters.length;
}

/** A short form whose shape alone says so: an upper-case first letter, or two capitals. Kills "m", "e.g.", "ii". */
function isStrongShortForm(short: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(short) || /\p{Lu}.*\p{Lu}/u.test(short);
}

/** `Full-Rank Updates with GrAdient spLitting (FRUGAL)`: the capitals, read in order, are the short form. */
function byMarkedCapitals(letters: string, words: readonly Word[]): Span | undefined {
  let capitals = '';
  for (let first = words.length - 1; first >= 0; first--) {
    capitals = capitalsOf(words[first]) + capitals;
    if (capitals.length > letters.length) return undefined;
    if (capitals.toLowerCase() === letters && /^[^\p{L}]*\p{Lu}/u.test(words[first]?.text ?? ''))
      return spanOf(words.slice(first));
  }
  return undefined;
}

/** Upper-case letters and digits of a word. */
function capitalsOf(word: Word | undefined): string {
  return (word?.text ?? '').replace(/[^\p{Lu}\p{N}]+/gu, '');
}

/** Where in a chemical name a group sits: "2,6-diaminopurine (DAP)", "alpha-amino-…". The name begins there, its short form may not. */
const LOCANT = /^(?:\d+|alpha|beta|gamma|delta|omega|[nodlpmrs])$/;

const LOCANTS = /^(?:(?:[\d,'’()[\]+-]|\d+[A-Z]\])+|(?:alpha|beta|gamma|delta|[NODLpm])-)*$/;

/** Is nothing of the unit's word before it but locants? */
function opensWord(units: readonly Unit[], at: number): boolean {
  const word = units[at]?.word;
  for (let i = at - 1; i >= 0 && units[i]?.word === word; i--) if (!LOCANT.test(units[i]?.letters ?? '')) return false;
  return true;
}

function byAlignment(letters: string, words: readonly Word[], minScore = MIN_SCORE_PER_LETTER): Scored | undefined {
  const units = toUnits(words.map((word) => word.text));
  const align = makeAligner(letters, units);
  let best = -1;
  let bestScore = minScore * letters.length;
  for (let first = units.length - 1; first >= 0; first--) {
    if (!opensWord(units, first)) continue; // a long form starts at a word, not inside one
    if (NO_OPENING.test(words[units[first]?.word ?? 0]?.text ?? '')) continue;
    const score = align(first);
    if (score > bestScore) [best, bestScore] = [first, score];
  }
  const opening = units[best];
  return opening === undefined ? undefined : { span: spanOf(words.slice(opening.word)), score: bestScore };
}

/**
 * What a short form of two or three words stands for. A word that it repeats stands for itself: "tumor necrosis factor alpha (TNF alpha)",
 * "Helicobacter pylori (H. pylori)"; otherwise all its letters are aligned, and every one has to begin a word.
 */
export function findPhraseLongForm(short: string, text: string, window: Span): Span | undefined {
  const parts = short.split(' ');
  const words = lastWords(text, window, toLetters(short).length + 6);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const tail = words.at(-1);
  if (tail && isSameWord(last, tail.text) && last.length > 1) {
    const head = findOpening(parts.slice(0, -1).join(''), words.slice(0, -1), text, tail.start);
    return head && { start: head.start, end: tail.end };
  }
  const letters = toLetters(short);
  const aligned = byAlignment(letters, words, MIN_SCORE_OF_PHRASE);
  if (aligned) return aligned.span;
  const rest = findLongForm(parts.slice(1).join(''), text, window);
  const before = words.findLast(({ end }) => rest !== undefined && end < rest.start);
  return rest && before && isSameWord(first, before.text) ? { start: before.start, end: rest.end } : undefined;
}

function findOpening(short: string, words: readonly Word[], text: string, end: number): Span | undefined {
  const letters = toLetters(short);
  const nearest = words.at(-1);
  if (letters.length !== 1 || nearest === undefined)
    return findLongForm(short, text, { start: words[0]?.start ?? end, end });
  return nearest.text.length > 1 && nearest.text.toLowerCase().startsWith(letters) ? spanOf([nearest]) : undefined;
}

function isSameWord(a: string, b: string): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/s$/, '');
  return bare(a) === bare(b);
}
