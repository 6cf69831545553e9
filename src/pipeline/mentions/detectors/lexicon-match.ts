/** Known forms, curated or harvested, in one pass over the words; leftmost, then longest. */
import type { Ground } from '../../../domain/kinds.ts';
import type { Kind } from '../../../domain/schema/concept.ts';
import type { CaseClass } from '../../lexicon/case-class.ts';
import type { Decision, Lexicon, LexiconForm } from '../../lexicon/lexicon.ts';
import { addTo } from '../../text/add-to.ts';
import { hasWord } from '../../text/has-word.ts';
import { HYPHEN_TAIL, RAISED } from '../../text/name-shape.ts';
import { PhraseTrie } from '../../text/phrase-trie.ts';
import { overlapping } from '../../text/spans.ts';
import { remembered } from '../../../domain/remembered.ts';
import { toTokens } from '../../text/tokens.ts';
import { toVariants } from '../../text/variants.ts';
import type { Candidate, Detector, PaperFields } from '../mention.ts';
import { Homographs, type Variant } from './homographs.ts';
import { agreesInCase, isFirstName } from './spelling.ts';
import { byDefiners, isOneSense, shareOfWords } from './senses.ts';
import { splitNames } from './split-names.ts';

/** How a form that is found is read. */
type Choice = Pick<Candidate, 'detector' | 'confidence' | 'ground' | 'form' | 'word' | 'decision'> &
  Readonly<{ entry: number; caseClass: CaseClass }>;

/** @returns a detector that holds the lexicon's trie: make it once, use it for all papers */
export function lexiconMatch(lexicon: Lexicon): Detector {
  const { trie, homographs } = buildTrie(lexicon);
  const movedFrom = indexMoved(lexicon);
  return {
    name: 'lexicon',
    description: 'A form of the curated list, or a name that a paper defines.',
    detect: (text, _found, paper, observer) => {
      const candidates: Candidate[] = [];
      const repaired = text.repaired.text;
      const { id } = paper.paper;
      const hasIt = wordsOf(paper);
      const read = (surface: string, found: Homographs | undefined): ReturnType<typeof decide> | Choice => {
        const agreeing = found?.in(id).filter((variant) => agrees(variant, lexicon, surface)) ?? [];
        const plain = chooseForm(agreeing, lexicon, id, hasIt);
        const speaking = [...decisionsOn(agreeing), ...(movedFrom.get(plain?.entry ?? -1) ?? [])];
        return decide(speaking, plain, lexicon, id) ?? plain;
      };
      trie.scan(text.tokens, ({ start, end, phrase }) => {
        if (start < (candidates.at(-1)?.end ?? 0)) return false;
        const found = homographs[phrase];
        const surface = repaired.slice(start, end);
        if (isFirstName(repaired, start, end)) return false;
        const choice = read(surface, found);
        if (choice !== undefined && choice.entry === undefined) {
          observer.dropped({ start, end, decision: choice.decision });
          return false;
        }
        if (choice === undefined) {
          const lacks = found?.lackOf(surface, (variant) => agrees(variant, lexicon, surface));
          if (lacks !== undefined && hasFreeEdges(repaired, start, end)) observer.left({ start, end, lacks });
          return false;
        }
        if (paper.refused?.has(choice.entry) === true) return false;
        const { caseClass, ...reading } = choice;
        const kind = lexicon.entries[choice.entry]?.kind;
        const isModel = kind === 'model' && isModelTail(repaired.slice(end, end + 10)); // grown by model-names
        if (isModel || hasFreeEdges(repaired, start, end)) {
          candidates.push({ start, end, ...reading });
        } else {
          const compound = caseClass === 'fold' ? undefined : toCompound(repaired, start, end, choice.entry, kind);
          if (compound === undefined || compound.start < (candidates.at(-1)?.end ?? 0)) return false;
          candidates.push(compound);
        }
        return true;
      });
      return withSplitNames(candidates, repaired, (name) => {
        let choice: ReturnType<typeof read>;
        trie.scan(toTokens(name), ({ start, end, phrase }) => {
          if (start > 0 || end < name.length) return false;
          choice = read(name, homographs[phrase]);
          return true;
        });
        return choice?.entry === undefined ? undefined : choice;
      });
    },
  };
}

/** Parts that are names by themselves stay: "large language model (LLM) agents" speaks of the LLM. */
function withSplitNames(
  candidates: readonly Candidate[],
  text: string,
  read: (name: string) => Choice | undefined,
): readonly Candidate[] {
  const isPart = overlapping(candidates);
  const added: Candidate[] = [];
  for (const { name, start, end } of splitNames(text)) {
    if (start < (added.at(-1)?.end ?? 0) || isPart({ start, end })) continue;
    const choice = read(name);
    if (choice === undefined) continue;
    const { caseClass: _, ...reading } = choice;
    added.push({ start, end, ...reading });
  }
  return added.length === 0 ? candidates : [...candidates, ...added].sort((a, b) => a.start - b.start);
}

/** Homographs by the number of their phrase in the trie. */
function buildTrie(lexicon: Lexicon): { trie: PhraseTrie; homographs: Homographs[] } {
  const trie = new PhraseTrie();
  const homographs: Homographs[] = [];
  const isSame = (a: LexiconForm, b: LexiconForm): boolean =>
    isOneSense(lexicon.entries[a.entry], lexicon.entries[b.entry]);
  const add = (spelling: string, toVariant: (text: string) => Variant, papers?: ReadonlySet<string>): void => {
    for (const text of toVariants(spelling)) {
      const phrase = trie.add(text);
      if (phrase >= 0) (homographs[phrase] ??= new Homographs(isSame)).add(toVariant(text), papers);
    }
  };
  for (const form of byDefiners(lexicon.forms)) add(form.text, (text) => ({ text, form }), form.papers);
  lexicon.decisions.forEach(({ form, papers }, decision) => add(form, (text) => ({ text, decision }), papers));
  return { trie, homographs };
}

/**
 * The best form that holds here: the paper's own definition, then plain vocabulary, then what needs context and has it; of what other
 * papers define, the sense whose words the paper has, else the first.
 */
function chooseForm(
  variants: readonly Variant[],
  lexicon: Lexicon,
  paperId: string,
  hasIt: HasWord,
): Choice | undefined {
  let best: Choice | undefined;
  let bestRank = 0;
  for (const { form } of variants) {
    if (form === undefined) continue;
    const { rank: ownRank, ...reading } = readingOf(form, lexicon, paperId, hasIt);
    const isOneOfSeveral = ownRank === RANK_OF_OTHERS && variants.length > 1 && !/\s/.test(form.text);
    const rank = isOneOfSeveral ? ownRank + shareOfWords(lexicon.entries[form.entry], hasIt) / 2 : ownRank;
    if (rank <= bestRank) continue;
    const { entry, caseClass, detector, confidence, text } = form;
    best = { entry, caseClass, detector, confidence, form: text, ...reading };
    bestRank = rank;
  }
  return best;
}

type HasWord = (word: string) => boolean;
type Reading = Readonly<{ rank: number; ground: Ground; word?: string }>;

/** A name that the paper hands out counts more than a word that context makes a term, less than plain vocabulary: DoRA stays DoRA. */
const RANK_OF_OWN = 2.5;
const RANK_OF_OTHERS = 1;

/** Why the form counts in this paper, and how much; rank 0: it does not. */
function readingOf(form: LexiconForm, { entries }: Lexicon, paperId: string, hasIt: HasWord): Reading {
  const { origin, context = [] } = entries[form.entry] ?? {};
  if (form.papers !== undefined) {
    const rank = form.isDefined === true ? 4 : RANK_OF_OTHERS;
    return { rank: form.papers.has(paperId) ? rank : 0, ground: 'own' };
  }
  if (form.needsContext) {
    const word = context.find(hasIt);
    return word === undefined || form.setting?.some(hasIt) === false
      ? { rank: 0, ground: 'context' }
      : { rank: 2, ground: 'context', word };
  }
  if (form.detector === 'lexicon') return { rank: 3, ground: 'vocabulary' };
  const isOwner = form.definers?.has(paperId) === true;
  const isOwn = typeof origin === 'object' && origin.paper === paperId;
  return { rank: isOwner ? RANK_OF_OWN : RANK_OF_OTHERS, ground: isOwn ? 'own' : 'elsewhere' };
}

/** Decisions by the entries whose mentions they move, whatever the form: those of a `merge`. */
function indexMoved({ decisions }: Lexicon): Map<number, number[]> {
  const moved = new Map<number, number[]>();
  decisions.forEach(({ decision, from }, index) => {
    if (decision !== 'merge') return;
    for (const entry of from) addTo(moved, entry, index);
  });
  return moved;
}

function decisionsOn(variants: readonly Variant[]): number[] {
  return variants.flatMap(({ decision }) => decision ?? []);
}

/**
 * What the register says of a form here: another reading, `plain` with the decision that agrees to it, or one without `entry` where it
 * is no mention; undefined where it says nothing. A decision for some papers goes before one for all, then the earlier row.
 * @param speaking  indices of the decisions on this form, and of those on what it is read as
 */
function decide(
  speaking: readonly number[],
  plain: Choice | undefined,
  { decisions }: Lexicon,
  paperId: string,
): (Choice & { decision: number }) | { entry?: undefined; decision: number } | undefined {
  let best: { index: number; decision: Decision } | undefined;
  for (const index of speaking) {
    const decision = decisions[index];
    if (decision === undefined || !holds(decision, plain?.entry, paperId)) continue;
    const isFirst = best === undefined || index < best.index;
    const [isScoped, isBestScoped] = [decision.papers !== undefined, best?.decision.papers !== undefined];
    if (isScoped === isBestScoped ? isFirst : isScoped || best === undefined) best = { index, decision };
  }
  if (best === undefined) return undefined;
  const { index, decision } = best;
  const { entry, caseClass, form } = decision;
  if (entry === undefined) return plain === undefined ? undefined : { decision: index };
  if (entry === plain?.entry) return { ...plain, decision: index };
  return { entry, caseClass, form, detector: 'register', confidence: 1, ground: 'decision', decision: index };
}

/** A `split` is about one reading of the form only: the concept that it is not. */
function holds({ decision, papers, from }: Decision, plainEntry: number | undefined, paperId: string): boolean {
  if (papers !== undefined && !papers.has(paperId)) return false;
  return decision !== 'split' || (plainEntry !== undefined && from.has(plainEntry));
}

function agrees({ form, decision, text }: Variant, lexicon: Lexicon, written: string): boolean {
  const surface = written.replace(RAISED, '');
  if (/[^\s-]s$/.test(text) && /[\s-]S$/.test(surface)) return false; // the size of DeiT-S is no plural
  if (form !== undefined && form.detector !== 'lexicon' && splitsCoinedName(text, surface, lexicon.isNear))
    return false;
  const caseClass = form?.caseClass ?? lexicon.decisions[decision ?? -1]?.caseClass ?? 'exact';
  if (caseClass === 'fold') return true;
  if (surface.includes('/') && !text.includes('/')) return false; // "MC/CNN" is not the MC-CNN
  if (caseClass === 'cased')
    return /\p{Lu}/u.test(surface) && (surface === text || agreesInCase(text, surface, lexicon.ordinaryWords));
  return surface === text || surface.replace(/[\s-]+/g, ' ') === text.replace(/[\s-]+/g, ' ');
}

/** "Efficient LLM" is not the coined EfficientLLM; "LLaMA2 7B" is LLaMA2-7B, and of another field a "flash flood" is a flash-flood. */
function splitsCoinedName(form: string, surface: string, isNear: boolean): boolean {
  return !/\s/.test(form) && /\s\D/.test(surface) && (isNear || !/^\p{Ll}+(?:-\p{Ll}+)+$/u.test(form));
}

/** Tells whether a paper has a word; its texts are folded at the first question, and each word is looked for once. */
function wordsOf({ fields }: PaperFields): HasWord {
  let texts: readonly string[] | undefined;
  return remembered((word) => {
    texts ??= fields.map(({ repaired }) => repaired.text.toLowerCase());
    return texts.some((text) => hasWord(text, word));
  });
}

const COMPOUND_CONFIDENCE = 0.8;

/** "Drop-Muon", "LoRA-XS": a hyphenated word that holds a known name and more is a name of its own. */
function toCompound(
  text: string,
  start: number,
  end: number,
  family: number,
  kind: Kind | undefined,
): Candidate | undefined {
  const before = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+-$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const behind =
    /^-[\p{L}\p{N}+]+(?:\.\d[\p{L}\p{N}]*)?(?:-[\p{L}\p{N}+]+)?/u.exec(text.slice(end, end + 24))?.[0] ?? '';
  const [from, to] = [start - before.length, end + behind.replace(HYPHEN_TAIL, '').length];
  const name = text.slice(from, to);
  const isName = /\p{Lu}|^[a-zμ]-/u.test(before) || /\p{Lu}|\d/u.test(behind);
  if (!isName || name.length > 30 || /^[\p{L}\p{N}]/u.test(text.charAt(to))) return undefined;
  const kindHint = before === '' && (kind === 'dataset' || kind === 'model') ? { kindHint: kind } : {}; // "WMT-10" is a dataset as WMT is
  return {
    start: from,
    end: to,
    name,
    family,
    ...kindHint,
    detector: 'name-compound',
    confidence: COMPOUND_CONFIDENCE,
  };
}

/** Prefixes that make another word of what follows: "self-attention" is not attention. */
const WORD_PREFIX =
  /(?:^|[^\p{L}])(?:pre|post|re|non|un|in|off|over|under|self|cross|multi|semi|sub|meta|co|anti|inter|intra|hyper|de|auto|bi|tri|micro|macro|mini|super|pseudo|quasi|counter|ultra)-$/iu;
const SIZE_TAIL = /^-(?:base|large|small|tiny|mini|medium|huge|giant|xl|xxl|nano|micro|lite|pro|plus|turbo)\b/i;

function isModelTail(behind: string): boolean {
  return /^[-–][\dv]/.test(behind) || SIZE_TAIL.test(behind);
}

/**
 * Is the span a name of its own and not part of a longer hyphenated one? "LoRA-based" yes, "LoRA-XS" no; "non-LoRA" yes, "Drop-Muon" no.
 * Lower-case terms join others more freely: "entropy-change".
 */
function hasFreeEdges(text: string, start: number, end: number): boolean {
  const isName =
    /\p{Lu}.*\p{Lu}|\p{Lu}\d|\p{Ll}\p{Lu}/u.test(text.slice(start, end)) ||
    /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
  return hasFreeStart(text, start, isName) && hasFreeEnd(text, end, isName);
}

function hasFreeStart(text: string, start: number, isName: boolean): boolean {
  if (start < 2 || !/[-‐‑]/.test(text.charAt(start - 1))) return text.charAt(start - 1) !== '_';
  const before = text.slice(Math.max(0, start - 24), start);
  const prefix = /[\p{L}\p{N}+]+-$/u.exec(before)?.[0];
  if (prefix === undefined) return true;
  if (!isName) return !WORD_PREFIX.test(before);
  return /^\p{Ll}{3,}-$/u.test(prefix) || prefix === 're-';
}

function hasFreeEnd(text: string, end: number, isName: boolean): boolean {
  const next = text.charAt(end);
  if (next === '@') return isName && /^@(?:\d{1,4}|\p{L})(?![\p{L}\p{N}])/u.test(text.slice(end, end + 6)); // "NDCG@5"
  if (next === '_') return false;
  if (next === '.' && isName && /^\.\d/.test(text.slice(end, end + 2)) && /\d$/.test(text.slice(0, end).slice(-1)))
    return false;
  if (!/[-‐‑]/.test(next)) return true;
  const tail = /^-[\p{L}\p{N}]+(?:-[\p{L}]+)?/u.exec(text.slice(end, end + 40))?.[0];
  if (tail === undefined) return true;
  if (!isName) return !(/encoder$/i.test(text.slice(Math.max(0, end - 7), end)) && /^-decoder/i.test(tail)); // "Transformer encoder-decoder"
  if (HYPHEN_TAIL.test(tail)) return true;
  return /^-\p{Ll}{3,}/u.test(tail) && !SIZE_TAIL.test(tail);
}
